import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationMarks } from '../../../src/core/report/quotation-marks.ts';

describe('quotationMarks', () => {
  it.each<[string, string, string[]]>([
    ['Chinese double', '把“止损”写成了“止顺”。', ['止损', '止顺']],
    ['Chinese single', '‘预案’两字重复', ['预案']],
    ['corner brackets', '「值班」和『升级』', ['值班', '升级']],
    ['straight, without spaces around', '读到"演练要定期做"，应为"演练须定期做"吧', ['演练要定期做', '演练须定期做']],
    ['straight, ending in a comma', '把"先止血，"改成"先止血。"更好', ['先止血，', '先止血。']],
    ['straight, with spaces around', 'see "the figure above" and "the table"', ['the figure above', 'the table']],
    ['straight, starting with a sign', 'it says ".env files are read"', ['.env files are read']],
    ['straight, inside straight', 'says "call "now" or later" here', ['call "now" or later']],
    ['single straight, three words', "'we don't page people twice' is wrong", ["we don't page people twice"]],
    ['single straight, Han', "'值班'", ['值班']],
    ['apostrophes', "the team's pager and the users' reports don't match", []],
    ['curly apostrophe in curly quotes', '‘it doesn’t page’', ['it doesn’t page']],
    ['German', 'so „nicht gut“ hier', ['nicht gut']],
    ['French', 'dit «tout va bien»', ['tout va bien']],
    ['ASCII guillemets', '<<alerts wake nobody>> is odd', ['alerts wake nobody']],
    ['the outer one only', '“复杂度分为「时间复杂度」和「空间复杂度」”', ['复杂度分为「时间复杂度」和「空间复杂度」']],
    ['a mark without partner', '“没有结束，“止损”', ['止损']],
    ['an inch', '7" tablet and 10" tablet', []],
    ['titles are not quotes', '《变更管理》', []],
    ['nothing between', '“” "" ""', []],
    ['over a line break', '“上一行\n下一行”', ['上一行\n下一行']],
  ])('%s', (_, text, quotes) => {
    expect(quotationMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotes);
  });

  it('gives ranges in order, apart from one another, and inside the text', () => {
    const marks = fc.string({
      unit: fc.constantFrom('"', "'", '“', '”', '「', '」', '‘', '’', ' ', 'a', '章', '<<', '>>'),
    });
    fc.assert(
      fc.property(marks, (text) => {
        let covered = 0;
        for (const { start, end } of quotationMarks(text)) {
          expect(start).toBeGreaterThan(covered - 1);
          expect(end).toBeGreaterThan(start);
          covered = end;
        }
        expect(covered).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
