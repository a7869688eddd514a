import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { statementsOf } from '../../../src/core/report/statements.ts';

/** Which statement each word stands in, and what is above it; the places given begin their lines. */
function read(body: string, words: readonly string[], heads: readonly string[] = []) {
  const parsed = parseReport({ title: 'Errors', body, createdAt: null });
  const at = (text: string) => {
    const passage = parsed.passages.findIndex((one) => one.text.includes(text));
    const start = parsed.passages[passage]?.text.indexOf(text) ?? -1;
    return { passage, start, end: start + text.length };
  };
  const { all, of } = statementsOf(
    parsed,
    heads.map((text) => ({ kind: /^p/iu.test(text) ? 'page' : 'number', at: at(text) })),
  );
  return words.map((text) => ({ statement: of(at(text)), above: all[of(at(text))]?.above }));
}

describe('statementsOf', () => {
  it('has a statement for the title and one for prose without places', () => {
    expect(
      read('First line\nsecond line\n\nsecond paragraph', ['Errors', 'First', 'second line', 'paragraph']),
    ).toEqual([
      { statement: 0, above: [] },
      { statement: 1, above: [0] },
      { statement: 1, above: [0] },
      { statement: 1, above: [0] },
    ]);
  });

  it('has one for each item, under its heading', () => {
    expect(read('## 二\n- 甲\n- 乙\n## 三\n丙', ['甲', '乙', '丙'])).toEqual([
      { statement: 2, above: [0, 1] },
      { statement: 3, above: [0, 1] },
      { statement: 4, above: [0] },
    ]);
  });

  it('puts a list below the line that leads it in', () => {
    expect(read('第三章：\n- 甲\n- 乙\n\n此外', ['甲', '此外'])).toEqual([
      { statement: 2, above: [0, 1] },
      { statement: 4, above: [0] },
    ]);
  });

  it('begins one where a line begins with a place, with the lines behind it', () => {
    const found = read('P12 甲\n乙\nP27 丙\n\n丁', ['甲', '乙', '丙', '丁'], ['P12', 'P27']);
    expect(found.map(({ statement }) => statement)).toEqual([1, 1, 2, 2]);
  });

  it('has one for each of several places of one kind', () => {
    const found = read('- 3.1\n- 5.2', ['3.1', '5.2'], ['3.1', '5.2']);
    expect(found.map(({ statement }) => statement)).toEqual([1, 2]);
  });

  it('takes a table for one', () => {
    const found = read('| a | b |\n| - | - |\n| c | d |', ['a', 'd']);
    expect(found.map(({ statement }) => statement)).toEqual([1, 1]);
  });
});
