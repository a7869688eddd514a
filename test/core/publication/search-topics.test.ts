import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { searchTopics } from '../../../src/core/publication/indexes/search-topics.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { sourceFile } from './observatory.ts';

const lines = [
  { section: '1', text: 'a telescope gathers light, and a mirror bends it' },
  { section: '2', text: 'a mirror is cleaned with water: dry the mirror' },
  { section: '2.1', text: '镜面要用蒸馏水清洗' },
  { section: '3', text: 'clouds hide the stars' },
];
const { catalogue } = compileCatalogue({
  name: 'Night Sky',
  language: 'en',
  contents: [
    sourceFile('v1.txt', '1 Telescopes ... 1\n2 Cleaning ... 4\n2.1 Distilled water ... 5\n3 Weather ... 9\n'),
  ],
  notices: [],
  text: [sourceFile('v1.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))],
  noticeUrl: null,
  moved: [],
  bySection: [],
});
const found = (words: string) =>
  searchTopics(fold(words), catalogue.topics).map(({ family }) => catalogue.families.get(family)?.[0]?.title);

describe('searchTopics', () => {
  it.each([
    ['only one section has the word', 'clouds', ['Weather']],
    ['a title counts for more than the text below it', 'water', ['Distilled water', 'Cleaning']],
    ['a word that a section says twice counts for more', 'mirror', ['Cleaning', 'Telescopes']],
    ['more of the words count for more', 'mirror light', ['Telescopes', 'Cleaning']],
    ['Han text is found by pairs of characters', '蒸馏', ['Distilled water']],
    ['the titles around a section are its words, too', 'cleaning', ['Cleaning', 'Distilled water']],
    ['a part of a word is another word', 'cloud', []],
    ['words that only join others find nothing', 'the and with', []],
    ['nothing finds nothing', '', []],
  ])('%s', (_, words, titles) => {
    expect(found(words)).toEqual(titles);
  });

  it('says how many of the words a section has, and whether its title has one', () => {
    expect(searchTopics('telescopes gathers rain', catalogue.topics)).toMatchObject([
      { terms: 2, coverage: 2 / 5, titled: true },
    ]);
  });
});
