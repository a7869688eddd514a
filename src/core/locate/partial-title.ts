import type { Title } from '../catalogue/title-index.ts';
import type { Passage } from '../report/parsed-report.ts';
import { type Symbols, termsOf } from '../text/symbols.ts';
import { companySymbols } from './company-names.ts';
import { type Evidence, judged } from './evidence.ts';
import { translations } from './field-glossary.ts';
import { isDenied } from './is-denied.ts';
import type { Features } from './model.ts';
import type { QuotedText } from './quoted-text.ts';
import type { Reading } from './reading.ts';
import { hasPieceBehind, isBracketed, titleCue } from './title-cue.ts';
import { existed, placesOf } from './title-places.ts';

/** Ends a segment: the words of one title stand together, and a denial turns what follows. */
const BREAK = /[,，。.!！?？;；:：\n]|不是|并非|而是|(?<!\p{L})(?:not|but|rather than)(?!\p{L})/gu;
/** "小米、联通两篇": one title each. */
const LISTED =
  /[\p{Script=Han}a-z\d]{1,8}(?:[、和与及][\p{Script=Han}a-z\d]{1,8}?){1,4}(?:这|那)?[两三四几](?:篇|家|个(?:案例|实践|故事))/gu;
/** Titles that share this much of the best title's weight are as good. */
const AS_GOOD = 0.8;
const MOST_SEGMENTS = 300;
const LONGEST_SEGMENT = 120;

/**
 * Titles of which a segment of a passage holds some words, weighed by how much those words tell: enough by themselves,
 * or few ("携程") with a cue beside them that a part of the publication is meant; less gives weak evidence.
 */
export function partialTitles(
  { text, folded, place }: Passage,
  row: Symbols,
  statement: number,
  isTaken: QuotedText,
  reading: Reading,
): Evidence[] {
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
    const cue = cueAt(text, folded, start, end, endsOfRuns(matched, row));
    const features = featuresOf(best, words, cue, place === 'title', sections.length, reading);
    const said = { text: text.slice(start, end), denied: isDenied(folded, start, end), statement };
    return [judged({ kind: 'title', sections, features, ...said }, reading.model)];
  });
}

/** Cut at breaks, and where a segment grows longer than any title. Only the first few hundred are looked at. */
function segmentsOf(folded: string, row: Symbols): { from: number; to: number }[] {
  const breaks = new Uint8Array(folded.length + 1);
  for (const match of folded.matchAll(BREAK)) breaks.fill(1, match.index, match.index + match[0].length);
  for (const { index, 0: names } of folded.matchAll(LISTED)) {
    for (const { index: at } of names.matchAll(/[、和与及]/gu)) breaks[index + at] = 1;
  }
  const segments: { from: number; to: number }[] = [];
  let from = 0;
  for (let to = 1; to <= row.symbols.length && segments.length < MOST_SEGMENTS; to++) {
    const gap = breaks.subarray(row.starts[to - 1] ?? 0, row.starts[to] ?? folded.length);
    if (to < row.symbols.length && !gap.includes(1) && to - from < LONGEST_SEGMENT) continue;
    segments.push({ from, to });
    from = to;
  }
  return segments;
}

interface Best {
  readonly titles: readonly Title[];
  /** Indexes of the symbols that belong to the words found. */
  readonly matched: ReadonlySet<number>;
  /** What the words tell: 1 for each pair of symbols that a single section's title holds. */
  readonly weight: number;
  /** Share of the title that the words make up. */
  readonly coverage: number;
}

