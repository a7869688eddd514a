import { describe, expect, test } from 'vitest';
import type { Gold } from '../../bench/accuracy/gold.ts';
import { score } from '../../bench/accuracy/score.ts';
import type { Candidate, Location, Triage } from '../../src/core/triage-result.ts';

const NOTHING: Triage = {
  language: 'en',
  namedEdition: null,
  lackingEdition: null,
  edition: 'v1',
  locations: [],
  labels: [],
  abstained: false,
  candidates: [],
  notice: null,
  changedSince: [],
  errata: [],
};

describe('offers', () => {
  const soil: Partial<Gold> = { chapters: [['Soil']] };

  test.each<[string, Partial<Gold>, string[], boolean | null]>([
    ['the right chapter among the offers', soil, ['Water', 'Soil'], true],
    ['only others', soil, ['Water'], false],
    ['no offer at all', soil, [], false],
    ['one of two that are wanted', { chapters: [['Soil'], ['Pests']], complete: true }, ['Pests'], true],
    ['a report that may go without an answer', { ...soil, orAbstain: true }, ['Water'], null],
    ['a report about no chapter', { chapters: [] }, ['Water'], null],
    ['both meanings of the only clue', { offers: ['Soil', 'Water'] }, ['Water', 'Soil'], true],
    ['one meaning of the only clue', { offers: ['Soil', 'Water'] }, ['Water'], false],
  ])('%s', (_, gold, offers, expected) => {
    const candidates = offers.map((title) => candidate(title));
    expect(scored(gold, { ...NOTHING, abstained: true, candidates }).offered).toBe(expected);
  });

  test('count only if nothing was decided', () => {
    const decided = { ...NOTHING, labels: ['chapter: Water'], locations: [location('Water', 'water.md')] };
    expect(scored(soil, decided)).toMatchObject({ verdict: 'wrong', offered: null });
  });
});

describe('sections by link', () => {
  const gold: Partial<Gold> = { chapters: [['Soil']], links: ['soil/clay.md', 'soil/sand.md'] };
  const found = (...paths: string[]) => ({
    ...NOTHING,
    labels: ['chapter: Soil'],
    locations: paths.map((path) => location('Soil', path)),
  });

  test.each<[string, string[], boolean, boolean]>([
    ['one of those that will do', ['soil/sand.md'], true, false],
    ['another section of the right chapter', ['soil/lime.md'], false, true],
    ['a right one first and another', ['soil/clay.md', 'soil/lime.md'], true, true],
    ['a right one after another', ['soil/lime.md', 'soil/clay.md'], false, true],
  ])('%s', (_, paths, right, wrong) => {
    expect(scored(gold, found(...paths))).toMatchObject({ verdict: 'right', right, wrong });
  });

  test('none wanted and none named', () => {
    expect(scored({ links: [] }, NOTHING)).toMatchObject({ verdict: 'rightly none', right: true, wrong: false });
  });
});

test('every confidence that is stated is judged: labels, or offers if nothing is decided', () => {
  const decided = {
    ...NOTHING,
    labels: ['chapter: Soil'],
    locations: [location('Soil', 'a', 0.7), location('Soil', 'b', 0.9)],
  };
  const open = { ...NOTHING, candidates: [candidate('Water', 0.5), candidate('Soil', 0.4)] };
  expect(scored({ chapters: [['Soil']] }, decided).stated).toEqual([{ confidence: 0.9, right: true }]);
  expect(scored({ chapters: [['Soil']] }, open).stated).toEqual([
    { confidence: 0.5, right: false },
    { confidence: 0.4, right: true },
  ]);
});

function scored(gold: Partial<Gold>, found: Triage) {
  const answer = { chapters: [], complete: false, orAbstain: false, links: null, offers: [], notice: null, ...gold };
  const report = { title: '', body: '', createdAt: null };
  return score({ id: '1', kind: 'number', language: 'en', report, gold: answer }, found, 'chapter: ');
}

function candidate(title: string, confidence = 0.4): Candidate {
  return { label: `chapter: ${title}`, title, number: null, confidence, evidence: [] };
}

function location(chapter: string, path: string, confidence = 0.9): Location {
  const label = `chapter: ${chapter}`;
  return { edition: 'v1', number: null, title: path, path, chapter, label, confidence, evidence: [] };
}
