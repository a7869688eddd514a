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
}

/** Where earlier reports like these words were filed by people. */
export function learntPlaces(words: string, { catalogue, inForce, lessons }: Reading): LearntPlace[] {
  if (!lessons) return [];
  return lessons.search(topicTerms(words, MOST_TERMS)).flatMap(({ section, score, coverage }) => {
    const place = liveSection(catalogue, section, inForce);
    return place ? [{ place, score, coverage }] : [];
  });
}

/** How much the words of corrected reports count beside those of the publication, which say less often what readers mean. */
const LEARNT = 1.5;

/**
 * The sections that words speak for, the likeliest first: those that the publication's own words speak for and those that
 * were learnt. What was learnt about a chapter as a whole speaks for all its sections.
 */
export function topicPlaces(words: string, learnt: readonly LearntPlace[], reading: Reading): TopicPlace[] {
  const { catalogue, inForce } = reading;
  const found = catalogue.topics.search(words, new Set(learnt.map(({ place }) => place.family))).flatMap((hit) => {
    const [section] = catalogue.families.get(hit.family) ?? [];
    const place = section && liveSection(catalogue, section, inForce);
    return place ? [{ ...hit, place }] : [];
  });
  if (learnt.length === 0) return found.map((hit) => ({ ...hit, taught: 0, taughtCoverage: 0 }));
  const held = new Set(found.map(({ place }) => place));
  const others = learnt.filter(({ place }) => !held.has(place)).map(({ place }) => ({ ...UNHEARD_OF, place }));
  return [...found, ...others]
    .map((hit) => {
      const speaking = learnt.filter(({ place }) => liesIn(hit.place, place));
      const taught = speaking.reduce((sum, { score }) => sum + score, 0);
      const taughtCoverage = Math.max(0, ...speaking.map(({ coverage }) => coverage));
      return { ...hit, score: hit.score + LEARNT * taught, taught, taughtCoverage };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** A section none of whose own words are among those that are searched for. */
const UNHEARD_OF: TopicHit = { family: -1, score: 0, coverage: 0, titled: false, terms: 0 };
