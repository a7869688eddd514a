import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from '../../src/core/csv.ts';

it.each([
  [['a', 1, null, true], 'a,1,,true'],
  [['a,b', 'say "no"', 'two\nlines'], '"a,b","say ""no""","two\nlines"'],
  [
    ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', ' =1', '\u200b=1'],
    "'=1+1,'+1,'-1,'@SUM(A1),'＝1,'\t=1,' =1,'\u200b=1",
  ],
  [['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"'],
  [['x;=1+1', 'a; -b;c'], "x;'=1+1,a;' -b;c"],
  [[-1, '5.3-1', '章节=1', ''], '-1,5.3-1,章节=1,'],
])('%j is a line that no spreadsheet computes', (values, line) => {
  expect(csvLine(values)).toBe(`${line}\r\n`);
});

it('keeps every text as one cell', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
        { minLength: 1, maxLength: 4 },
      ),
      (values) => {
        const line = csvLine(values);
        const unmarked = (cell: string) => cell.replaceAll(/(?<=^|;)'/g, '');
        expect(cellsOf(line.slice(0, -2)).map(unmarked)).toEqual(values.map(unmarked));
      },
    ),
  );
});

/** As a spreadsheet reads a line. */
function cellsOf(line: string): string[] {
  const outside = line.split('"').map((part, index) => (index % 2 === 0 ? part.replaceAll(',', '\0') : part));
  return outside
    .join('"')
    .split('\0')
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
