/** The files of a repository, by path. */
export type Files = Readonly<Record<string, string>>;

const MIB = 2 ** 20;
const CHAPTERS = 8;
const FIRST_HAN = 0x4e00;
const HAN = 20_900;

const CONFIGURATION = 'publication:\n  name: A Book\n  contents: { path: contents }\n  text: { path: text }\n';
const SUMMARY = Array.from({ length: CHAPTERS }, (_, index) => `- [${index + 1} Chapter](ch${index + 1}.md)\n`).join(
  '',
);

/**
 * Publications that are made to be slow, as large as a source may be: what a stranger proposes, or has on the default
 * branch of a repository of his own.
 */
export const HOSTILE_SOURCES: Readonly<Record<string, () => Files>> = {
  /** An expression that tries each # as the last one takes the square of their number. */
  marks: () => withText(() => `# x${'# \t'.repeat((2 * MIB) / 3 - 9)}`),
  han: () => withText((chapter) => `# Chapter\n\n${randomHan((2 * MIB) / 3 - 20_000, chapter + 1)}`),
  headings: () =>
    withText((chapter) => lines(12_500, (line) => `## ${chapter} heading ${line} of ${(line * 7) % 997}`)),
  lists: () => ({
    ...withText(() => lines(1_800, (line) => `${' '.repeat(line % 1_000)}- a\n`)),
    'contents/SUMMARY.md': lines(
      6_000,
      (line) => `${'  '.repeat(line % 20)}- [${line} ${'*a '.repeat(60)}](ch${line}.md)`,
    ),
  }),
  /** A contents as it is pasted from a PDF, for each of eight editions. */
  pdf: () =>
    withContents((edition) =>
      lines(6_000, (line) => {
        const number = `${Math.floor(line / 40) + 1}.${(line % 40) + 1}`;
        return `${number} Section ${line} of ${(line * edition) % 977} ${'. '.repeat(60)}${line + 1}`;
      }),
    ),
};

/** A small publication, to be proposed against. */
export const PLAIN: Files = {
  '.github/chapter-triage.yml': CONFIGURATION,
  'contents/SUMMARY.md': SUMMARY,
  'text/ch1.md': '# Chapter\n\nOne step is missing here.\n',
};

function withText(chapter: (index: number) => string): Files {
  const chapters = Array.from({ length: CHAPTERS }, (_, index) => [`text/ch${index + 1}.md`, chapter(index)]);
  return { ...PLAIN, ...Object.fromEntries(chapters) };
}

function withContents(edition: (index: number) => string): Files {
  const { 'contents/SUMMARY.md': _, ...rest } = PLAIN;
  const editions = Array.from({ length: CHAPTERS }, (_, index) => [`contents/v${index + 1}.0.txt`, edition(index)]);
  return { ...rest, ...Object.fromEntries(editions) };
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** Characters of Han that no dictionary has beside each other, 200 a paragraph. The same for the same seed. */
function randomHan(length: number, seed: number): string {
  let state = seed;
  const paragraphs: string[] = [];
  for (let written = 0; written < length; written += 200) {
    const codes = Array.from({ length: 200 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return FIRST_HAN + ((state >>> 8) % HAN);
    });
    paragraphs.push(String.fromCharCode(...codes));
  }
  return paragraphs.join('\n\n');
}
