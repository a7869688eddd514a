import type { Catalogue } from '../publication/catalogue.ts';
import { chapterNameOf, chapterOf, chaptersOf } from '../publication/chapter-of.ts';
import type { Section } from '../publication/section.ts';
import { endsOfTitle } from '../publication/shared-titles.ts';
import { labelKey } from './label-family.ts';
import { type LabelPolicy, labelName } from './labels.ts';

/** A name that a chapter's label had in an earlier edition or under an earlier prefix, and the one that it has now. */
export interface FormerLabel {
  readonly former: string;
  readonly now: string;
  /** Whether a chapter of the newest edition has that label: only to such a name a label is ever renamed. */
  readonly isLive: boolean;
}

type Naming = Pick<LabelPolicy, 'prefix' | 'formerPrefixes' | 'formerNames'>;

/** Maximum of names that are remembered of one chapter. */
const MAX_NAMES = 20;

/** Former names of all chapters, more or less: a book has some hundred, and each look goes through them. */
const MAX_FORMER = 10_000;

/**
 * The names that labels had while their chapters were called differently, or the prefix was another one, the latest of
 * each chapter first. Left out is what another chapter is called today, and what several chapters were called.
 */
export function formerLabels(catalogue: Catalogue, policy: Naming): readonly FormerLabel[] {
  const { prefix, formerPrefixes, formerNames } = policy;
  const naming = JSON.stringify([prefix, formerPrefixes, formerNames]);
  const known = cache.get(catalogue);
  if (known?.naming === naming) return known.labels;
  const labels = findFormer(catalogue, policy);
  cache.set(catalogue, { naming, labels });
  return labels;
}

/** Each decision asks several times, and thousands of chapters take a tenth of a second. */
const cache = new WeakMap<Catalogue, { readonly naming: string; readonly labels: readonly FormerLabel[] }>();

function findFormer(catalogue: Catalogue, policy: Naming): FormerLabel[] {
  const newest = catalogue.editions.at(-1);
  const live = new Set((newest ? chaptersOf(catalogue, newest) : []).map(({ name }) => keyOf(name, policy)));
  const withdrawn = namesOfWithdrawn(catalogue, policy);
  const byFormer = new Map<string, FormerLabel[]>();
  for (const sections of catalogue.families.values()) {
    const [last] = sections;
    if (byFormer.size > MAX_FORMER) break;
    if (!last || !sections.some((section) => isChapter(section, catalogue))) continue;
    const name = chapterNameOf(catalogue, last);
    const now = labelName(name, policy);
    const names = [name, ...sections.flatMap(namesOf(catalogue)), ...withdrawn(name)];
    for (const former of namesUnderAll(names, labelKey(now))) {
      const key = labelKey(former);
      byFormer.set(key, [...(byFormer.get(key) ?? []), { former, now, isLive: live.has(labelKey(now)) }]);
    }
  }
  return [...byFormer.values()].flatMap((meant) => {
    const first = meant.some(({ isLive }) => isLive) ? meant.filter(({ isLive }) => isLive) : meant;
    const names = new Set(first.map(({ now }) => labelKey(now)));
    return names.size === 1 ? first.slice(0, 1) : [];
  });

  /** Under each prefix, each name once (as GitHub compares names), without the names of current labels. */
  function namesUnderAll(names: readonly string[], now: string): string[] {
    const own = [...new Set(names)].filter((name) => {
      const key = keyOf(name, policy);
      return key === now || !live.has(key);
    });
    const all = [policy.prefix, ...(policy.formerPrefixes ?? [])].flatMap((prefix) =>
      own.map((name) => labelName(name, { prefix })),
    );
    const byKey = new Map(all.toReversed().map((name) => [labelKey(name), name]));
    return [...byKey]
      .toReversed()
      .filter(([key]) => key !== now && !live.has(key))
      .map(([, name]) => name);
  }
}

/**
 * The names that one chapter had in turn, the latest first, for each chapter with several. Includes names of withdrawn
 * editions that the policy knows of.
 */
export function chapterNamesInTurn(catalogue: Catalogue, policy: Naming): string[][] {
  const withdrawn = namesOfWithdrawn(catalogue, policy);
  return [...catalogue.families.values()].flatMap((sections) => {
    const chapter = sections.find((section) => isChapter(section, catalogue));
    if (!chapter) return [];
    const name = chapterNameOf(catalogue, chapter);
    const names = [...new Set([name, ...sections.map(({ title }) => title), ...withdrawn(name)])];
    return names.length > 1 ? [names.slice(0, MAX_NAMES)] : [];
  });
}

/** Returns a function from a chapter's name to its names in editions that the catalogue no longer has. */
function namesOfWithdrawn(catalogue: Catalogue, { formerNames = [] }: Naming): (name: string) => string[] {
  if (formerNames.length === 0) return () => [];
  const chapters = [...catalogue.families.values()].filter((all) => all.some((one) => isChapter(one, catalogue)));
  const known = new Set(chapters.flat().flatMap(namesOf(catalogue)).map(labelKey));
  const groups = formerNames.flatMap((names) => [...new Set(names.map(labelKey))].map((key) => ({ key, names })));
  const byKey = Map.groupBy(groups, ({ key }) => key);
  return (name) =>
    (byKey.get(labelKey(name)) ?? []).flatMap(({ names }) => names).filter((other) => !known.has(labelKey(other)));
}

/**
 * The labels of today's chapters that took in a former chapter with one of these labels. A former chapter has no label in
 * the newest edition: it was merged, or became a section of another chapter.
 */
export function labelsTakingIn(names: readonly string[], catalogue: Catalogue, policy: Naming): string[] {
  const newest = catalogue.editions.at(-1);
  if (newest === undefined || names.length === 0) return [];
  const live = new Set(chaptersOf(catalogue, newest).map(({ name }) => keyOf(name, policy)));
  const gone = new Set(names.map(labelKey).filter((key) => !live.has(key)));
  return [...catalogue.families.values()].flatMap((sections) => {
    const chapter = sections.find((section) => isChapter(section, catalogue));
    if (!chapter) return [];
    const hadLabel = [chapterNameOf(catalogue, chapter), ...sections.flatMap(namesOf(catalogue))].some((name) =>
      gone.has(keyOf(name, policy)),
    );
    return hadLabel ? [labelName(chapterOf(catalogue, chapter, newest).name, policy)] : [];
  });
}

/** A label has the number, or the end of the title, where another chapter bore the same title. */
function namesOf({ sharedTitles: { room } }: Catalogue): (section: Section) => string[] {
  return ({ number, title }) => [title, number === null ? endsOfTitle(title, room) : `${number.printed} ${title}`];
}

function isChapter({ parent }: Section, { bySection }: Catalogue): boolean {
  return parent === null || (parent.parent === null && bySection.has(parent.family));
}

function keyOf(name: string, policy: Pick<LabelPolicy, 'prefix'>): string {
  return labelKey(labelName(name, policy));
}
