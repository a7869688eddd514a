import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../src/cli/check.ts';
import { readFolder } from '../../../src/cli/folder/read-folder.ts';
import { describeProblem } from '../../../src/core/problem.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { triage } from '../../../src/core/triage.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'book-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const CONFIGURATION = `publication:
  name: Field Guide
  contents: { path: contents }
  text: { path: book/src }
`;
const BOOK = {
  'chapter-triage.yml': CONFIGURATION,
  'contents/v2.md':
    '- [Welcome](README.md)\n- [1 Tools](tools/README.md)\n  - [1.1 Knives](tools/knives.md)\n- [2 Knots](knots.md)\n',
  'book/src/README.md': '# Welcome\n\nThis guide is for the field.',
  'book/src/tools/README.md': '# Tools\n\nCarry few things and know each of them well.',
  'book/src/tools/knives.md':
    '---\ntitle: Knives\n---\n# Knives\n\nA dull blade slips where a sharp one bites, so hone it every evening.',
  'book/src/knots.md': '# Knots\n\nA bowline never jams, however hard it was pulled.\n\n```\nover, under\n```',
  'book/src/drafts/knots.md': 'A draft that no link leads to.',
  'book/CONTRIBUTING.md': 'Not a chapter.',
};

function write(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return join(root, 'chapter-triage.yml');
}

describe('a Markdown book on disk', () => {
  it('gives the text of the chapters that its contents links to', () => {
    const { sources, problems } = readFolder(write(BOOK), root);

    expect(problems).toEqual([]);
    expect(sources.text.map(({ path, name }) => [path.slice(root.length + 1).replaceAll('\\', '/'), name])).toEqual([
      ['book/src/README.md', 'README'],
      ['book/src/knots.md', 'knots'],
      ['book/src/tools/README.md', 'README'],
      ['book/src/tools/knives.md', 'knives'],
    ]);
  });

  it('lets a quote be found in its chapter', () => {
    const { sources, configuration } = readFolder(write(BOOK), root);
    const { catalogue } = compileCatalogue(sources);
    const report = { title: 'Typo', body: '> a dull blade slips where a sharp one bites\n\nbytes?', createdAt: null };
    const { locations } = triage(report, catalogue, configuration.labels);

    expect(locations.map(({ title }) => title)).toEqual(['Knives']);
  });

  it('is checked: a link to a chapter that is not there is named with its line', () => {
    const { 'book/src/tools/knives.md': _, ...without } = BOOK;
    const { problems, counts } = checkFolder(write(without), root);

    expect(problems.map(describeProblem)).toEqual([
      `${join(root, 'contents/v2.md')}:3: "tools/knives.md" is not in the text (correct the link, or the path of the text)`,
    ]);
    expect(counts).toBe('1 edition, 3 chapters, 0 notices');
  });

  it('is not left by links on disk', () => {
    const file = write({ ...BOOK, 'secret.md': 'Not of the book.' });
    rmSync(join(root, 'book/src/knots.md'));
    symlinkSync(join(root, 'secret.md'), join(root, 'book/src/knots.md'));

    expect(readFolder(file, root).sources.text.map(({ name }) => name)).toEqual(['README', 'README', 'knives']);
  });

  it('may be a single file', () => {
    const file = write({ ...BOOK, 'chapter-triage.yml': CONFIGURATION.replace('book/src', 'book/src/knots.md') });

    expect(readFolder(file, root).sources.text.map(({ name }) => name)).toEqual(['knots']);
  });
});

describe('a folder with files about itself', () => {
  const NOTICE = '---\ntitle: News\ndate: 2024-01-01\nversion: v1.0\n---\nnews\n';
  const FILES = {
    'chapter-triage.yml':
      'publication:\n  name: Field Guide\n  contents: { path: contents }\n  notices: { path: news }\n',
    'contents/SUMMARY.markdown': '- [Tools](tools.md)\n- [Knots](knots.md)\n',
    'contents/README.md': '# How these files are made\n\n- by hand\n',
    'news/_index.md': '---\ntitle: News\n---\n',
    'news/README.md': 'All news.',
    'news/v1.1/index.md': NOTICE.replace('v1.0', 'v1.1'),
    'news/v1.1/notes.md': 'A part of the page.',
    'news/v1.0.md': NOTICE,
    'news/archive/old/index.md': NOTICE,
  };

  it('gives its contents and notices alone, a page bundle under the name of its folder', () => {
    const { sources } = readFolder(write(FILES), root);

    expect(sources.contents.map(({ name }) => name)).toEqual(['SUMMARY']);
    expect(sources.notices.map(({ name }) => name)).toEqual(['v1.0', 'v1.1']);
    expect(checkFolder(join(root, 'chapter-triage.yml'), root)).toEqual({
      problems: [],
      notes: [],
      counts: '2 editions, 2 chapters, 2 notices',
    });
  });

  it('is read all the same when the configuration names the file itself', () => {
    const file = write({ ...FILES, 'chapter-triage.yml': CONFIGURATION.replace('contents }', 'contents/README.md }') });
    write({ 'book/src/a.md': '# A' });

    expect(readFolder(file, root).sources.contents.map(({ name }) => name)).toEqual(['README']);
  });
});

describe('a check', () => {
  it('notes where the order of versions and that of dates disagree, which may be right', () => {
    const news = (version: string, date: string) => `---\ntitle: Out\ndate: ${date}\nversion: ${version}\n---\n`;
    const file = write({
      'chapter-triage.yml': 'publication: { name: Knots, contents: { path: contents }, notices: { path: news } }\n',
      'contents/v1.0.txt': '1 Knots\n',
      'contents/v2.0.txt': '1 Knots\n2 Bends\n',
      'news/v1.0.md': news('v1.0', '2023-01-01'),
      'news/v1.0.1.md': news('v1.0.1', '2024-06-01'),
      'news/v2.0.md': news('v2.0', '2024-01-01'),
    });

    expect(checkFolder(file, root)).toEqual({
      problems: [],
      notes: ['v2.0 (2024-01-01) counts as newer than v1.0.1, which came out later (2024-06-01).'],
      counts: '3 editions, 2 chapters, 3 notices',
    });
  });

  it('has a problem with a contents and a notice of one version that do not meet', () => {
    const file = write({
      'chapter-triage.yml': 'publication: { name: Knots, contents: { path: contents }, notices: { path: news } }\n',
      'contents/v1.0-2023.txt': '1 Knots\n',
      'news/one.md': '---\ntitle: Out\ndate: 2023-01-01\nversion: v1.0\n---\n',
    });

    expect(checkFolder(file, root).problems.map(describeProblem)).toEqual([
      `${join(root, 'news/one.md')}: version "v1.0" and version "v1.0-2023" (${join(root, 'contents/v1.0-2023.txt')}) count as two editions, though their number is the same (if they are one edition, give both the same version; the file of a contents is named after it)`,
    ]);
  });

  it('tells of every mistake, whatever kind came first', () => {
    const file = write({
      'chapter-triage.yml': `publication:
  name: Field Guide
  languge: en
  contents: { path: contents }
  notices: { path: news }
