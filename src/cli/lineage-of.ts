import type { Catalogue, FamilyMove } from '../core/catalogue/catalogue.ts';
import { liveSection } from '../core/catalogue/live-section.ts';
import type { Section } from '../core/catalogue/section.ts';

/** A section through the editions, as `chapter-triage lineage` shows it. Plain data. */
export interface FamilyLine {
  readonly family: number;
  /** As the newest edition that has it calls it. */
  readonly title: string;
  readonly depth: number;
  /** Whether it carries a label of its own in the newest edition. */
  readonly isChapter: boolean;
  /** Where it stood, oldest edition first; editions without it are left out. */
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
  /** Where feedback on it belongs today; null when all that held it is gone. */
  readonly now: { readonly number: string | null; readonly title: string } | null;
  /** Who says so: a notice, the configuration, or nobody: then it is the section around it. */
  readonly because: 'notice' | 'configuration' | 'section around it' | 'nothing';
}

/** A title that changed while the section stayed the same, so that a person can see whether it did. */
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
 * Every section of a publication through its editions, in the reading order of the newest, with what is gone where it
 * last stood; the titles that changed; and what no later edition continues.
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

/** Families as readers meet them: those of the newest edition, each older one behind the one that it followed. */
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

/** A configuration's move holds in every edition, a notice's from its own on. */
function reasonOf(move: FamilyMove | undefined): Ended['because'] {
  if (move === undefined) return 'section around it';
  return move.since === 0 ? 'configuration' : 'notice';
}
