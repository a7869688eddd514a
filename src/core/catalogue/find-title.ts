import { fold } from '../text/fold.ts';
import { normaliseTitle } from '../text/normalise-title.ts';
import { isSmallWord, symbolsOf } from '../text/symbols.ts';
import { titleLikeness } from '../text/title-likeness.ts';

const ALIKE = 0.8;

/**
 * The one of `sections` that a title names: the same title, else the one that is nearly the same, else the one that it
 * goes on or cuts short by a few characters. Undefined when there is none, or when several are equally near.
 */
export function findTitle<T extends { readonly key: string }>(sections: readonly T[], title: string): T | undefined {
  const key = titleKey(title);
  if (key === '') return undefined;
  const same = sections.filter((section) => section.key === key);
  if (same.length > 0 || key.length < 2) return same[0];
  const alike = sections.filter((section) => titleLikeness(section.key, key) >= ALIKE && shareEnd(section.key, key));
  return alike.length === 1 ? alike[0] : undefined;
}

/** The key by which a section's title is compared: see normaliseTitle. A title of signs alone ("🚀") is its own. */
export function titleKey(title: string): string {
  return normaliseTitle(title) || fold(title.trim());
}

/** The one of `sections` whose title holds these words, if they are in one title alone. */
export function findWithin<T extends { readonly key: string }>(sections: readonly T[], words: string): T | undefined {
  const key = normaliseTitle(words);
  const holding = key.length < 2 ? [] : sections.filter((section) => section.key.includes(key));
  return holding.length === 1 ? holding[0] : undefined;
}

/** The one of `sections` whose title begins with these words, if one alone does: "Untyped" for "Untyped: a first language". */
export function findBeginning<T extends { readonly title: string }>(
  sections: readonly T[],
  words: string,
): T | undefined {
  const { symbols } = symbolsOf(fold(words));
  if (symbols.join('').length < SHORTEST_BEGINNING || symbols.every(isSmallWord)) return undefined;
  const beginning = sections.filter(({ title }) => {
    const own = symbolsOf(fold(title)).symbols;
    return symbols.every((symbol, index) => own[index] === symbol);
  });
  return beginning.length === 1 ? beginning[0] : undefined;
}

const SHORTEST_BEGINNING = 2;

/** Titles of the same characters in another order are alike only when they begin or end alike. */
function shareEnd(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);
}
