import { expect, test } from 'vitest';
import { readOwnSets } from '../../bench/accuracy/datasets.ts';
import { regularExpression } from '../../bench/accuracy/expression.ts';

const garden = readOwnSets().find(({ name }) => name === 'own garden-manual');
if (!garden) throw new Error('bench/gold/garden-manual is not there');
const chapterOf = regularExpression(garden);

test.each([
  ['Chapter 3 is short', '', ['Sowing and Planting']],
  ['第三章', '', ['Sowing and Planting']],
  ['第７章 and 章节2', '', ['Soil']],
  ['章节：', 'ch. 5, not chapter 2', ['Crops']],
  ['Since v2.1', 'in 4.2.1 a word is missing', ['Water']],
  ['第十二章', '', ['chapter 12']],
  ['pests & diseases', 'the chapter on pests and diseases, after soil', ['Pests and Diseases']],
  ['A word is missing', 'somewhere', []],
])('the regular expression on “%s” “%s”', (title, body, expected) => {
  expect(chapterOf({ title, body, createdAt: null })).toEqual(expected);
});
