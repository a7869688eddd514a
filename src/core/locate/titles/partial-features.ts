import type { Title } from '../../publication/indexes/title-index.ts';
import type { Symbols } from '../../text/symbols.ts';
import type { Features } from '../model.ts';
import type { Reading } from '../reading.ts';
import { hasPieceBehind, isBracketed, titleCue } from './title-cue.ts';

/** Titles of which a row of symbols holds some words. */
export interface PartialMatch {
  readonly titles: readonly Title[];
  /** Indexes of the symbols that belong to the words found. */
  readonly matched: ReadonlySet<number>;
  /** Words of the titles for which the reader has another name, as symbols. */
  readonly names: readonly (readonly string[])[];
  /** What the words tell: 1 for each pair of symbols that a single section's title holds. */
  readonly weight: number;
  /** Share of the title that the words make up. */
  readonly coverage: number;
}

/** What is said for the words found: few need a cue beside them; many in a row tell by themselves, and so does the name that a title begins with. */
export function partialFeatures(best: PartialMatch, symbols: readonly string[], cue: Cue, reading: Reading): Features {
  const run = longestRun(best.matched);
  const { termWeights } = reading.catalogue.titles;
  const leads = best.titles.some(
    (title) =>
      best.names.some((name) => isAtHead(title, name)) ||
      symbols.some((symbol, at) => leadsTitle(title, symbols, at, symbol, termWeights)),
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
  };
}

/** What beside the words says that a part of the publication is meant. */
type Cue = 'bracket' | 'piece' | 'place' | null;

/** A word for a contribution may be after any of the words: "携程那篇标题里的“基础设施”". */
export function cueAt(text: string, folded: string, start: number, end: number, ends: readonly number[]): Cue {
  if (isBracketed(text, start, end)) return 'bracket';
  if (ends.some((at) => hasPieceBehind(folded, at))) return 'piece';
  return titleCue(folded, start, end) === 'strong' ? 'place' : null;
}

/** Where words that were found stand without another after them, in the text; the first few. */
export function endsOfRuns(matched: readonly number[], row: Symbols): number[] {
  const last = matched.filter((index, at) => matched[at + 1] !== index + 1);
  return last.slice(0, MAX_RUNS).map((index) => row.ends[index] ?? 0);
}

const MAX_RUNS = 8;

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
 * The words hold the first two symbols of a title: "小米…", "中国联通…"; or "OPPO…": a Latin name is one symbol, and few
 * titles have it.
 */
function leadsTitle(
  title: Title,
  symbols: readonly string[],
  at: number,
  symbol: string,
  termWeights: ReadonlyMap<string, number>,
): boolean {
  const { symbols: own } = title;
  if (/^\p{Script=Latin}{3,}$/u.test(symbol) && own.some((one) => /\p{Script=Han}/u.test(one)))
    return own.slice(0, 4).includes(symbol) && (termWeights.get(symbol) ?? 0) > 0.6;
  const pair = symbols.slice(at, at + 2);
  return pair.length > 1 && isAtHead(title, pair);
}

function isAtHead({ symbols }: Title, name: readonly string[]): boolean {
  return ` ${symbols.slice(0, 4).join(' ')} `.includes(` ${name.join(' ')} `);
}
