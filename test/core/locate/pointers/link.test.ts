import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../../../src/core/publication/compile.ts';
import { triage } from '../../../../src/core/triage.ts';
import { noticeFile, sourceFile } from '../../publication/observatory.ts';

const first = `- [1 Sails](ch01-sails.md)
  - [1.1 Reefing](ch01-01-reefing.md)
- [2 Ropes and Knots](ch02-00-ropes.md)
  - [2.1 Bowline](ch02-01-bowline-for-beginners.md)
- [3 Anchors](anchors/index.md)
`;
const second = `- [1 Sails](01_sails/index.qmd)
  - [1.1 Reefing](01_sails/1.1_reefing.qmd)
- [2 Charts](ch02-00-charts.md)
  - [2.1 Reading Depths](ch02-01-reading-depths.md)
- [3 Ropes and Knots](ch03-00-ropes.md)
  - [3.1 Bowline](ch03-01-bowline-for-beginners.md)
- [4 Anchors](anchors/index.md)
- [5 夜间航行](night.md)
`;

const { catalogue } = compileCatalogue({
  name: 'Sailing',
  language: 'en',
  contents: [sourceFile('contents/v1.md', first), sourceFile('contents/v2.md', second)],
  notices: [noticeFile('v1', '2024-01-10', 'First.'), noticeFile('v2', '2024-03-10', 'Second.')],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
});

function located(body: string, title = 'A typo') {
  const found = triage({ title, body, createdAt: '2024-05-01T00:00:00Z' }, catalogue, { prefix: '' });
  return found.locations.map(({ number }) => number);
}

describe('addresses of a section', () => {
  it.each<[string, string, string[]]>([
    ['the page', 'https://sail.example/ch03-00-ropes.html', ['3']],
    ['a file in a repository', 'https://github.com/a/b/blob/main/src/anchors/index.md', ['4']],
    ['another ending', 'https://sail.example/01_sails/1.1_reefing.html', ['1.1']],
    ['a page of the edition before, renumbered', 'https://sail.example/ch02-01-bowline-for-beginners.html', ['3.1']],
    ['a page without its number', 'https://sail.example/docs/bowline-for-beginners', ['3.1']],
    ['a folder and page without numbers', 'https://mirror.example/sails/reefing/', ['1.1']],
    ['the title and the one above', 'https://sail.example/en/v2/Ropes-and-Knots-Bowline', ['3.1']],
    ['the title alone, on a page of a book', 'https://sail.example/book/Reading-Depths', ['2.1']],
    ['a title in Han', 'https://sail.example/docs/%E5%A4%9C%E9%97%B4%E8%88%AA%E8%A1%8C', ['5']],
    ['a heading of a page', 'https://sail.example/ch03-00-ropes.html#bowline', ['3.1']],
    ['a heading of the only page', 'https://sail.example/book.html#reading-depths', ['2.1']],
    ['a route behind a sign', 'http://sail.example/#01_sails/1.1_reefing', ['1.1']],
    ['the name of a file', 'Update ch02-01-reading-depths.md', ['2.1']],
    ['the name of a file in the edition before', 'ch02-01-bowline-for-beginners.md is empty', ['3.1']],
    ['the name of a file without its folder', 'Update 1.1_reefing.qmd', ['1.1']],
    ['another number before the name', 'Update 7.1_reefing.qmd', []],
    ['the name of no file of the book', 'Update CONTRIBUTING.md', []],
    ['the name of a file on a blog', 'https://someone.example/blog/ch03-00-ropes.html', ['3']],
    ['a word on a blog', 'https://someone.example/blog/night.html', []],
    ['a title elsewhere', 'https://encyclopedia.example/wiki/Reading_Depths', []],
    ['a word elsewhere', 'https://encyclopedia.example/night', []],
    ['a question elsewhere', 'https://ask.example/questions/31/why-bowline', []],
  ])('%s', (_, url, expected) => {
    expect(located(`See ${url}`)).toEqual(expected);
  });

  it('is no longer than a browser takes', () => {
    expect(located(`See https://sail.example/${'a/'.repeat(1000)}ch03-00-ropes.html`)).toEqual([]);
  });

  it('counts, not the words that carry it', () => {
    expect(located('[Chapter 2](https://sail.example/ch03-00-ropes.html) has a typo')).toEqual(['3']);
  });

  it('is what the template asked for, whatever others stand beside it', () => {
    const body =
      'On page: https://sail.example/book/Reading-Depths\n\nhttps://sail.example/ch03-00-ropes.html is like it';

    expect(located(body)).toEqual(['2.1']);
  });

  it('outweighs the title of what a dead link leads to', () => {
    const body = 'On page: https://sail.example/book/Reading-Depths\nThe Anchors link is a 404';

    expect(located(body, 'Dead link to Anchors')).toEqual(['2.1']);
  });
});
