import { liveSection } from '../../publication/live-section.ts';
import { lineOf, type Section } from '../../publication/section.ts';
import { comparablePath } from '../../publication/sources/comparable-path.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import type { Reading } from '../reading.ts';

/** The places of a publication by what addresses of its pages are made of. */
export interface LinkIndex {
  /** By the path of the page, as the contents of any edition links it. */
  readonly paths: ReadonlyMap<string, readonly Section[]>;
  /** By the page's folder and name without numbers: "ch05-01-defining-structs" and "ch06-01-defining-structs" are one. */
  readonly names: ReadonlyMap<string, readonly Section[]>;
  /** By title alone, and by the titles around it and its own ("Baking-Bread-Crust-and-Crumb"). */
  readonly titles: ReadonlyMap<string, readonly Section[]>;
  readonly longTitles: ReadonlyMap<string, readonly Section[]>;
}

/** A name or title that is shorter is too easily another page's. */
const SHORTEST = { han: 3, latin: 5 };

/** Indexes the sections of the editions that there were; what is no longer there leads to where it lives now. */
export function indexLinks({ catalogue, editions, inForce }: Reading): LinkIndex {
  const index = { paths: new Map(), names: new Map(), titles: new Map(), longTitles: new Map() };
  for (const edition of [inForce, ...editions.filter((one) => one !== inForce)]) {
    const entries = edition.sections.flatMap((section) => {
      const place = edition === inForce ? section : liveSection(catalogue, section, inForce);
      return place ? [{ section, place }] : [];
    });
    addAll(
      index.paths,
      entries.map(({ section, place }) => [section.link ? comparablePath(section.link) : '', place]),
    );
    addAll(
      index.names,
      entries.flatMap(({ section, place }) => pageNames(section.link ?? '').map((name) => [name, place] as const)),
    );
    addAll(
      index.titles,
      entries.map(({ section, place }) => [section.key, place]),
    );
    addAll(
      index.longTitles,
      entries.map(({ section, place }) => [longTitle(section), place]),
    );
  }
  return index;
}

/** What an older edition calls so counts only if no later one does. */
function addAll(map: Map<string, Section[]>, entries: readonly (readonly [string, Section])[]): void {
  const own = Map.groupBy(
    entries.filter(([key]) => key !== '' && !map.has(key)),
    ([key]) => key,
  );
  for (const [key, group] of own) map.set(key, [...new Set(group.map(([, place]) => place))]);
}

/** Folder and name of a page, and its name alone, each without its number; none if the name says too little. */
export function pageNames(path: string): string[] {
  const segments = comparablePath(path).split('/');
  const name = withoutNumber(segments.at(-1) ?? '');
  const folder = withoutNumber(segments.at(-2) ?? '');
  return isLong(name) ? [folder === '' ? '' : `${folder}/${name}`, `/${name}`] : [];
}

/** A part of an address as a title's key, without a number in front: "ch03-2_wild-starters" → "wildstarters". */
export function withoutNumber(segment: string): string {
  const bare = segment.replace(
    /^[-_.\s]*(?:(?:(?:ch|chap|chapter|sec|section)[-_.\s]*)?\d{1,3}(?:[-_.]\d{1,3}){0,4}|chap(?:ter)?)(?=[-_.\s])/iu,
    '',
  );
  return normaliseTitle(bare.replace(/^第[\d一二三四五六七八九十]{1,3}[章节讲课]/u, ''));
}

export function isLong(key: string): boolean {
  return key.length >= (/\p{Script=Han}/u.test(key) ? SHORTEST.han : SHORTEST.latin);
}

function longTitle(section: Section): string {
  const [own, above] = lineOf(section);
  return own && above ? `${above.key}${own.key}` : '';
}
