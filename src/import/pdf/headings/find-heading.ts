import { leadingNumber } from '../../../core/numbers/section-number.ts';
import { fold } from '../../../core/text/fold.ts';
import { normaliseTitle } from '../../../core/text/normalise-title.ts';
import type { Line } from '../lines/line.ts';
import { mend } from '../lines/mend.ts';

/** A heading in the text. */
export interface Heading {
  readonly line: number;
  /** 0 if text follows in the same line. */
  readonly length: number;
  readonly text: string;
}

const MAX_LINES = 3;
/** Minimum letters of a title that starts a line of text. */
const RUN_IN = 6;
/** In ems: the outline points to just above a heading. */
const BELOW = 2.5;
/** The outline may say "A" for "Appendix A". */
const WORD_BEFORE = /^(?:appendix|chapter|part|附录|第)/u;
const MAX_TITLE_LENGTH = 300;

/**
 * Finds an entry's heading ("3.1 Change reviews") in the lines `from` to `to`. It takes one to three lines that equal
 * the entry, which may add a number, otherwise the line at `top` that begins with the entry or its number, otherwise any
 * line that begins with a long entry. With several, it takes the one nearest to `top` (in points, for lines of one
 * page), or the one in the largest letters. Null if there is none.
 */
export function findHeading(
  lines: readonly Line[],
  [from, to]: readonly [number, number],
  entry: string,
  top: number | null,
): Heading | null {
  const wanted = keysOf(entry);
  const headings: Heading[] = [];
  for (let line = from; line < to; line++) {
    let text = '';
    for (let length = 1; length <= MAX_LINES && line + length <= to; length++) {
      const next = lines[line + length - 1]?.text ?? '';
      text = length === 1 ? next : mend(text, next, new Set());
      if (text.length > MAX_TITLE_LENGTH) break;
      if (says(text, wanted)) headings.push({ line, length, text });
    }
  }
  const best = nearest(headings, lines, top);
  if (best) return best;
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const atTop = indexes.find((index) => top !== null && isAtTop(lines[index], top) && begins(lines[index], wanted));
  if (atTop !== undefined) return { line: atTop, length: 0, text: entry };
  const runIn = indexes.find(
    (index) => wanted.whole.length >= RUN_IN && startOf(lines[index]).startsWith(wanted.whole),
  );
  return runIn === undefined ? null : { line: runIn, length: 0, text: entry };
}

/** Whether a line is the one that the outline points to. */
function isAtTop(line: Line | undefined, top: number): boolean {
  if (!line) return false;
  const below = line.y - line.size - top;
  return below > -BELOW * line.size && below < BELOW * line.size;
}

/** Whether a line begins with the entry as whole words ("agrep   Approximate Matching"), or with its number. */
function begins(line: Line | undefined, { whole, number }: Keys): boolean {
  const text = line?.text ?? '';
  if (number !== null && leadingNumber(text, fold(text))?.number.parts.join('.') === number) return true;
  const words = text.slice(0, MAX_TITLE_LENGTH).split(/\s+/u);
  let read = '';
  for (const word of words) {
    read += normaliseTitle(word);
    if (read.length >= whole.length) return read === whole && whole !== '';
  }
  return false;
}

function startOf(line: Line | undefined): string {
  return normaliseTitle((line?.text ?? '').slice(0, MAX_TITLE_LENGTH));
}

interface Keys {
  readonly whole: string;
  readonly title: string;
  /** Null if the entry has none. */
  readonly number: string | null;
}

function keysOf(entry: string): Keys {
  const own = leadingNumber(entry, fold(entry));
  const whole = normaliseTitle(entry);
  return { whole, title: own?.title ? normaliseTitle(own.title) : whole, number: own?.number.parts.join('.') ?? null };
}

function says(text: string, { whole, title, number }: Keys): boolean {
  const key = normaliseTitle(text);
  if (key === '' || title === '') return key !== '' && key === whole;
  if (key === whole || key === title || key.replace(WORD_BEFORE, '') === whole) return true;
  if (number !== null || !key.endsWith(title)) return false;
  const own = leadingNumber(text, fold(text));
  return own !== null && normaliseTitle(own.title) === title;
}

function nearest(headings: readonly Heading[], lines: readonly Line[], top: number | null): Heading | null {
  const far = ({ line, length }: Heading) => {
    const here = lines.slice(line, line + length);
    return top === null
      ? -Math.max(...here.map(({ size }) => size))
      : Math.min(...here.map(({ y, size }) => Math.abs(y - size - top)));
  };
  return headings.toSorted((a, b) => far(a) - far(b) || a.line - b.line || b.length - a.length)[0] ?? null;
}