labels:
  prefix: 7
  by-section: [Ropes]
`,
      'contents/v1.md': `- [1 Tools](a.md)\n- ${'long '.repeat(50)}\n- [2 Knots](b.md)\n`,
    });
    const { problems, counts } = checkFolder(file, root);

    expect(problems.map((one) => [one.file.replace(`${root}/`, ''), one.line, one.key, one.message])).toEqual([
      ['chapter-triage.yml', 3, 'publication.languge', expect.stringContaining('known')],
      ['chapter-triage.yml', 7, 'labels.prefix', expect.stringContaining('must be text')],
      ['news', undefined, undefined, 'does not exist'],
      ['contents/v1.md', 2, undefined, expect.stringContaining('too long')],
      ['chapter-triage.yml', 8, 'labels.by-section.Ropes', expect.stringContaining('no edition has a section')],
    ]);
    expect(counts).toBe('1 edition, 2 chapters, 0 notices');
  });

  it.each([
    [
      'a part of the YAML that is malformed',
      'publication:\n  name: Guide\n  contents: { path: contents }\nlabels: ]\n',
    ],
    ['a key that is there twice', 'publication:\n  name: Guide\n  name: Book\n  contents: { path: contents }\n'],
  ])('looks beyond %s', (_, configuration) => {
    const file = write({ 'chapter-triage.yml': configuration, 'contents/v1.txt': '1 Tools\n12345\n' });
    const { problems, counts } = checkFolder(file, root);

    expect(problems.map((one) => one.file.replace(`${root}/`, ''))).toEqual(
      expect.arrayContaining(['chapter-triage.yml', 'contents/v1.txt']),
    );
    expect(counts).not.toBeNull();
  });

  it.each(['', '- a\n', 'publication: 7\n', '{', 'labels: {}\n'])('ends where nothing is left: %j', (configuration) => {
    const { problems, counts } = checkFolder(write({ 'chapter-triage.yml': configuration }), root);

    expect(problems).not.toEqual([]);
    expect(counts).toBeNull();
  });

  it('has all that is missing told at once by a command that needs it', () => {
    const file = write({
      'chapter-triage.yml': 'publication:\n  name: Guide\n  contents: { path: a }\n  notices: { path: b }\n',
    });

    expect(() => readFolder(file, root)).toThrow(/a: does not exist(?:.|\n)*b: does not exist/u);
  });
});
