import type { Section } from '../catalogue/section.ts';
import type { Title } from '../catalogue/title-index.ts';
import type { ParsedReport, Passage } from '../report/parsed-report.ts';
import { type Symbols, symbolsOf } from '../text/symbols.ts';
import type { Evidence } from './evidence.ts';
import { isDenied } from './is-denied.ts';
import { partialTitles } from './partial-title.ts';
import type { Reading } from './reading.ts';
import { hasTitleCue, isBracketed } from './title-cue.ts';
import { existed, placesOf } from './title-places.ts';

/**
 * Section titles, and headings inside sections, in the reader's own words: whole ones, and shortened ones or a company's
 * name where the words around say that a part of the publication is meant ("小米那篇"). Weak evidence is given too: it
 * can tell two meanings of a number apart.
 */
export function titleEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  return report.passages.flatMap((passage, statement) => {
    const symbols = symbolsOf(passage.folded);
    const whole = wholeTitles(passage, symbols, statement, reading);
    const taken = whole.filter(({ evidence }) => evidence.strength >= 0.6).map(({ start, end }) => ({ start, end }));
    return [...whole.map(({ evidence }) => evidence), ...partialTitles(passage, symbols, statement, reading, taken)];
  });
}

function wholeTitles(passage: Passage, row: Symbols, statement: number, reading: Reading) {
  const found: { start: number; end: number; evidence: Evidence }[] = [];
  for (let at = 0; at < row.symbols.length; ) {
    const titles = titlesAt(row.symbols, at, reading);
    const length = titles[0]?.symbols.length ?? 0;
    const sections = placesOf(titles, reading);
    if (sections.length > 0) {
      const start = row.starts[at] ?? 0;
      const end = row.ends[at + length - 1] ?? start;
      found.push({ start, end, evidence: evidenceFor(passage, start, end, titles, sections, statement) });
    }
    at += Math.max(1, length);
  }
  return found;
}

/** The longest titles that stand at a place; several when sections share a title. */
function titlesAt(symbols: readonly string[], at: number, reading: Reading): Title[] {
  const candidates = reading.catalogue.titles.byFirst.get(symbols[at] ?? '') ?? [];
  const matching = candidates.filter(
    (title) => existed(title, reading) && title.symbols.every((symbol, index) => symbols[at + index] === symbol),
  );
  return matching.filter(({ symbols: own }) => own.length === matching[0]?.symbols.length);
}

function evidenceFor(
  { text, folded, place }: Passage,
  start: number,
  end: number,
  titles: readonly Title[],
  sections: readonly Section[],
  statement: number,
): Evidence {
  const alone = folded.slice(0, start).trim() === '' && folded.slice(end).trim() === '';
  const marked = alone || isBracketed(text, start, end) || hasTitleCue(folded, start, end);
  const heading = titles.every((title) => title.heading);
  const strength = wholeStrength(lengthOf(folded.slice(start, end)), marked, place === 'title') - (heading ? 0.04 : 0);
  return {
    kind: 'title',
    text: text.slice(start, end),
    sections,
    strength,
    denied: isDenied(folded, start, end),
    statement,
  };
}

/** A long title is hardly written by chance; a short one needs words around it that say it is a title. */
function wholeStrength(length: number, marked: boolean, inTitle: boolean): number {
  if (marked) return length >= 4 ? 0.93 : 0.85;
  const base = length >= 8 ? 0.88 : length >= 6 ? 0.8 : length >= 4 ? 0.68 : 0.35;
  return inTitle ? base + 0.05 : base;
}

/** In characters of Han; a word of letters weighs as two, small numbers and single letters as one. */
export function lengthOf(folded: string): number {
  return symbolsOf(folded).symbols.reduce((sum, symbol) => sum + (symbol.length > 2 ? 2 : 1), 0);
}
