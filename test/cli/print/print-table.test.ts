import pc from 'picocolors';
import { expect, it } from 'vitest';
import { printTable } from '../../../src/cli/print/print-table.ts';

const { red } = pc.createColors(true);

it('aligns columns as a terminal shows them', () => {
  expect(
    printTable(['id', 'title', 'n'], [['1', '故障应急', '2'], ['12', 'Café\u0301', '30'], ['3', '👩‍🚒', '4'], []]),
  ).toBe(['id  title     n', '1   故障应急  2', '12  Café\u0301      30', '3   👩‍🚒        4', ''].join('\n'));
});

it('counts no colour as a column', () => {
  expect(printTable(['a', 'b'], [[red('wrong'), 'x']])).toBe(`a      b\n${red('wrong')}  x`);
});

it.each([
  ['急'.repeat(50), `${'急'.repeat(21)}…`],
  ['x'.repeat(50), `${'x'.repeat(43)}…`],
  ['👩‍🚒'.repeat(50), `${'👩‍🚒'.repeat(21)}…`],
  ['e\u0301'.repeat(50), `${'e\u0301'.repeat(43)}…`],
  [red('x'.repeat(50)), `${'x'.repeat(43)}…`],
  ['x'.repeat(44), 'x'.repeat(44)],
])('cuts what is too wide, between characters (%#)', (cell, expected) => {
  expect(printTable(['a'], [[cell]])).toBe(`a\n${expected}`);
});
