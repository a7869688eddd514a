import { leadingNumber } from '../../../core/numbers/section-number.ts';
import { fold } from '../../../core/text/fold.ts';
import { normaliseTitle } from '../../../core/text/normalise-title.ts';

/** An entry, and the text of its heading; null if that was not found. */
export interface HeadedEntry {
  readonly entry: string;
  readonly level: number;
  readonly text: string | null;
}

/** A number counts if at least this share of the entries beside it have one. */
const MIN_SHARE = 0.5;

/**
 * The entries with the numbers of their headings, since many outlines omit them. Numbers count only if most entries
 * beside each other have one: the heading "R" of an index may follow a page number.
 */
export function withHeadingNumbers(entries: readonly HeadedEntry[]): string[] {
  const numbered = entries.map(({ entry, text }) => (text === null ? null : numberedEntry(entry, text)));
  const accepted = new Set<number>();
  for (const siblings of siblingsOf(entries)) {
    const own = siblings.filter((index) => numbered[index] !== null);
    if (own.length >= MIN_SHARE * siblings.length) for (const index of own) accepted.add(index);
  }
  return entries.map(({ entry }, index) => (accepted.has(index) ? (numbered[index] ?? entry) : entry));
}

function numberedEntry(entry: string, text: string): string | null {
  if (leadingNumber(entry, fold(entry)) !== null) return entry;
  const own = leadingNumber(text, fold(text));
  if (own === null) return null;
  const isWhole = normaliseTitle(own.title) === normaliseTitle(entry);
  return isWhole ? `${own.number.printed} ${entry}` : text.replaceAll(/\s+/gu, ' ').trim();
}

/** The indexes of the entries of one level under one parent, group by group. */
function siblingsOf(entries: readonly HeadedEntry[]): number[][] {
  const groups: number[][] = [];
  const open: number[][] = [];
  for (const [index, { level }] of entries.entries()) {
    open.length = Math.min(open.length, level + 1);
    if (!open[level]) {
      open[level] = [];
      groups.push(open[level]);
    }
    open[level].push(index);
  }
  return groups;
}
