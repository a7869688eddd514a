import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';

describe('fold', () => {
  it.each([
    ['full-width digits and letters', '５．３．１ ＳＲＥ', '5.3.1 sre'],
    ['full-width punctuation', '（第３章）：ＯＫ！', '(第3章):ok!'],
    ['lower case', 'Section IV', 'section iv'],
    ['traditional Han', '並非算力調度，是變更管理', '并非算力调度,是变更管理'],
    ['traditional Han that depends on its phrase', '著名、瞭解、甚麼', '着名、了解、什么'],
    ['curly quotes', '“止损” ‘增收’ it’s', "\"止损\" '增收' it's"],
    ['corner brackets stay', '「止损」『增收』《变更》', '「止损」『增收』《变更》'],
    ['dashes', '3.2–3.4—a―b－c‐d−e', '3.2-3.4-a-b-c-d-e'],
    ['wave dashes are ranges', '3～5 3〜5', '3~5 3~5'],
    ['spaces', 'a\u3000b\u00a0c\td\u200be', 'a b c d e'],
    ['line breaks', 'a\r\nb\u2028c', 'a\n\nb\nc'],
    ['circled and raised digits', '①5.3.1² ⑴', '①5.3.1² ⑴'],
    ['single-character Roman numerals', '第Ⅲ章 Ⅴ', '第ⅲ章 ⅴ'],
    ['what would change the length', 'ﬁ ㎡ ½ İ', 'ﬁ ㎡ ½ İ'],
    ['radicals as they come out of a PDF', '⽤⼾', '用户'],
    ['characters outside the basic plane', '😂𠮷', '😂𠮷'],
    ['half a character', 'a\ud83d', 'a\ud83d'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the length of every unit and of texts longer than its buffer', () => {
    const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');

    expect(fold(everyUnit)).toHaveLength(everyUnit.length);
    expect(fold(fold(everyUnit))).toBe(fold(everyUnit));
  });

  it('is idempotent, keeps lengths, and folds unit by unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(fold(left)).toHaveLength(left.length);
        expect(fold(fold(left))).toBe(fold(left));
        expect(fold(left + right)).toBe(fold(left) + fold(right));
      }),
    );
  });
});
