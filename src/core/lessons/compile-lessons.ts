import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Section } from '../catalogue/section.ts';
import { recallSection } from '../commands/correction.ts';
import { type Lesson, termKey } from './lesson.ts';

/** Earlier corrected reports of one publication, by the sections that people filed them under. */
export interface Lessons {
  /** The sections whose corrected reports share terms with these, the likeliest first. */
  search(terms: readonly string[]): LessonHit[];
}

/** A section that corrected reports speak for. */
export interface LessonHit {
  readonly section: Section;
  /** By BM25 over the corrected reports, those of one section taken together. */
  readonly score: number;
  /** Share of the terms, each by how much it tells, that they hold. */
  readonly coverage: number;
  /** How many of the terms two of them or more hold: by these readers know the section, whatever its text says. */
  readonly terms: number;
  /** Whether they are alike, and none of another section more so: then they speak for it, else only against that one. */
  readonly isAlike: boolean;
}

/** As in BM25 anywhere: how soon a repeated term tells nothing more, and how much a long text counts against it. */
const K = 1.2;
const B = 0.5;

/** As many more sections are imagined, whose reports hold none of the terms: what is usual is not known from the start. */
const UNHEARD = 5;

/** Reports that share less are not alike, but only written in the same language. */
const ALIKE = 0.1;

/** Where reports of several sections are alike, those of the best within this share of its score speak. */
const AS_GOOD = 0.97;

/**
 * Indexes what corrections taught, apart from the catalogue, which several repositories may share. Lessons whose section
 * is no longer known are left out. A term that corrected reports of many sections hold ("fix", "typo") tells little; and
 * with few lessons no term tells much, since what readers usually write is not known yet.
 */
export function compileLessons(catalogue: Catalogue, lessons: readonly Lesson[]): Lessons {
  const places = new Map<number, Place>();
  const holders = new Map<number, Set<Place>>();
  for (const { section: name, terms } of lessons) {
    const section = recallSection(catalogue, name);
    if (!section) continue;
    const place = places.get(section.family) ?? { section, counts: new Map<number, number>(), size: 0 };
    places.set(section.family, place);
    place.size += terms.length;
    for (const term of terms) {
      place.counts.set(term, (place.counts.get(term) ?? 0) + 1);
      holders.set(term, (holders.get(term) ?? new Set()).add(place));
    }
  }
  const size = [...places.values()].reduce((sum, place) => sum + place.size, 0) / Math.max(1, places.size);

  return {
    search(terms) {
      const asked = [...new Set(terms.map(termKey))].map((key) => {
        const held = holders.get(key) ?? NOBODY;
        const others = places.size + UNHEARD - held.size;
        return { key, held, telling: Math.log(1 + (others + 0.5) / (held.size + 0.5)) };
      });
      const all = asked.reduce((sum, { telling }) => sum + telling, 0);
      const found = new Map<Place, { score: number; covered: number; terms: number }>();
      for (const { key, held, telling } of asked)
        for (const place of held) {
          const sums = found.get(place) ?? { score: 0, covered: 0, terms: 0 };
          const count = place.counts.get(key) ?? 0;
          sums.score += (telling * count * (K + 1)) / (count + K * (1 - B + (B * place.size) / size));
          sums.covered += telling;
          sums.terms += Number(count > 1);
          found.set(place, sums);
        }
      const hits = [...found]
        .map(([{ section }, { score, covered, terms: held }]) => ({
          section,
          score,
          coverage: covered / all,
          terms: held,
        }))
        .toSorted((a, b) => b.score - a.score);
      const [best] = hits.filter(({ coverage }) => coverage >= ALIKE);
      return hits.map((hit) => ({ ...hit, isAlike: best !== undefined && isAsGood(hit, best) }));
    },
  };
}

function isAsGood(hit: Pick<LessonHit, 'score' | 'coverage'>, best: Pick<LessonHit, 'score'>): boolean {
  return hit.coverage >= ALIKE && hit.score >= best.score * AS_GOOD;
}

interface Place {
  readonly section: Section;
  /** How many lessons hold a term. */
  readonly counts: Map<number, number>;
  size: number;
}

const NOBODY: ReadonlySet<Place> = new Set();
