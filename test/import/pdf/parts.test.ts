import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/import/pdf/lines/lines-of.ts';
import { marginLines } from '../../../src/import/pdf/lines/margins.ts';
import { compounds, mend } from '../../../src/import/pdf/lines/mend.ts';
import { plainHan } from '../../../src/import/pdf/lines/plain-han.ts';
import { pageNames } from '../../../src/import/pdf/page-names.ts';

describe('mend', () => {
  it.each([
    ['the reli-', 'ability of', 'the reliability of'],
    ['soft\u00ad', 'ware', 'software'],
    ['a long-', 'running job', 'a long-running job'],
    ['in Jean-', 'Paul we', 'in Jean- Paul we'],
    ['系统可', '用性', '系统可用性'],
    ['系统可用。', 'Next one', '系统可用。Next one'],
    ['two', 'words', 'two words'],
  ])('%j and %j', (before, after, whole) => {
    expect(mend(before, after, compounds(['a long-running task', 'reli-']))).toBe(whole);
  });
});

describe('pageNames', () => {
  const numerals = (names: string[]) => names.map((name) => name.split(' ').filter((one) => one !== ''));

  it.each<[string, string[] | null, string[], (string | null)[], string]>([
    ['labels', ['i', '1', '2'], ['', '', ''], ['i', '1', '2'], 'page labels'],
    [
      'printed numbers',
      null,
      ['ii', 'iii', '', '2', '3', '', '5', '6'],
      ['ii', 'iii', 'iv', '2', '3', '4', '5', '6'],
      'printed numbers',
    ],
    [
      'labels that print contradicts',
      ['1', '2', '3', '4', '5', '6'],
      ['7', '8', '9', '10', '11', '12'],
      ['7', '8', '9', '10', '11', '12'],
      'printed numbers',
    ],
    ['a stray number', null, ['1', '2', '99', '4', '5', '6'], ['1', '2', '3', '4', '5', '6'], 'printed numbers'],
    [
      'printed numbers beside those of printed sheets',
      null,
      ['8', '9', '1 10', '2 11', '12', '13', '14'],
      ['8', '9', '10', '11', '12', '13', '14'],
      'printed numbers',
    ],
    ['nothing', null, ['', '', ''], ['1', '2', '3'], 'order'],
  ])('by %s', (_, labels, printed, names, from) => {
    expect(pageNames(labels, numerals(printed))).toEqual({ names, from });
  });
});

describe('marginLines', () => {
  const line = (text: string, y: number, page: number) => {
    return { text, x: 72, end: 300, y, size: 10, fonts: ['f1'], page, mark: null, references: [] };
  };
  const pages = Array.from({ length: 12 }, (_, index) => {
    const last = index % 4 === 0 ? 'Arguments' : `the text of topic ${'abcdefghijkl'[index]}`;
    const texts: [string, number][] = [
      [`topic${'abcdefghijkl'[index]}   ${index + 1}`, 40],
      ...[100, 120, 140].map((y): [string, number] => [`more of ${y} and ${'abcdefghijkl'[index]}`, y]),
      [last, 780],
    ];
    return { index, height: 842, lines: texts.map(([text, y]) => line(text, y, index)), unmapped: 0 };
  });

  it('are what stands beside the page number, and no headings that repeat pages apart', () => {
    const margins = [...marginLines(pages, 10)].map(({ y }) => y);

    expect(margins).toEqual(Array.from({ length: 12 }, () => 40));
  });

  it('are in letters hardly larger than the text', () => {
    const parts = pages.map((page) => ({ ...page, lines: [{ ...line('Part I', 90, page.index), size: 14 }] }));

    expect(marginLines(parts, 10).size).toBe(0);
  });
});

describe('linesOf', () => {
  const item = (text: string, x: number, y: number, size = 10) => ({
    text,
    x,
    y,
    width: text.length * size * 0.5,
    size,
    font: 'f1',
  });

  it('keeps two columns apart', () => {
    const items = [
      item('left one', 50, 100),
      item('left two', 50, 112),
      item('right one', 300, 100),
      item('right two', 300, 112),
    ];

    expect(linesOf(items, 0).map(({ text }) => text)).toEqual(['left one', 'left two', 'right one', 'right two']);
  });

  it('takes the sign of a footnote out of the sentence', () => {
    const items = [item('before', 50, 100), item('1', 80, 96, 6), item(' after', 83, 100)];

    expect(linesOf(items, 0)).toMatchObject([{ text: 'before after', references: ['1'] }]);
  });

  it('orders a page that is drawn in no order', () => {
    const items = [6, 1, 5, 2, 4, 0, 3, 7].flatMap((row) => [item(`row ${row}`, 50, 100 + 12 * row)]).toReversed();
    const shuffled = [7, 0, 6, 1, 5, 2, 4, 3, 9, 8, 11, 10].map((row) => item(`row ${row}`, 50, 100 + 12 * row));

    expect(linesOf([...shuffled], 0).map(({ text }) => text)).toEqual(
      Array.from({ length: 12 }, (_, row) => `row ${row}`),
    );
    expect(linesOf(items, 0)).toHaveLength(8);
  });

  it('never throws, and loses no letter that is no sign', () => {
    const items = fc.array(
      fc.record({
        text: fc.string(),
        x: fc.double(),
        y: fc.double(),
        width: fc.double({ min: 0 }),
        size: fc.double({ min: 0 }),
        font: fc.constantFrom('f1', 'f2'),
      }),
    );
    fc.assert(fc.property(items, (some) => void linesOf(some, 0)));
  });
});

it('says Han where the PDF says radicals', () => {
  expect(plainHan('⼀⻚⻋\u200b 可')).toBe('一页车 可');
});
