import { titleLikeness } from '../../text/title-likeness.ts';
import type { Section } from '../section.ts';

/** Groups sections by the beginning, end and characters of their titles, so that few must be compared. */
interface AlikeIndex {
  readonly byEnd: ReadonlyMap<string, readonly Section[]>;
  readonly byCharacters: ReadonlyMap<string, readonly Section[]>;
}

const indexes = new WeakMap<readonly Section[], AlikeIndex>();

/** The section whose title is most similar, with its likeness. Null if there is none, or a tie. */
export function mostAlike(
  sections: readonly Section[],
  title: string,
): { readonly section: Section; readonly likeness: number } | null {
  const key = joined(title);
  const index = indexes.get(sections) ?? indexAlike(sections);
  indexes.set(sections, index);
  const near = [
    ...(index.byCharacters.get(sorted(key)) ?? []),
    ...(index.byEnd.get(key.slice(0, 2)) ?? []),
    ...(index.byEnd.get(key.slice(-2)) ?? []),
  ].filter((section) => Math.abs(section.key.length - key.length) <= key.length / 3);
  const likeness = Math.max(0, ...near.map((section) => titleLikeness(joined(section.key), key)));
  const best = new Set(near.filter((section) => titleLikeness(joined(section.key), key) === likeness));
  const [section] = best;
  return section && best.size === 1 ? { section, likeness } : null;
}

function indexAlike(sections: readonly Section[]): AlikeIndex {
  const titled = sections.filter(({ key }) => key.length > 3);
  const ends = titled.flatMap((section) =>
    [...new Set([section.key.slice(0, 2), section.key.slice(-2)])].map((end) => ({ end, section })),
  );
  const byEnd = new Map(
    [...Map.groupBy(ends, ({ end }) => end)].map(([end, all]) => [end, all.map(({ section }) => section)]),
  );
  return { byEnd, byCharacters: Map.groupBy(titled, ({ key }) => sorted(joined(key))) };
}

/** Treats the words for "and" as one: "浇水和排水", "浇水与排水". */
function joined(key: string): string {
  return key.replaceAll(/[和及]/gu, '与');
}

function sorted(key: string): string {
  return [...key].sort().join('');
}
