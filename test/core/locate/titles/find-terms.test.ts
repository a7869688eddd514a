import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../../src/core/locate/titles/find-terms.ts';
import { indexTerms } from '../../../../src/core/publication/indexes/term-index.ts';
import { fold } from '../../../../src/core/text/fold.ts';
import { symbolsOf } from '../../../../src/core/text/symbols.ts';

const terms = indexTerms({
  星图: ['Chart', 'star map'],
  变星: ['variable star'],
  变星测光: ['variable star photometry', '光变'],
  目镜: ['ocular'],
  镜片: ['ocular'],
  constructor: ['__proto__'],
});

describe('what readers also call words of titles', () => {
  it.each<[string, string[]]>([
    ['the CHART has a gap', ['星图']],
    ['a Star-Map, and a chart', ['星图', '星图']],
    ['a variable star', ['变星']],
    ['on variable star photometry', ['变星测光']],
    ['variable star photo', ['变星']],
    ['光变那一节', ['变星测光']],
    ['the ocular', ['目镜', '镜片']],
    ['variable', []],
    ['charts', []],
    ['constructor and toString', []],
    ['', []],
  ])('%s', (text, expected) => {
    const found = findTerms(symbolsOf(fold(text)).symbols, terms);
    expect(found.flatMap(({ names }) => names.map((name) => name.join('')))).toEqual(expected);
  });
});
