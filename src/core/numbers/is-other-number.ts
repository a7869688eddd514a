import { EDITION_BEHIND, UNIT_BEHIND } from './words/units.ts';
import { DAY_BEFORE, DAY_BEHIND, followsForeignWord, OTHER_BEFORE } from './words/words-before.ts';

/** Words before a place in another document: "RFC 5424 section 5.3". */
const DOCUMENT_BEFORE =
  /(?<!\p{Script=Latin})(?:rfc|iso(?:\/iec)?|ieee|gb(?:\/t)?|nist sp)[ -]?\d[\d.:-]{0,12}\s*(?:[的,]\s*)?(?:(?:section|sec\.|§)\s*)?$/u;

/** Whether the place at `start` is one of a standard, named right before it. */
export function isOfOtherDocument(folded: string, start: number): boolean {
  return DOCUMENT_BEFORE.test(folded.slice(Math.max(0, start - 32), start));
}

/**
 * Whether the bare dotted number at `start`..`end` is something other than a section: a version ("Kubernetes 1.28.3"),
 * an amount ("3.2 倍", "4.3 GB"), a date ("4.3 号"), an address, a figure ("图 5.7"), an edition ("版本 1.0.6").
 */
export function isOtherNumber(folded: string, start: number, end: number): boolean {
  const number = folded.slice(start, end);
  if (/(?:^|\.)0\d/u.test(number) || /^0\.|\.0(?:\.|$)/u.test(number)) return true;
  const parts = number.split('.');
  if (parts.length === 4 && parts.some((part) => part.length > 2)) return true;
  const counted = parts.length > 2 ? EDITION_BEHIND : UNIT_BEHIND;
  if (counted.test(folded.slice(end, end + 16))) return true;
  const before = folded.slice(Math.max(0, start - 24), start);
  if (isDay(parts) && DAY_BEFORE.test(before) && DAY_BEHIND.test(folded.slice(end, end + 12))) return true;
  if (OTHER_BEFORE.test(before) || isOfOtherDocument(folded, start)) return true;
  return followsForeignWord(folded, start);
}

function isDay(parts: readonly string[]): boolean {
  return parts.length === 2 && Number(parts[0]) <= 31 && Number(parts[1]) <= 12;
}
