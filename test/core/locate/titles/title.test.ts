import { describe, expect, it } from 'vitest';
import { triage } from '../../../../src/core/triage.ts';
import { smallCatalogue } from '../../publication/small-catalogue.ts';

const kitchen = smallCatalogue(
  'Cooking at Home',
  'en',
  `1 Cooking at Home
2 Soup
  2.1 Clear Broth
  2.2 Thickened Soups
3 Preserving Vegetables
  3.1 Pickling
  3.2 Salt
4 Knife Skills
  4.1 Home Sharpening
5 Braising: slow and moist
6 Baking: an oven is enough
  6.1 Line Cooking
`,
);
const garden = smallCatalogue(
  '园艺入门手册',
  'zh-CN',
  `第1章 土壤
  1.1 土壤与肥料
  1.2 浇水
第2章 育苗与移栽
  2.1 浇水频率
第3章 浇水与排水
  3.1 排水沟
第4章 园艺入门
  4.1 修剪
`,
);

function located(catalogue: typeof kitchen, title: string, body = '') {
  const { locations } = triage({ title, body, createdAt: null }, catalogue, { prefix: '' });
  return locations.map((place) => place.number ?? place.title);
}

describe('the publication’s own name', () => {
  it.each([
    [kitchen, 'Typo in Cooking at Home', []],
    [kitchen, 'In Cooking at Home the section "Pickling" is too short', ['3.1']],
    [kitchen, 'The Pickling section of Cooking at Home is too short', ['3.1']],
    [garden, '《园艺入门手册》有电子版吗', []],
  ])('%# names no place: %s', (catalogue, title, expected) => {
    expect(located(catalogue, title)).toEqual(expected);
  });
});

describe('a title that is written otherwise', () => {
  it.each([
    [kitchen, 'Pictures gone from the presserving vegtables chapter', ['3']],
    [kitchen, 'The "thickend soup" section needs a picture', ['2.2']],
    [kitchen, 'knive skills chapter: a typo', ['4']],
    [kitchen, 'Presserving Vegtables: a comma', ['3']],
    [garden, '移栽与育苗这一章顺序有点乱', ['第2章']],
    [garden, '育苗移栽里面的图不清楚', ['第2章']],
    [garden, '浇水和排水那章少一张图', ['第3章']],
    // too unlike, or no name
    [kitchen, 'The next chapter is about vegetables', []],
    [kitchen, 'Which section is missing in the last chapter', []],
    [garden, '上面这章的图不清楚', []],
  ])('%#: %s', (catalogue, title, expected) => {
    expect(located(catalogue, title)).toEqual(expected);
  });
});

describe('a title that says a name and what it is', () => {
  it.each([
    ['Braising: the lid is missing', '', ['5']],
    ['part1/Braising: the lid is missing', '', ['5']],
    ['A typo', 'In the chapter "Slow and moist" a word is missing', ['5']],
    ['A typo', 'I like braising, and my knife', []],
    ['A typo', '**Chapter:** Baking\n\na comma', ['6']],
    ['A typo', '**Location**\n1. Version: 3\n2. Line/equation number: Eq. (7.9)\n\n**Fix**\n-', []],
  ])('is called by either: %s, %s', (title, body, expected) => {
    expect(located(kitchen, title, body)).toEqual(expected);
  });
});

describe('a title of one word', () => {
  it.each([
    // by itself
    [kitchen, 'The soup chapter has a typo', ['2']],
    [kitchen, 'Typo in the Salt section', ['3.2']],
    [garden, '土壤这章有错字', ['第1章']],
    // inside a longer name
    [kitchen, 'Sea salt section please', []],
    [garden, '滴灌浇水章节在哪里', []],
  ])('%#: %s', (catalogue, title, expected) => {
    expect(located(catalogue, title)).toEqual(expected);
  });
});
