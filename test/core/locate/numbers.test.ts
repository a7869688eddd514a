import { expect, it } from 'vitest';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { triage } from '../../../src/core/triage.ts';

function located(contents: string, title: string, bySection: string[] = [], body = ''): string[] {
  const { catalogue } = compileCatalogue({
    name: 'Lanterns',
    language: 'en',
    contents: [{ path: 'contents/1.txt', name: '1', text: contents }],
    notices: [],
    text: [],
    noticeUrl: null,
    moved: [],
    bySection,
  });
  return triage({ title, body, createdAt: '2025-05-01' }, catalogue, { prefix: '' }).labels.toSorted();
}

const PLAIN = '1 Glass\n1.1 Panes\n2 Wicks\n2.1 Cotton\n3 Flames\nA Oils\nA.1 Colza\nB Metals\nC Makers\n';
const RESTARTING = 'Chapter 1 Glass\n1 Panes\n1.1 Cuts\nChapter 2 Wicks\n1 Cotton\n1.1 Braids\n2 Wool\n';
const RECIPES = 'Recipe 1 Glue\nRecipe 2 Soot\nRecipe 3 Varnish\n';
const ITEMS = '- 第一章 竹\n  - 条款1：选竹\n  - 条款2：阴干\n- 第二章 纸\n  - 条款3：裁纸\n  - 条款4：上浆\n';
const BOOKS = '1 Indoors\n1.1 Halls\n1.2 Stairs\n2 Outdoors\n2.1 Gates\n2.2 Piers\n';

it.each<[string, string, string[]]>([
  ['Formula (2.4) lacks a square', PLAIN, ['Wicks']],
  ['Lemma 2.1.7 is wrong', PLAIN, ['Wicks']],
  ['Table B-1 is shifted', PLAIN, ['Metals']],
  ['Chapter 1: figure 2.4 is lost', PLAIN, ['Glass']],
  ['Figure 2.4 of the other textbook', PLAIN, []],
  ['Formula (2.4) lacks a square', RESTARTING, []],
  ['Appendix A3: a name', PLAIN, ['Makers']],
  ['Appendix A.1: a name', PLAIN, ['Oils']],
  ['3.4 does not compile', PLAIN, ['Flames']],
  ['2. Wicks: a comma', PLAIN, ['Wicks']],
  ['2. Something else', PLAIN, []],
  ['Recipe 2 smells', RECIPES, ['Soot']],
  ['条款 3 少了尺寸', ITEMS, ['纸']],
  ['typo in item 4', ITEMS, ['纸']],
  ['第二章有错字', ITEMS, ['纸']],
])('%s', (title, contents, expected) => {
  expect(located(contents, title)).toEqual(expected);
});

it.each<[string, string[]]>([
  ['chapter 2 of book 1', ['Stairs']],
  ['Book 2, chapter 2: a comma', ['Piers']],
  ['chapter 2 of the Outdoors book', ['Piers']],
  ['chapter 2: a comma', []],
  ['Book 2 is good', []],
])('in several books: %s', (title, expected) => {
  expect(located(BOOKS, title, ['Indoors', 'Outdoors'])).toEqual(expected);
});

it('is chapter 2 of the book that another answer of a form names', () => {
  const form = '**Book title:** Outdoors\n\n**Chapter:** 2\n\n**Problem:** a comma';
  expect(located(BOOKS, 'A comma', ['Indoors', 'Outdoors'], form)).toEqual(['Piers']);
});
