import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import type { PublicationSources } from '../../../src/core/publication/sources/publication-sources.ts';
import { createCompiler } from '../../../src/jobs/apart/compiler.ts';

const sources: PublicationSources = {
  name: 'Handbook',
  language: 'en',
  contents: [{ path: 'contents/v1.txt', name: 'v1.txt', text: '1 Introduction ... 1\n2 Rollout ... 9\n' }],
  notices: [],
  releases: [],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
};
const text = (lines: number) => [
  {
    path: 'text/v1.jsonl',
    name: 'v1.jsonl',
    text: `{"section":"1","text":"${'words of a chapter '.repeat(40)}"}\n`.repeat(lines),
  },
];
const summary = { counts: '1 edition, 2 chapters, 0 notices', publishedLater: [] };

const within = (milliseconds: number, megabytes: number) => createCompiler({ milliseconds, megabytes });
const compiler = createCompiler();

describe('the summary of what is proposed', () => {
  it('counts what a publication has', async () => {
    expect(await compiler.summarise(sources)).toEqual({ summary, problems: [] });
  });

  it('hands on what is wrong', async () => {
    expect(await compiler.summarise({ ...sources, contents: [] })).toMatchObject({
      summary: null,
      problems: [{ message: 'there is no edition' }],
    });
  });

  it('ends what takes too long, and goes on with what is small', async () => {
    const slow = within(1, 400).summarise({ ...sources, text: text(20_000) });
    const next = compiler.summarise(sources);

    expect(await slow).toMatchObject({
      summary: null,
      problems: [{ message: expect.stringContaining('0.001 seconds') }],
    });
    expect(await next).toMatchObject({ summary });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'ends what takes too long and too much memory at once, and the process lives (%#)',
    async (sixteenths) => {
      const large = { ...sources, text: text(20_000) };
      const start = performance.now();
      await within(60_000, 16).summarise(large);
      const milliseconds = Math.ceil(((performance.now() - start) * (4 + sixteenths)) / 16);

      expect(await within(milliseconds, 16).summarise(large)).toMatchObject({ summary: null });
    },
  );

  it('ends what takes too much memory, and the process lives', async () => {
    const large = await within(60_000, 16).summarise({ ...sources, text: text(20_000) });
    expect(large).toMatchObject({ summary: null, problems: [{ message: expect.stringContaining('16 MB of memory') }] });
  });
});

describe('the catalogue of what is adopted', () => {
  const large = { ...sources, text: text(100) };

  it.each([
    ['in place if it is small', sources],
    ['apart', large],
  ])('is what it always is: %s', async (_, given) => {
    expect(await compiler.compile(given)).toEqual(compileCatalogue(given));
  });

  it.each([
    ['in place', []],
    ['apart', text(100)],
  ])('names what is wrong: %s', async (_, given) => {
    const compiling = compiler.compile({ ...sources, contents: [], text: given });
    await expect(compiling).rejects.toMatchObject({ problems: [{ message: 'there is no edition' }] });
  });

  it('has limits of its own', async () => {
    const compiling = createCompiler(undefined, { milliseconds: 1, megabytes: 400 }).compile(large);
    await expect(compiling).rejects.toThrow('0.001 seconds');
  });
});

it.each([1, 450])('chooses the text that the contents links to (%i times)', async (times) => {
  const contents = [{ path: 'a.md', name: 'a.md', text: '- [1 One](one.md)\n- [2 Two](two.md)\n'.repeat(times) }];
  const files = ['one.md', 'other.md', 'two.md'].map((path) => ({ path, size: 9, entry: { sha: path } }));
  const { files: chosen } = await within(600_000, 400).chooseText(files, { contents, notices: [] }, { file: 'c.yml' });
  expect(chosen).toEqual([files[0], files[2]]);
});
