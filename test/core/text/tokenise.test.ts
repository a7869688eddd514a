import { expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';

it.each([
  ['值班 on-call，5.3.1', ['值', '班', 'on', 'call', '5', '3', '1']],
  ['SRE团队', ['sre', '团', '队']],
  ['データの保存v2', ['デ', 'ー', 'タ', 'の', '保', '存', 'v2']],
  ["don't `env::var`", ["don't", 'env', 'var']],
  ['𠮷野家', ['𠮷', '野', '家']],
  ['——“”…', []],
])('tokens of %s', (text, words) => {
  const folded = fold(text);
  const { starts, ends, ids } = tokenise(folded);

  expect(Array.from(starts, (start, token) => folded.slice(start, ends[token]))).toEqual(words);
  expect(ids).not.toContain(0);
});

it('counts an apostrophe for nothing, and stops at its limit', () => {
  expect(tokenise("don't").ids).toEqual(tokenise('dont').ids);
  expect(tokenise('a b c d', 2).ids).toHaveLength(2);
});
