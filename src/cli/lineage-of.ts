import type { Catalogue, FamilyMove } from '../core/publication/catalogue.ts';
import { liveSection } from '../core/publication/live-section.ts';
import type { Section } from '../core/publication/section.ts';

/** A section across editions, for `chapter-triage lineage`. Plain data. */
export interface FamilyLine {
  readonly family: number;
  /** Title in the newest edition that has it. */
  readonly title: string;
  readonly depth: number;
  /** Whether it has its own label in the newest edition. */
  readonly isChapter: boolean;
  /** Its places, oldest edition first. Editions without it are left out. */
  readonly places: readonly FamilyPlace[];
}

export interface FamilyPlace {
  readonly edition: string;
  /** As printed. */
  readonly number: string | null;
  readonly title: string;
  readonly page: number | null;
}

/** A section that the newest edition no longer has. */
export interface Ended {
  readonly family: number;
  readonly last: FamilyPlace;
  /** The section that gets its feedback today; null if none is left. */
  readonly now: { readonly number: string | null; readonly title: string } | null;
  /** Origin of this: a notice, the configuration, or the enclosing section. */
  readonly because: 'notice' | 'configuration' | 'section around it' | 'nothing';
}

/** A changed title of a continuing section, so that a person can check it. */
export interface Renamed {
  readonly family: number;
  readonly from: FamilyPlace;
  readonly to: FamilyPlace;
}

export interface Lineage {
  /** Versions, oldest first. */
  readonly editions: readonly string[];
  readonly families: readonly FamilyLine[];
  readonly renamed: readonly Renamed[];
  readonly ended: readonly Ended[];
}

/**
 * Lists a publication's sections across editions in the order of the newest one, with removed ones at their last
 * position. Also lists changed titles, and sections without a successor.
 */
export function lineageOf(catalogue: Catalogue): Lineage {
  const newest = catalogue.editions.at(-1)?.version;
  const lines = inReadingOrder(catalogue).map((sections) => lineOfFamily(catalogue, sections));
  return {
    editions: catalogue.editions.map(({ version }) => version),
    families: lines,
    renamed: lines.flatMap(({ family, places }) =>
      places.flatMap((to, index) => {
        const from = places[index - 1];
        return from && from.title !== to.title && keyOf(catalogue, family, from) !== keyOf(catalogue, family, to)
          ? [{ family, from, to }]
          : [];
      }),
    ),
    ended: lines.filter(({ places }) => places.at(-1)?.edition !== newest).flatMap((line) => endOf(catalogue, line)),
  };
}

/** Families in reading order: those of the newest edition, each older one after its predecessor. */
function inReadingOrder({ editions, families }: Catalogue): (readonly Section[])[] {
  const order: number[] = [];
  const seen = new Set<number>();
  for (const { sections } of editions.toReversed()) {
    let before = -1;
    for (const { family } of sections) {
      if (!seen.has(family)) {
        seen.add(family);
        order.splice(before + 1, 0, family);
      }
      before = order.indexOf(family);
    }
  }
  return order.map((family) => families.get(family) ?? []);
}

function lineOfFamily(catalogue: Catalogue, sections: readonly Section[]): FamilyLine {
  const newest = sections[0] as Section;
  const { family, title, depth, parent } = newest;
  const isLabelled = parent === null || (parent.parent === null && catalogue.bySection.has(parent.family));
  const isChapter = isLabelled && newest.edition === catalogue.editions.at(-1)?.version;
  return { family, title, depth, isChapter, places: sections.toReversed().map(placeOf) };
}

function placeOf({ edition, number, title, page }: Section): FamilyPlace {
  return { edition, number: number?.printed ?? null, title, page };
}

function keyOf({ families }: Catalogue, family: number, { edition }: FamilyPlace): string | undefined {
  return families.get(family)?.find((section) => section.edition === edition)?.key;
}

function endOf(catalogue: Catalogue, { family, places }: FamilyLine): Ended[] {
  const section = catalogue.families.get(family)?.[0];
  const edition = catalogue.editions.at(-1);
  const last = places.at(-1);
  if (!section || !edition || !last) return [];
  const live = liveSection(catalogue, section, edition);
  const now = live && { number: live.number?.printed ?? null, title: live.title };
  const move = catalogue.moves.findLast(({ from }) => from === family);
  return [{ family, last, now, because: live ? reasonOf(move) : 'nothing' }];
}

/** A move from the configuration applies to all editions. One from a notice applies from its edition on. */
function reasonOf(move: FamilyMove | undefined): Ended['because'] {
  if (move === undefined) return 'section around it';
  return move.since === 0 ? 'configuration' : 'notice';
}
