import { isAlike, sameLetters } from '../../report/alike-words.ts';
import type { ParsedReport, QuotePlace, Replaced } from '../../report/parsed-report.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { symbolsOf } from '../../text/symbols.ts';
import { cuesOf, inOrder, orderOfUnquoted } from './correction-cues.ts';

const MAX_LINES = 400;
const MAX_CLAUSE = 120;
const MAX_SED = 5;

/** A line of a reader's own words, and where it stands. */
export interface Line {
  readonly text: string;
  readonly at: QuotePlace;
}

export function linesOf({ passages }: Pick<ParsedReport, 'passages'>): Line[] {
  const lines = passages.flatMap(({ text: passage }, index) => {
    let start = 0;
    return passage.split('\n').map((text) => {
      const line = { text, at: { passage: index, start, end: start + text.length } };
      start += text.length + 1;
      return line;
    });
  });
  return lines.slice(0, MAX_LINES);
}

/** A part of a line, as a place among the passages. */
export function partOf({ at }: Line, start: number, end: number): QuotePlace {
  return { passage: at.passage, start: at.start + start, end: at.start + end };
}

/** Alike words around a cue: as many before it as its clause has behind it. */
export function inLines(report: ParsedReport): Replaced[] {
  return linesOf(report).flatMap((line) => {
    const { text } = line;
    for (const cue of cuesOf(fold(text))) {
      const behind = text.slice(cue.end, cue.end + MAX_CLAUSE);
      const second = firstClause(behind);
      const before = text.slice(Math.max(0, cue.start - MAX_CLAUSE), cue.start);
      const first = asManyAs(second, clausesOf(before).at(-1) ?? '');
      if (!isAlike(first, second)) continue;
      const start = before.lastIndexOf(first);
      const order = cue.order ?? orderOfUnquoted(fold(before.slice(0, start)), cue.words);
      if (order === null) continue;
      const end = cue.end + behind.indexOf(second) + second.length;
      return [{ ...inOrder(order, first, second), at: partOf(line, cue.start - before.length + start, end) }];
    }
    return [];
  });
}

/** "s/teh/the/", and alike words without the last stroke. */
export function bySed(report: ParsedReport): Replaced[] {
  return linesOf(report).flatMap((line) =>
    matchesOf(line.text, /(?<![\w/])s\/([^/\n]{1,100})\/([^/\n]{1,100})(\/(?!\w{2}))?/gu, MAX_SED).flatMap((match) => {
      const [whole, error = '', rest = '', end] = match;
      const correction = end === undefined ? firstClause(rest) : rest;
      if (end === undefined && !isAlike(error, correction)) return [];
      return [{ error, correction, at: partOf(line, match.index, match.index + whole.length) }];
    }),
  );
}

/** The words at the end of a text that have the same letters as others, or as many words. */
function asManyAs(words: string, text: string): string {
  const { symbols, starts } = symbolsOf(fold(text));
  const wanted = symbolsOf(fold(words)).symbols;
  const letters = wanted.join('').length;
  let at = symbols.length;
  for (let length = 0; at > 0 && length < letters; at--) length += symbols[at - 1]!.length;
  const same = text.slice(starts[at]).trim();
  return sameLetters(same, words) ? same : text.slice(starts[symbols.length - wanted.length] ?? text.length).trim();
}

function firstClause(text: string): string {
  return (clausesOf(text)[0] ?? '').replace(ADDED, '').trim();
}

/** What readers add behind the right words: a particle, or the place. */
const ADDED =
  /(?:吧|吗|呢|之误|才对|比较好|更好|更准确|\s(?:here|instead|please|I think|(?:on|in|at) (?:the )?(?:(?:pp?|page|line|chapter|section|paragraph)(?!\p{L})).*))\s*$/u;

function clausesOf(text: string): string[] {
  return text
    .split(/[:：,，;；。!?！？()（）【】《》[\]“”「」『』"`]|\.(?:\s|$)|(?<!\p{L})'|'(?!\p{L})/u)
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}
