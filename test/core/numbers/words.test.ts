import { describe, expect, it } from 'vitest';
import { placeWords } from '../../../src/core/languages/languages.ts';
import { scanReferences } from '../../../src/core/numbers/scan-references.ts';
import { WORDS_BEFORE, WORDS_BEHIND } from '../../../src/core/numbers/words/place-words.ts';
import { SPACED_UNITS, UNSPACED_UNITS } from '../../../src/core/numbers/words/units.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { wordsOf } from '../../../src/core/text/words.ts';

/** One text that a source of a regular expression in a table matches: "tags?" gives "tag", "[ab]c" gives "ac". */
function example(source: string): string {
  let text = (source.includes('(?<!(') ? source.slice(source.lastIndexOf(')') + 1) : source)
    .replaceAll(/\(\?[!<][^()]*(?:\([^()]*\)[^()]*)*\)/gu, '')
    .replaceAll('\\.?', '')
    .replaceAll(/\(\?:[^()]*\)\?/gu, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replaceAll(/\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)\??/gu, '$1');
  }
  return text
    .replaceAll(/\[(.)[^\]]*\]\??/gu, '$1')
    .replaceAll(/(?<!\\).\?/gu, '')
    .replaceAll('\\d', '2')
    .replaceAll(/\\s\*?/gu, ' ')
    .replaceAll('\\', '');
}

function scan(text: string): string[] {
  return scanReferences(fold(text)).map(({ steps }) => steps.map(({ parts }) => parts.join('.')).join('>'));
}

describe('every word for a place', () => {
  const before = WORDS_BEFORE.flatMap(({ unit, words }) => words.map((word) => [unit, example(word)] as const));
  it.each(before.filter(([, word]) => !word.includes('(s)')))('%s: %s 4', (_, word) => {
    expect(scan(`${word} 4`)).toHaveLength(1);
    expect(scan(`x${word} 4`)).toEqual(/\p{Script=Latin}/u.test(word) ? [] : scan(`${word} 4`));
  });

  const behind = WORDS_BEHIND.flatMap(({ unit, words, never }) => words.map((word) => [unit, word, never] as const));
  it.each(behind)('%s: 第4%s', (_, word, never) => {
    expect(scan(`第4${word}`)).toEqual(['4']);
    const isWord = (text: string) => WORDS_BEHIND.some(({ words }) => words.includes(text));
    for (const sign of never.split(' ').filter((one) => one !== '' && !isWord(word + one)))
      expect(scan(`第4${word}${sign}`)).toEqual([]);
  });
});

describe('every unit', () => {
  it.each(UNSPACED_UNITS.map(([unit, unless]) => [example(unit), unless] as const))('4.3%s counts', (unit, unless) => {
    expect(scan(`4.3${unit}`)).toEqual([]);
    for (const sign of unless.split(' ').filter(Boolean)) expect(scan(`4.3 ${unit}${sign}`)).toEqual(['4.3']);
  });

  it.each(SPACED_UNITS.map(example))('4.3 %s counts', (unit) => {
    expect(scan(`4.3 ${unit}`)).toEqual([]);
  });
});

describe('every word that tells of another number', () => {
  const words = placeWords.flatMap(({ others }) =>
    Object.entries(others).flatMap(([what, all]) => wordsOf(all).map((word) => [what, example(word)] as const)),
  );
  it.each(words)('%s: %s 4.3', (_, word) => {
    expect(scan(`${word} 4.3`)).toEqual([]);
    expect(scan(`${word}：4.3`)).toEqual([]);
  });
});
