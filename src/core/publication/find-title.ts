import { fold } from '../text/fold.ts';
import { normaliseTitle } from '../text/normalise-title.ts';
import { titleLikeness } from '../text/title-likeness.ts';

const MIN_LIKENESS = 0.8;

/**
 * Finds the section with a title: the same title, otherwise the only similar one. Undefined if there is none or a tie.
 */
export function findTitle<T extends { readonly key: string }>(sections: readonly T[], title: string): T | undefined {
  const key = titleKey(title);
  if (key === '') return undefined;
  const same = sections.filter((section) => section.key === key);
  if (same.length > 0 || key.length < 2) return same[0];
  const similar = sections.filter(
    (section) => shareEnd(section.key, key) && titleLikeness(section.key, key) >= MIN_LIKENESS,
  );
  return similar.length === 1 ? similar[0] : undefined;
}

/** The key for comparing a title: see normaliseTitle. A title of symbols only ("🚀") is its own key. */
export function titleKey(title: string): string {
  return normaliseTitle(title) || fold(title.trim());
}

/** The only section whose title contains these words. Undefined if there is none or more than one. */
export function findWithin<T extends { readonly key: string }>(sections: readonly T[], words: string): T | undefined {
  const key = normaliseTitle(words);
  const holding = key.length < 2 ? [] : sections.filter((section) => section.key.includes(key));
  return holding.length === 1 ? holding[0] : undefined;
}

/** The same characters in another order are similar only if the titles begin or end alike. */
function shareEnd(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);
}
