import type { Catalogue } from './catalogue/catalogue.ts';
import { chapterNameOf, chaptersOf } from './catalogue/chapter-of.ts';
import type { Section } from './catalogue/section.ts';
import { labelKey } from './label-family.ts';
import { type LabelPolicy, labelName } from './labels.ts';

/** A name that a chapter's label had in an earlier edition, and the one that it has now. */
export interface FormerLabel {
  readonly former: string;
  readonly now: string;
  /** Whether a chapter of the newest edition has that label: only to such a name a label is ever renamed. */
  readonly isLive: boolean;
}

/**
 * The names that labels had while their chapters were called differently, the latest of each chapter first. Left out is
 * what is another chapter's label today, and what several chapters were called.
 */
export function formerLabels(catalogue: Catalogue, policy: Pick<LabelPolicy, 'prefix'>): FormerLabel[] {
  const newest = catalogue.editions.at(-1);
  const live = new Set((newest ? chaptersOf(catalogue, newest) : []).map(({ name }) => keyOf(name, policy)));
  const byFormer = new Map<string, FormerLabel[]>();
  for (const sections of catalogue.families.values()) {
    const [last] = sections;
    if (!last || !sections.some((section) => isChapter(section, catalogue))) continue;
    const now = labelName(chapterNameOf(catalogue, last), policy);
    for (const name of new Set(sections.flatMap(namesOf))) {
      const former = labelName(name, policy);
      const key = labelKey(former);
      if (key === labelKey(now) || live.has(key)) continue;
      byFormer.set(key, [...(byFormer.get(key) ?? []), { former, now, isLive: live.has(labelKey(now)) }]);
    }
  }
  return [...byFormer.values()].flatMap((meant) => {
    const first = meant.some(({ isLive }) => isLive) ? meant.filter(({ isLive }) => isLive) : meant;
    const names = new Set(first.map(({ now }) => labelKey(now)));
    return names.size === 1 ? first.slice(0, 1) : [];
  });
}

/** A label has the number where another chapter bore the same title. */
function namesOf({ number, title }: Section): string[] {
  return number === null ? [title] : [title, `${number.printed} ${title}`];
}

function isChapter({ parent }: Section, { bySection }: Catalogue): boolean {
  return parent === null || (parent.parent === null && bySection.has(parent.family));
}

function keyOf(name: string, policy: Pick<LabelPolicy, 'prefix'>): string {
  return labelKey(labelName(name, policy));
}
