import { searchTopics, type TopicHit } from '../../publication/indexes/search-topics.ts';
import { liveSection } from '../../publication/live-section.ts';
import type { Section } from '../../publication/section.ts';
import type { Reading } from '../reading.ts';

/** A section that words speak for, as the edition in force has it. */
export interface TopicPlace extends TopicHit {
  readonly place: Section;
}

/** The sections that words speak for, the likeliest first. */
export function topicPlaces(words: string, { catalogue, inForce }: Reading): TopicPlace[] {
  return searchTopics(words, catalogue.topics).flatMap((hit) => {
    const [section] = catalogue.families.get(hit.family) ?? [];
    const place = section && liveSection(catalogue, section, inForce);
    return place ? [{ ...hit, place }] : [];
  });
}
