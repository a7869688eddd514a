import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnSets } from '../../../bench/accuracy/datasets.ts';
import { sectionName } from '../../../src/core/commands/correction.ts';
import { compileLessons } from '../../../src/core/lessons/compile-lessons.ts';
import { heardBefore } from '../../../src/core/lessons/heard-before.ts';
import { Lesson, MOST_LESSON_TERMS } from '../../../src/core/lessons/lesson.ts';
import { lessonOf, type Word } from '../../../src/core/lessons/lesson-of.ts';
import { triage } from '../../../src/core/triage.ts';

const garden = readOwnSets().find(({ name }) => name.includes('garden'))!;
const { catalogue } = garden;
const sections = catalogue.editions.at(-1)!.sections;
const named = (title: string) => sectionName(sections.find((section) => section.title === title)!);
const report = (title: string, body = '') => ({ title, body, createdAt: null });
const policy = { prefix: 'chapter: ', confidence: { explicit: 0.6, topic: 0.5 } };
const silent: Word = { chapter: null, mayTeach: false, placedByPeople: [] };
const said = (...titles: string[]): Word => ({
  chapter: { sections: titles.map(named), by: 'keeper', at: '2026-05-01T08:00:00Z' },
  mayTeach: true,
  placedByPeople: [],
});
const taught = (title: string, place: string) => lessonOf(report(title), said(place), catalogue, policy)!;

const HENS = [
  'The hens keep scratching up my seedlings',
  'Hens in the vegetable beds again',
  'Can hens stay near beds?',
];
const lessons = HENS.map((title) => taught(title, 'Friendly Insects'));
const asked = report('Hens scratching up beds');

describe('lessonOf', () => {
  it.each<[string, Word, string | null]>([
    ['a command of somebody who may triage', said('Friendly Insects'), 'Friendly Insects'],
    ['one chapter label set by hand', { ...silent, placedByPeople: ['Chapter: water'] }, 'Water'],
    [
      'a label beside the command of a stranger',
      { ...said('Compost'), mayTeach: false, placedByPeople: ['chapter: Soil'] },
      'Soil',
    ],
    ['nobody', silent, null],
    ['a command of a stranger', { ...said('Friendly Insects'), mayTeach: false }, null],
    ['“no chapter”', said(), null],
    ['several sections', said('Compost', 'Mulching'), null],
    ['several labels', { ...silent, placedByPeople: ['chapter: Soil', 'chapter: Water'] }, null],
    ['a label that is no chapter', { ...silent, placedByPeople: ['chapter: Bees'] }, null],
  ])('learns from %s: %#', (_, word, section) => {
    expect(lessonOf(asked, word, catalogue, policy)?.section.title ?? null).toBe(section);
  });

  it('keeps a bounded number of numbers and no word', () => {
    const long = report('Hens', Array.from({ length: 500 }, (_, index) => `word${index}`).join(' '));
    const lesson = Lesson.parse(lessonOf(long, said('Compost'), catalogue, policy));

    expect(lesson.terms).toHaveLength(MOST_LESSON_TERMS);
    expect(JSON.stringify(lesson)).not.toMatch(/hens|word\d/iu);
    expect(lesson.terms).toEqual(lesson.terms.toSorted((a, b) => a - b));
  });

  it('learns nothing from a report without words', () => {
    expect(lessonOf(report('', '> quoted'), said('Compost'), catalogue, policy)).toBeNull();
  });
});

describe('a triage with lessons', () => {
  it('files a report where people filed reports like it, says so, and is no surer than it may be', () => {
    const found = triage(asked, catalogue, policy, undefined, compileLessons(catalogue, lessons));

    expect(triage(asked, catalogue, policy).labels).toEqual([]);
    expect(found.labels).toEqual(['chapter: Pests and Diseases']);
    expect(found.locations[0]?.evidence).toEqual([{ kind: 'topic', text: asked.title, isLearnt: true }]);
    expect(found.locations[0]?.confidence).toBeLessThan(0.9);
  });

  it('is as if nothing had been learnt when it was withdrawn', () => {
    const without = triage(asked, catalogue, policy);
    expect(triage(asked, catalogue, policy, undefined, compileLessons(catalogue, []))).toEqual(without);
  });

  it('leaves alone what says itself where it belongs, whatever was learnt', () => {
    const wrong = garden.reports
      .filter(({ gold }) => gold.by === 'links' && gold.links.length > 0)
      .map(({ report: { title } }) => taught(title, 'Compost'))
      .filter((lesson) => lesson !== null);
    const misled = compileLessons(catalogue, wrong);
    for (const gold of garden.reports.filter(({ kind }) => kind === 'number'))
      expect(triage(gold.report, catalogue, policy, undefined, misled)).toEqual(triage(gold.report, catalogue, policy));
  });

  it('learns nothing about a section that nobody knows any more', () => {
    const gone = lessons.map((lesson) => ({ ...lesson, section: { edition: 'v9', number: '9', title: 'Bees' } }));
    expect(triage(asked, catalogue, policy, undefined, compileLessons(catalogue, gone)).labels).toEqual([]);
  });

  it('never throws, and is the same in whatever order the lessons come', () => {
    const anyLesson = fc.record({
      terms: fc.uniqueArray(fc.constantFrom(...lessons.flatMap(({ terms }) => terms)), { minLength: 1 }),
      section: fc.constantFrom(...sections.map(sectionName)),
      at: fc.constant(null),
    });
    const reordered = fc
      .array(anyLesson, { maxLength: 30 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(reordered, ([all, other]) => {
        const labels = [all, other].map((some) => {
          const found = triage(asked, catalogue, policy, undefined, compileLessons(catalogue, some));
          return found.locations.map(({ confidence }) => confidence);
        });
        expect(labels[0]).toEqual(labels[1]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('heardBefore', () => {
  const [early, late] = [
    { ...lessons[0]!, at: '2026-05-01T08:00:00Z' },
    { ...lessons[1]!, at: '2026-05-02T08:00:00Z' },
  ];
  it('lets a report be judged by what was known on its day, so that later corrections move it not', () => {
    expect(heardBefore([early, late], '2026-05-02T00:00:00Z')).toEqual([early]);
    expect(heardBefore([early, late], '2026-04-01T00:00:00Z')).toEqual([]);
  });

  it('is the same list where all of it is heard', () => {
    const all = [early, late];
    expect(heardBefore(all, '2026-05-03T00:00:00Z')).toBe(all);
    expect(heardBefore(all, null)).toBe(all);
  });
});
