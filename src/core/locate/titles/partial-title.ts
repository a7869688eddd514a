import type { Title } from '../../publication/indexes/title-index.ts';
import type { Passage } from '../../report/parsed-report.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { type Symbols, termsOf } from '../../text/symbols.ts';
import type { Evidence } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { findTerms } from './find-terms.ts';
import { titleAt } from './found-title.ts';
import { cueAt, endsOfRuns, type PartialMatch, partialFeatures } from './partial-features.ts';
import type { QuotedText } from './quoted-text.ts';
import { isMeant } from './title-cue.ts';
import { existed, placesOf } from './title-places.ts';

/** Ends a segment: the words of one title stand together, and a denial turns what follows. */
const BREAK = /[,，。.!！?？;；:：\n]|不是|并非|而是|(?<!\p{L})(?:not|but|rather than)(?!\p{L})/gu;
/** Titles that share this much of the best title's weight are as good. */
const AS_GOOD = 0.8;
const MAX_SEGMENTS = 300;
const LONGEST_SEGMENT = 120;

/**
 * Titles of which a segment of a passage holds some words, weighed by how much those words tell: enough by themselves,
 * or few ("携程") with a cue beside them that a part of the publication is meant; less gives weak evidence.
 */
export function partialTitles(
  passage: Passage,
  row: Symbols,
  index: number,
  isTaken: QuotedText,
  reading: Reading,
): Evidence[] {
  const { text, folded } = passage;
  return segmentsOf(folded, row).flatMap(({ from, to }): Evidence[] => {
    const indexes = Array.from({ length: to - from }, (_, index) => from + index).filter(
      (index) => !isTaken(row.starts[index] ?? 0, row.ends[index] ?? 0),
    );
    const best = bestTitles(
      indexes.map((index) => row.symbols[index] ?? ''),
      reading,
    );
    const sections = best ? placesOf(best.titles, reading) : [];
    if (!best || sections.length === 0) return [];
    const matched = indexes.filter((_, index) => best.matched.has(index));
    const start = row.starts[matched[0] ?? from] ?? 0;
    const end = row.ends[matched.at(-1) ?? from] ?? start;
    const words = indexes.map((index) => row.symbols[index] ?? '');
    const features = {
      ...partialFeatures(best, words, cueAt(text, folded, start, end, endsOfRuns(matched, row)), reading),
      several: Math.log2(sections.length),
      meant: Number(isMeant(folded, start)),
    };
    return [titleAt(passage, index, { start, end }, sections, features, reading).evidence];
  });
}

/** Cut at breaks, and where a segment grows longer than any title. Only the first few hundred are looked at. */
function segmentsOf(folded: string, row: Symbols): { from: number; to: number }[] {
  const breaks = new Uint8Array(folded.length + 1);
  for (const match of matchesOf(folded, BREAK)) breaks.fill(1, match.index, match.index + match[0].length);
  const segments: { from: number; to: number }[] = [];
  let from = 0;
  for (let to = 1; to <= row.symbols.length && segments.length < MAX_SEGMENTS; to++) {
    const gap = breaks.subarray(row.starts[to - 1] ?? 0, row.starts[to] ?? folded.length);
    if (to < row.symbols.length && !gap.includes(1) && to - from < LONGEST_SEGMENT) continue;
    segments.push({ from, to });
    from = to;
  }
  return segments;
}

function bestTitles(symbols: readonly string[], reading: Reading): PartialMatch | null {
  const { byTerm, termWeights } = reading.catalogue.titles;
  const found = Map.groupBy(findTerms(symbols, reading.catalogue.terms), ({ names }) => names);
  const terms = new Set([symbols, ...[...found.keys()].flat()].flatMap(termsOf));
  const weights = new Map<Title, number>();
  for (const term of terms) {
    const weight = termWeights.get(term) ?? 0;
    if (weight < 0.2) continue;
    for (const title of byTerm.get(term) ?? []) {
      if (existed(title, reading)) weights.set(title, (weights.get(title) ?? 0) + weight);
    }
  }
  const most = Math.max(0, ...weights.values());
  if (most === 0) return null;
  const titles = [...weights].filter(([, weight]) => weight >= most * AS_GOOD).map(([title]) => title);
  const best = new Set(titles);
  const isOwn = (term: string) => byTerm.get(term)?.some((title) => best.has(title)) ?? false;
  const matched = new Set<number>();
  for (const [index, symbol] of symbols.entries()) {
    const next = symbols[index + 1];
    if (isOwn(symbol)) matched.add(index);
    if (next !== undefined && isOwn(`${symbol} ${next}`)) matched.add(index).add(index + 1);
  }
  const names: (readonly string[])[] = [];
  for (const [all, places] of found) {
    const named = all.filter((name) => termsOf(name).some(isOwn));
    if (named.length === 0) continue;
    names.push(...named);
    for (const { at, length } of places) for (let index = at; index < at + length; index++) matched.add(index);
  }
  const coverage = Math.max(...titles.map((title) => (weights.get(title) ?? 0) / Math.max(1, title.weight)));
  return { titles, matched, names, weight: most, coverage };
}
