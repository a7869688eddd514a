import { describe, expect, it } from 'vitest';
import { hasPieceBehind, isMeant, isMentioned, titleCue } from '../../../../src/core/locate/titles/title-cue.ts';

/** `…` stands for the title. */
function around(text: string): [string, number, number] {
  const start = text.indexOf('…');
  return [text, start, start + 1];
}

describe('words that say that a title is one', () => {
  it.each<[string, 'strong' | 'soft' | null]>([
    // what it is called
    ['标题是“…”', 'strong'],
    ['the part called …', 'strong'],
    // a part of the publication
    ['section … has a typo', 'strong'],
    ['章：…', 'strong'],
    // reading it
    ['我在看…', 'strong'],
    ['just finished … and', 'strong'],
    // where a fault is
    ['问题出在…', 'strong'],
    // behind it
    ['…那篇的图', 'strong'],
    ['…（2019）里的这一节', 'strong'],
    ['the … chapter', 'strong'],
    ['…那里少一个字', 'strong'],
    // beside other words as well
    ['关于…', 'soft'],
    ['about the …', 'soft'],
    ['…里有错字', 'soft'],
    ['…的内容', 'soft'],
    // inside other words
    ['an intersection … far away', null],
    ['the … chapterhouse', null],
    ['我喜欢…', null],
    ['…里程', null],
  ])('%s: %s', (text, expected) => {
    expect(titleCue(...around(text))).toBe(expected);
  });
});

it.each([
  ['…那篇', true],
  ['…的案例', true],
  ['the … write-up', true],
  ['the … scaling case study', true],
  ['the … chapter', false],
])('a contribution: %s %s', (text, expected) => {
  expect(hasPieceBehind(text, text.indexOf('…') + 1)).toBe(expected);
});

it('tells what is spoken of as words, and what is meant after what is not', () => {
  expect(isMentioned('“…”字样', 2)).toBe(true);
  expect(isMentioned('“…”一节', 2)).toBe(false);
  expect(isMeant('不是那里，而是…', 7)).toBe(true);
});
