import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../../src/core/problem.ts';
import { textFiles } from '../../../../src/core/publication/passages/text-files.ts';

const MIB = 1024 * 1024;
const about = { file: 'chapter-triage.yml', key: 'publication.text' };

/** The paths that are read, and problems as a person is told. */
function choose(files: Readonly<Record<string, number>>, contents: string) {
  const known = Object.entries(files).map(([path, size]) => ({ path, size }));
  const sources = { contents: [{ path: 'contents/v1.md', name: 'v1', text: contents }], notices: [] };
  const chosen = textFiles(known, sources, about);
  return { paths: chosen.files.map(({ path }) => path), problems: chosen.problems.map(describeProblem) };
}

describe('the files of the text', () => {
  it('are lines of passages, and chapters that the contents leads to', () => {
    expect(choose({ 'book/a.md': 1, 'book/b.md': 1, 'book/v1.jsonl': 1 }, '- [1 A](a.md)')).toEqual({
      paths: ['book/a.md', 'book/v1.jsonl'],
      problems: [],
    });
  });

  it('lack what the contents leads to, and it is told where', () => {
    const contents = '- [1 A](a.md)\n- [2 B](gone/b.md#x)\n- [3 C](https://example.org/c.md)\n- [4 D](d/)\n- [5 E](#e)';

    expect(choose({ 'book/a.md': 1 }, contents)).toEqual({
      paths: ['book/a.md'],
      problems: ['contents/v1.md:2: "gone/b.md#x" is not in the text (correct the link, or the path of the text)'],
    });
  });

  it('are none where the contents has no links', () => {
    expect(choose({ 'book/a.md': 1, 'book/b.md': 1 }, '1 A\n2 B')).toEqual({
      paths: [],
      problems: [
        'chapter-triage.yml: publication.text: no link of the contents leads to one of its 2 chapter files (link the entries of the contents to their files: "- [1.2 Title](ch01/part2.md)")',
      ],
    });
  });

  it('are no more than 500', () => {
    const names = Array.from({ length: 501 }, (_, index) => `${1000 + index}.md`);
    const contents = names.map((name, index) => `- [${index + 1} Part](${name})`).join('\n');
    const { paths, problems } = choose(Object.fromEntries(names.map((name) => [name, 1])), contents);

    expect(paths).toEqual(names.slice(0, 500));
    expect(problems).toEqual(['chapter-triage.yml: publication.text: has more than 500 files; the others are ignored']);
  });

  it('are each, and all together, no larger than memory bears', () => {
    const names = Array.from({ length: 9 }, (_, index) => `${index}.md`);
    const contents = ['big.md', ...names].map((name, index) => `- [${index + 1} Part](${name})`).join('\n');
    const sizes = Object.fromEntries(names.map((name) => [name, 2 * MIB]));
    const { paths, problems } = choose({ 'big.md': 2 * MIB + 1, ...sizes, 'v1.jsonl': 17 * MIB }, contents);

    expect(paths).toEqual(names.slice(0, 8));
    expect(problems).toEqual([
      'big.md: is larger than 2 MiB (split it)',
      'v1.jsonl: is larger than 16 MiB (split it)',
      'chapter-triage.yml: publication.text: has more than 16 MiB; files ignored: 1',
    ]);
  });
});
