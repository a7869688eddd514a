import { expect, it } from 'vitest';
import type { PublicationSources } from '../../../src/core/publication/sources/publication-sources.ts';
import { compileApart } from '../../../src/jobs/commit-check/compile-apart.ts';

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
const summary = { editions: 1, chapters: 2, notices: 0, isLiving: false, publishedLater: [] };

it('counts what a publication has', async () => {
  expect(await compileApart(sources)).toEqual({ summary, problems: [] });
});

it('hands on what is wrong', async () => {
  expect(await compileApart({ ...sources, contents: [] })).toMatchObject({
    summary: null,
    problems: [{ message: 'there is no edition' }],
  });
});

it('ends what takes too long, and goes on with what is small', async () => {
  const slow = compileApart({ ...sources, text: text(20_000) }, { milliseconds: 1, megabytes: 400 });
  const next = compileApart(sources);

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
    await compileApart(large, { milliseconds: 60_000, megabytes: 16 });
    const milliseconds = Math.ceil(((performance.now() - start) * (4 + sixteenths)) / 16);

    expect(await compileApart(large, { milliseconds, megabytes: 16 })).toMatchObject({ summary: null });
  },
);

it('ends what takes too much memory, and the process lives', async () => {
  const large = await compileApart({ ...sources, text: text(20_000) }, { milliseconds: 60_000, megabytes: 16 });
  expect(large).toMatchObject({ summary: null, problems: [{ message: expect.stringContaining('16 MB of memory') }] });
});
