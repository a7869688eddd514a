import { liveSection } from '../catalogue/live-section.ts';
import { liesIn, type Section } from '../catalogue/section.ts';
import { MOST_TERMS, type TopicHit, topicTerms } from '../catalogue/topic-index.ts';
import type { Reading } from './reading.ts';

/** A section that words speak for, as the edition in force has it. */
export interface TopicPlace extends TopicHit {
  readonly place: Section;
  /** How much of the score comes from corrected reports; 0 where none speaks for it. */
  readonly taught: number;
  /** Share of the words that corrected reports of one place hold. */
  readonly taughtCoverage: number;
}

/** A section for which corrected reports speak. */
export interface LearntPlace {
  readonly place: Section;
  readonly score: number;
  readonly coverage: number;
  /** How many of the words several of them hold, and which share that is. */
  readonly terms: number;
  readonly share: number;
  /** Whether they speak for it; else they only leave less room between it and the best. */
  readonly isAlike: boolean;
}

/** Where earlier reports like these words were filed by people. */
export function learntPlaces(words: string, { catalogue, inForce, lessons }: Reading): LearntPlace[] {
  if (!lessons) return [];
  const asked = topicTerms(words, MOST_TERMS);
  const found = lessons.search(asked).flatMap(({ section, terms, ...hit }) => {
    const place = liveSection(catalogue, section, inForce);
    return place ? [{ ...hit, place, terms, share: terms / asked.length }] : [];
  });
  return found.some(({ isAlike }) => isAlike) ? found : [];
}

/** How much the words of corrected reports count beside those of the publication, which say less often what readers mean. */
const LEARNT = 1.5;

/**
 * The sections that words speak for, the likeliest first: those that the publication's own words speak for and those that
 * were learnt. What was learnt about a chapter as a whole speaks for all its sections.
 */
export function topicPlaces(words: string, learnt: readonly LearntPlace[], reading: Reading): TopicPlace[] {
  const { catalogue, inForce } = reading;
  const alike = learnt.filter(({ isAlike }) => isAlike);
  const found = catalogue.topics.search(words, new Set(alike.map(({ place }) => place.family))).flatMap((hit) => {
    const [section] = catalogue.families.get(hit.family) ?? [];
    const place = section && liveSection(catalogue, section, inForce);
    return place ? [{ ...hit, place }] : [];
  });
  if (alike.length === 0) return found.map((hit) => ({ ...hit, taught: 0, taughtCoverage: 0 }));
  const held = new Set(found.map(({ place }) => place));
  const others = alike.filter(({ place }) => !held.has(place)).map(({ place }) => ({ ...UNHEARD_OF, place }));
  const rivals = learnt
    .filter(({ isAlike }) => !isAlike)
    .map(({ place, score }) => ({ ...UNHEARD_OF, place, score: LEARNT * score, taught: 0, taughtCoverage: 0 }));
  const places = [...found, ...others].map((hit) => {
    const speaking = alike.filter(({ place }) => liesIn(hit.place, place));
    const taught = speaking.reduce((sum, { score }) => sum + score, 0);
    const taughtCoverage = Math.max(0, ...speaking.map(({ coverage }) => coverage));
    return {
      ...hit,
      score: hit.score + LEARNT * taught,
      // What several readers call a section counts as its own words.
      coverage: Math.max(hit.coverage, ...speaking.map(({ share }) => share)),
      terms: Math.max(hit.terms, ...speaking.map(({ terms }) => terms)),
      taught,
      taughtCoverage,
    };
  });
  return [...places, ...rivals].toSorted((a, b) => b.score - a.score);
}

/** A section none of whose own words are among those that are searched for. */
const UNHEARD_OF: TopicHit = { family: -1, score: 0, coverage: 0, titled: false, terms: 0 };
