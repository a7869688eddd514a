import { describe, expect, it } from 'vitest';
import { linkedFiles } from '../../../../src/core/publication/passages/linked-files.ts';

/** What each path was taken for. */
function found(paths: readonly string[], links: readonly string[], versions: readonly string[] = []) {
  return Object.fromEntries(
    linkedFiles(paths, links, versions).map(({ path, link, version }) => [path, version ? `${version} ${link}` : link]),
  );
}

describe('files of links', () => {
  it.each([
    [
      'relative to the folder of the text',
      ['src/a.md', 'src/b/c.md', 'src/other.md'],
      ['a.md', 'b/c.md'],
      { 'src/a.md': 'a', 'src/b/c.md': 'b/c' },
    ],
    ['from the root of the repository', ['docs/a.md'], ['docs/a.md'], { 'docs/a.md': 'docs/a' }],
    [
      'as a site has them',
      ['docs/a/index.md', 'docs/b.md'],
      ['/a/', 'b.html'],
      { 'docs/a/index.md': 'a', 'docs/b.md': 'b' },
    ],
    ['from a contents that stands elsewhere', ['book/src/a.md'], ['../../src/a.md'], { 'book/src/a.md': 'src/a' }],
    ['encoded', ['书/第1章.md'], ['%E7%AC%AC1%E7%AB%A0.md'], { '书/第1章.md': '第1章' }],
    ['to a place in a file', ['src/a.md'], ['a.md#one', 'a.md#two'], { 'src/a.md': 'a' }],
    [
      'to the page of the whole book',
      ['src/README.md', 'src/a.md', 'src/a/README.md'],
      ['README.md', 'a.md'],
      { 'src/README.md': '', 'src/a.md': 'a' },
    ],
    ['in another repository', ['o/r:docs/a.md'], ['docs/a.md'], { 'o/r:docs/a.md': 'docs/a' }],
    ['on disk', ['C:\\book\\src\\a.md'], ['a.md'], { 'C:\\book\\src\\a.md': 'a' }],
    ['that lead elsewhere', ['https:/example.org/a.md', 'a.md'], ['https://example.org/a.md', '#a', ''], {}],
  ])('%s', (_, paths, links, expected) => {
    expect(found(paths, links)).toEqual(expected);
  });

  it('takes the folder from which most are found, and no other', () => {
    const paths = ['docs/en/a.md', 'docs/en/b.md', 'docs/zh/a.md', 'docs/zh/b.md', 'docs/zh/c.md', 'c.md'];

    expect(Object.keys(found(paths, ['a.md', 'b.md', 'c.md']))).toEqual([
      'docs/zh/a.md',
      'docs/zh/b.md',
      'docs/zh/c.md',
    ]);
  });

  it('takes one file for a link: the one that it spells out', () => {
    const paths = ['src/a.rst', 'src/a.md', 'src/a/index.md', 'src/a/README.md'];

    expect(found(paths, ['a.md'])).toEqual({ 'src/a.md': 'a' });
    expect(found(paths, ['a/README.md'])).toEqual({ 'src/a/README.md': 'a' });
  });

  it('keeps folders named by versions apart', () => {
    const paths = ['book/v1.0/src/a.md', 'book/v2.0/a.md', 'book/a.md'];

    expect(found(paths, ['a.md'], ['v1.0', '2.0'])).toEqual({
      'book/v1.0/src/a.md': 'v1.0 a',
      'book/v2.0/a.md': '2.0 a',
      'book/a.md': 'a',
    });
  });
});
