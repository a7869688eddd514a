import type { Gold } from './gold.ts';

/** How the chapters that a report got compare with those that it should get. */
export type Verdict = (typeof VERDICTS)[number];

export const VERDICTS = ['right', 'rightly none', 'partial', 'wrong', 'wrong beside right', 'missed'] as const;

/** Compares the chapters that were named with the right ones. */
export function verdict(gold: Gold, named: readonly string[]): Verdict {
  if (gold.chapters.length === 0) return named.length === 0 ? 'rightly none' : 'wrong';
  if (named.length === 0) return gold.orAbstain ? 'rightly none' : 'missed';
  const found = gold.chapters.filter((names) => named.some((one) => isOne(one, names)));
  if (found.length === 0) return 'wrong';
  if (!named.every((one) => isWanted(one, gold))) return 'wrong beside right';
  return gold.complete && found.length < gold.chapters.length ? 'partial' : 'right';
}

/** Whether a chapter that was named is among the right ones. */
export function isWanted(named: string, { chapters }: Gold): boolean {
  return chapters.some((names) => isOne(named, names));
}

export function isRight(one: Verdict): boolean {
  return one === 'right' || one === 'rightly none';
}

export function isWrong(one: Verdict): boolean {
  return one === 'wrong' || one === 'wrong beside right';
}

/** Whether a label's name, which may be cut short, means a chapter. Numbers, white space and case do not matter. */
export function isSameChapter(label: string, name: string): boolean {
  const whole = label.replace(/…$/u, '');
  return bareTitle(whole) === bareTitle(name) || (whole !== label && bareTitle(name).startsWith(bareTitle(whole)));
}

function isOne(named: string, names: readonly string[]): boolean {
  return names.some((name) => isSameChapter(named, name));
}

const NUMBER_BEFORE =
  /^(?:第\s*[\d零一二三四五六七八九十]{1,3}\s*[章讲课][：:\s]*|附录\s*[A-Z]?\s+|\d+(?:\.\d+)*\.?\s+)(?=\S)/u;

/** A title to compare by: without the number before it, white space and case. */
export function bareTitle(title: string): string {
  return title.normalize('NFKC').trim().replace(NUMBER_BEFORE, '').replaceAll(/\s+/gu, '').toLowerCase();
}
