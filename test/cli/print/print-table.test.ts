import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { printTable } from '../../../src/cli/print/print-table.ts';

it('aligns columns as a terminal shows them', () => {
  expect(
    printTable(['id', 'title', 'n'], [['1', '故障应急', '2'], ['12', 'Café\u0301', '30'], ['3', '👩‍🚒', '4'], []]),
  ).toBe(['id  title     n', '1   故障应急  2', '12  Café\u0301      30', '3   👩‍🚒        4', ''].join('\n'));
});

it('drops control sequences from cells', () => {
  expect(printTable(['a', 'b'], [['\u001b[31mwrong\u001b[39m', 'x']])).toBe('a      b\nwrong  x');
});

const wide = [
  '12',
  '章节: 故障应急 '.repeat(9),
  'title of a section '.repeat(9),
  '👩‍🚒'.repeat(60),
  'e\u0301'.repeat(90),
];

it.each([20, 80, 200])('fits a terminal of %i columns, and loses nothing', (width) => {
  const cells = width === 20 ? wide.slice(0, 2) : wide;
  const table = printTable(
    cells.map(() => ''),
    [cells],
    width,
  );
  expect(Math.max(...table.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
  const counted = (text: string) => [...new Intl.Segmenter().segment(text.replaceAll(/\s/g, ''))].length;
  expect(counted(table)).toBe(counted(cells.join('')));
});

it('breaks between words, and keeps short columns whole', () => {
  const row = ['discussions/12', 'A step is missing', '+chapter: Alerting'];
  expect(printTable(['subject', 'title', 'change'], [row], 40)).toMatchInlineSnapshot(`
    "subject         title       change
    discussions/12  A step is   +chapter:
                    missing     Alerting"
  `);
});
