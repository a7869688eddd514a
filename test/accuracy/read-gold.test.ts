import { expect, test } from 'vitest';
import { readOwnSets } from '../../bench/accuracy/datasets.ts';
import { readGold } from '../../bench/accuracy/read-gold.ts';

const garden = readOwnSets().find(({ name }) => name === 'own garden-manual');
if (!garden) throw new Error('bench/gold/garden-manual is not there');
const { catalogue } = garden;
const REPORT = { id: 'x-1', language: 'en', title: 'A word is missing', body: '' };
const ANY = { complete: false, orAbstain: false, links: null, offers: [], notice: null };

test.each([
  ['links', { kind: 'title', gold: ['soil/compost.md'] }, { ...ANY, chapters: [['Soil']], links: ['soil/compost.md'] }],
  ['no link', { kind: 'none', gold: [] }, { ...ANY, chapters: [], links: [] }],
  [
    'labels that must all be there',
    { form: 'multi', gold: { labels: ['Soil', 'Water'], notice: 'v2', abstain: false } },
    { ...ANY, chapters: [['Soil'], ['Water']], complete: true, notice: 'v2' },
  ],
  [
    'labels to be offered',
    { form: 'ambiguous', gold: { labels: [], notice: 'v2', abstain: true, candidates: ['Soil', 'Water'] } },
    { ...ANY, chapters: [], offers: ['Soil', 'Water'], notice: 'v2' },
  ],
  [
    'chapters by several names',
    { pointing: 'number', gold: { chapters: [['Soil', 'Earth']], complete: true, orAbstain: true, none: false } },
    { ...ANY, chapters: [['Soil', 'Earth']], complete: true, orAbstain: true },
  ],
])('answers as %s', (_, answer, expected) => {
  expect(readGold(JSON.stringify({ ...REPORT, ...answer }), catalogue).gold).toEqual(expected);
});

test('a line without an answer is refused', () => {
  const line = JSON.stringify({ ...REPORT, pointing: 'number', gold: {} });
  expect(() => readGold(line, catalogue)).toThrow(/no report with its answer/u);
});
