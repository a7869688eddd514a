import { describe, expect, it } from 'vitest';
import { numberedThings } from '../../../src/core/numbers/numbered-things.ts';
import { SPACED_THINGS, UNSPACED_THINGS } from '../../../src/core/numbers/words/thing-words.ts';
import { fold } from '../../../src/core/text/fold.ts';

function things(text: string): string[] {
  return numberedThings(fold(text)).map(({ parts }) => parts.join('.'));
}

describe('what a book numbers by its chapters', () => {
  it.each<[string, string[]]>([
    ['公式7.23的符号', ['7.23']],
    ['公式（7.23）', ['7.23']],
    ['式(4.9)右边', ['4.9']],
    ['8.6公式少一项', ['8.6']],
    ['(8.6)式少一项', ['8.6']],
    ['代码清单 5-2', ['5.2']],
    ['图3–17', ['3.17']],
    ['圖 3-17', ['3.17']],
    ['图14.6c', ['14.6']],
    ['表5－1', ['5.1']],
    ['见表格 5-1', ['5.1']],
    ['例 2.3', ['2.3']],
    ['习题3-2', ['3.2']],
    ['定理4.2.11', ['4.2.11']],
    ['例题 6.1 的答案', ['6.1']],
    ['Lemma 4.2.11', ['4.2.11']],
    ['Thm. 4.2', ['4.2']],
    ['Exercise 3.2.5-4', ['3.2.5.4']],
    ['figure 3-17', ['3.17']],
    ['Fig. 3.17', ['3.17']],
    ['Eq. (7.23)', ['7.23']],
    ['eq 7.23', ['7.23']],
    ['Equation #7.23', ['7.23']],
    ['the 13-8 listing', ['13.8']],
    ['2.3 exercise', ['2.3']],
    ['Table B-1', ['b.1']],
    ['Figure A.3', ['a.3']],
    ['P75 (4.3)', ['4.3']],
    ['第75页，(4.3) 不成立', ['4.3']],
    ['Abbildung 3.2', ['3.2']],
    ['Gleichung (4.1)', ['4.1']],
    ['équation 4.1', ['4.1']],
    ['ejercicio 4.1', ['4.1']],
    ['그림 3.2', ['3.2']],
    ['リスト3.2', ['3.2']],
    // none
    ['地图 3.2', []],
    ['代表 3.2', []],
    ['列表 3.2', []],
    ['方式 3.2', []],
    ['格式：3.2', []],
    ['比例 3.2', []],
    ['案例 4.3.1 的图', []],
    ['例如 3.2', []],
    ['图 3', []],
    ['Example 3', []],
    ['Python 3.8 示例', []],
    ['TensorFlow 2.4 example', []],
    ['OpenGL 4.5 代码', []],
    ['$4.20 example', []],
    ['(4.3) 不成立', ['4.3']],
    ['不成立(4.3)', []],
    ['(4.3 GB)', []],
    ['关于式3.12', ['3.12']],
    ['左侧式(4.3)、第二个式(4.4)', ['4.3', '4.4']],
    ['利用式(4.3)', ['4.3']],
    ['3-2题的答案', ['3.2']],
    ['f(4.3)', []],
    ['reconfigure 3.2', []],
    ['stable 3.2', []],
    ['Table 2024-05-01', []],
    ['listings 3.2.x', []],
  ])('%s', (text, expected) => {
    expect(things(text)).toEqual(expected);
  });

  it.each(SPACED_THINGS)('%s', (source) => {
    const word = source
      .replaceAll(/\(\?:([^()|]*)\|?[^()]*\)\??/gu, '$1')
      .replaceAll(/\[(.)[^\]]*\]/gu, '$1')
      .replaceAll(/(?<!\\).\?/gu, '')
      .replaceAll('\\.?', '')
      .replaceAll('\\', '');
    expect(things(`${word} 6.2`)).toEqual(['6.2']);
  });

  it.each(UNSPACED_THINGS)('$word', ({ word: source, notAfter, notBefore }) => {
    const word = source.replaceAll(/\(\?:([^|()]*)\|[^()]*\)/gu, '$1').replaceAll(/.\?/gu, '');
    expect(things(`${word}6-2`)).toEqual(['6.2']);
    for (const sign of notAfter.split(' ').filter((one) => /^\p{L}$/u.test(one)))
      expect(things(`${sign}${word}6-2`)).toEqual([]);
    expect(things(`6.2${word}`)).toEqual(['6.2']);
    for (const sign of notBefore.split(' ').filter((one) => /^\p{L}+$/u.test(one)))
      expect(things(`6.2${word}${sign}`)).toEqual([]);
  });

  it.each([
    ['digits', '1-'.repeat(30_000)],
    ['words', '公式'.repeat(30_000)],
    ['numbers', 'figure 1.1 '.repeat(6000)],
    ['spaces', `figure${' '.repeat(60_000)}1.1`],
  ])('reads 60 KB of %s', (_, text) => {
    expect(numberedThings(fold(text)).length).toBeLessThanOrEqual(300);
  });
});