function bestTitles(symbols: readonly string[], reading: Reading): Best | null {
  const { byTerm, termWeight } = reading.catalogue.titles;
  const named = symbols.flatMap((symbol) => {
    const name = companySymbols(symbol);
    return name ? [name] : [];
  });
  const translated = translations(symbols);
  const terms = new Set([...termsOf(symbols), ...[...named, ...translated.map(({ name }) => name)].flatMap(termsOf)]);
  const weights = new Map<Title, number>();
  for (const term of terms) {
    const weight = termWeight(term);
    if (weight < 0.2) continue;
    for (const title of byTerm.get(term) ?? []) {
      if (existed(title, reading)) weights.set(title, (weights.get(title) ?? 0) + weight);
    }
  }
  const most = Math.max(0, ...weights.values());
  if (most === 0) return null;
  const titles = [...weights].filter(([, weight]) => weight >= most * AS_GOOD).map(([title]) => title);
  const own = new Set(titles.flatMap((title) => termsOf(title.symbols)));
  const matched = new Set<number>();
  for (const [index, symbol] of symbols.entries()) {
    const next = symbols[index + 1];
    if (own.has(symbol) || companySymbols(symbol)) matched.add(index);
    if (next !== undefined && own.has(`${symbol} ${next}`)) matched.add(index).add(index + 1);
  }
  for (const { at, length, name } of translated) {
    if (!termsOf(name).some((term) => own.has(term))) continue;
    for (let index = at; index < at + length; index++) matched.add(index);
  }
  const coverage = Math.max(...titles.map((title) => (weights.get(title) ?? 0) / Math.max(1, title.weight)));
  return { titles, matched, weight: most, coverage };
}

/** Few words need a cue beside them; many in a row tell by themselves, and so does the name that a title begins with. */
function featuresOf(
  best: Best,
  symbols: readonly string[],
  cue: Cue,
  inTitle: boolean,
  places: number,
  reading: Reading,
): Features {
  const run = longestRun(best.matched);
  const { termWeight } = reading.catalogue.titles;
  const leads = best.titles.some((title) =>
    symbols.some((symbol, at) => leadsTitle(title, symbols, at, symbol, termWeight)),
  );
  return {
    partPiece: Number(cue === 'piece'),
    partCue: Number(cue === 'place'),
    partBracket: Number(cue === 'bracket'),
    weight: Math.min(6, best.weight) / 6,
    coverage: Math.min(1, best.coverage),
    run: Math.min(8, run) / 8,
    leads: Number(leads),
    pieceLeads: Number(leads && cue === 'piece'),
    inTitle: Number(inTitle),
    several: Math.log2(places),
  };
}

type Cue = 'bracket' | 'piece' | 'place' | null;

/** A word for a contribution may stand behind any of the words: "携程那篇标题里的“基础设施”". */
function cueAt(text: string, folded: string, start: number, end: number, ends: readonly number[]): Cue {
  if (isBracketed(text, start, end)) return 'bracket';
  if (ends.some((at) => hasPieceBehind(folded, at))) return 'piece';
  return titleCue(folded, start, end) === 'strong' ? 'place' : null;
}

/** Where words that were found stand without another behind them, in the text; the first few. */
function endsOfRuns(matched: readonly number[], row: Symbols): number[] {
  const last = matched.filter((index, at) => matched[at + 1] !== index + 1);
  return last.slice(0, MOST_RUNS).map((index) => row.ends[index] ?? 0);
}

const MOST_RUNS = 8;

function longestRun(matched: ReadonlySet<number>): number {
  let longest = 0;
  for (const index of matched) {
    let length = 1;
    while (matched.has(index + length)) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/**
 * The words hold the first two symbols of a title, or a company that it begins with: "小米…", "中国联通…", "OPPO…": a Latin
 * name is one symbol, and few titles have it.
 */
function leadsTitle(
  { symbols: own }: Title,
  symbols: readonly string[],
  at: number,
  symbol: string,
  termWeight: (term: string) => number,
): boolean {
  if (
    own[0] === symbol &&
    own.length > 1 &&
    /^\p{Script=Latin}{3,}$/u.test(symbol) &&
    /\p{Script=Han}/u.test(own[1] ?? '')
  )
    return termWeight(symbol) > 0.6;
  const name = companySymbols(symbol) ?? symbols.slice(at, at + 2);
  return name.length > 1 && own.slice(0, 4).join(' ').includes(name.join(' ')) && own[1] !== undefined;
}
