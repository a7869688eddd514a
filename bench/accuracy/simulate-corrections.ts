import { chapterOf } from '../../src/core/catalogue/chapter-of.ts';
import type { Section } from '../../src/core/catalogue/section.ts';
import { sectionName } from '../../src/core/commands/correction.ts';
import { compileLessons, type Lessons } from '../../src/core/lessons/compile-lessons.ts';
import type { Lesson } from '../../src/core/lessons/lesson.ts';
import { lessonOf } from '../../src/core/lessons/lesson-of.ts';
import type { Dataset, GoldReport } from './datasets.ts';

export interface Simulation {
  /** Corrections at the time when a report comes; fewer where there are not so many other reports. */
  readonly count: number;
  readonly seed: number;
  /** Share of the corrections that name a wrong section, 0 to 1; none by default. */
  readonly wrong?: number;
  /** Whether all are by people without the permission to triage; not by default. */
  readonly byStrangers?: boolean;
}

/** Reports are tested in as many parts, each with corrections of the other parts only. */
const PARTS = 10;
/** Kinds that nothing but their words places: those which people have to correct come first. */
const BY_WORDS = ['words', 'topic'];

/**
 * What a maintainer would have taught by correcting other reports: for each report the lessons that it is to be read with,
 * never one of itself or of a report of its own part. The same seed draws the same.
 */
export function simulateCorrections(
  dataset: Dataset,
  { count, seed, wrong = 0, byStrangers = false }: Simulation,
): (gold: GoldReport) => Lessons {
  const random = randomFrom(seed);
  const drawn = dataset.reports
    .map((gold) => ({ gold, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ gold }) => gold);
  const partOf = new Map(drawn.map((gold, index) => [gold, index % PARTS]));
  const sections = dataset.catalogue.editions.at(-1)?.sections ?? [];
  const taught = drawn.flatMap((gold) => {
    const mistaken = random() < wrong ? sections[Math.floor(random() * sections.length)] : undefined;
    const lesson = correction(gold, dataset, !byStrangers, mistaken);
    return lesson ? [{ gold, lesson }] : [];
  });
  const inOrder = [true, false].flatMap((first) => taught.filter(({ gold }) => BY_WORDS.includes(gold.kind) === first));
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const others = inOrder.filter(({ gold }) => partOf.get(gold) !== part).slice(0, count);
    return compileLessons(
      dataset.catalogue,
      others.map(({ lesson }) => lesson),
    );
  });
  const nothing = compileLessons(dataset.catalogue, []);
  return (gold) => parts[partOf.get(gold) ?? -1] ?? nothing;
}

/** What `/chapter` with the right answer teaches about a report, or with a mistaken one; null where there is no one answer. */
function correction(
  { report, gold }: GoldReport,
  dataset: Dataset,
  mayTriage: boolean,
  mistaken?: Section,
): Lesson | null {
  const { catalogue, prefix } = dataset;
  const newest = catalogue.editions.at(-1);
  const answers = gold.by === 'links' ? gold.links : gold.labels;
  const right = newest?.sections.find((section) =>
    gold.by === 'links' ? gold.links.includes(section.link ?? '') : isChapter(section, gold.labels, dataset),
  );
  const section = right && (mistaken ?? right);
  if (!section || answers.length !== 1) return null;
  const chapter = { sections: [sectionName(section)], by: 'somebody', at: '' };
  return lessonOf(report, { chapter, mayTeach: mayTriage, placedByPeople: [] }, catalogue, { prefix });
}

function isChapter(section: Section, labels: readonly string[], { catalogue }: Dataset): boolean {
  const newest = catalogue.editions.at(-1);
  const chapter = newest && chapterOf(catalogue, section, newest);
  return chapter?.family === section.family && labels.includes(chapter.title);
}

/** Mulberry32: numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
