import type { Title } from '../../publication/indexes/title-index.ts';
import { liveSection } from '../../publication/live-section.ts';
import type { Section } from '../../publication/section.ts';
import type { Reading } from '../reading.ts';

/** Whether the title was known on the report's day. */
export function existed({ section }: Title, { editions }: Reading): boolean {
  return editions.some(({ version }) => version === section.edition);
}

/** Where the titles' sections are in the edition in force; a contents' own titles come before headings. */
export function placesOf(titles: readonly Title[], { catalogue, inForce }: Reading): Section[] {
  const own = titles.filter(({ heading }) => !heading);
  const places = (own.length > 0 ? own : titles).map(({ section }) => liveSection(catalogue, section, inForce));
  return [...new Set(places.filter((place) => place !== null))];
}
