import { describe, expect, it } from 'vitest';
import { translations } from '../../../../src/core/locate/titles/field-glossary.ts';
import { fold } from '../../../../src/core/text/fold.ts';
import { symbolsOf } from '../../../../src/core/text/symbols.ts';

describe('words of the field in English', () => {
  it.each<[string, string[]]>([
    ['the Ctrip load testing article', ['压测']],
    ['end to end load testing', ['全链路压测']],
    ['Chaos engineering and drills', ['混沌工程', '演练']],
    ['change management', ['变更管理']],
    ['B站 drill article has a figure', ['演练']],
    ['发布 release 说明在这里', []],
    ['constructor and toString', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(translations(symbolsOf(fold(text)).symbols).map(({ name }) => name.join(''))).toEqual(expected);
  });
});
