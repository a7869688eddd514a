import { expect, test } from 'vitest';
import type { Gold } from '../../bench/accuracy/gold.ts';
import { type Verdict, verdict } from '../../bench/accuracy/verdict.ts';

const SOIL = ['Soil'];
const WATER = ['Water', '水'];

test.each<[string, Partial<Gold>, string[], Verdict]>([
  ['the one chapter', { chapters: [SOIL] }, ['Soil'], 'right'],
  ['no label', { chapters: [SOIL] }, [], 'missed'],
  ['no label, which would do', { chapters: [SOIL], orAbstain: true }, [], 'rightly none'],
  ['a wrong label where none would do', { chapters: [SOIL], orAbstain: true }, ['Water'], 'wrong'],
  ['another chapter', { chapters: [SOIL] }, ['Water'], 'wrong'],
  ['the chapter and another', { chapters: [SOIL] }, ['Water', 'Soil'], 'wrong beside right'],
  ['one of two that are both wanted', { chapters: [SOIL, WATER], complete: true }, ['Soil'], 'partial'],
  [
    'one of two that are both wanted, and another',
    { chapters: [SOIL, WATER], complete: true },
    ['Soil', 'Pests'],
    'wrong beside right',
  ],
  ['both that are wanted', { chapters: [SOIL, WATER], complete: true }, ['Water', 'Soil'], 'right'],
  ['one of two that will both do', { chapters: [SOIL, WATER] }, ['Water'], 'right'],
  ['a chapter by its other name', { chapters: [WATER] }, ['水'], 'right'],
  ['any label where none is right', { chapters: [] }, ['Soil'], 'wrong'],
  ['no label where none is right', { chapters: [] }, [], 'rightly none'],
  [
    'a title with its number, in other case and space',
    { chapters: [['Soil and  Water']] },
    ['3 soil and water'],
    'right',
  ],
  ['a title with a number in Chinese', { chapters: [['土壤']] }, ['第三章：土壤'], 'right'],
  ['an appendix by its letter', { chapters: [['播种日历']] }, ['附录A 播种日历'], 'right'],
  [
    'a label that is cut short',
    { chapters: [['Everything There Is to Know about Soil']] },
    ['Everything There Is to…'],
    'right',
  ],
  ['a title that only begins alike', { chapters: [['Everything']] }, ['Everything There Is'], 'wrong'],
])('%s', (_, gold, named, expected) => {
  const answer = { chapters: [], complete: false, orAbstain: false, links: null, offers: [], notice: null, ...gold };
  expect(verdict(answer, named)).toBe(expected);
});
