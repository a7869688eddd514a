import { leadingNumber } from '../../core/catalogue/section-number.ts';
import { fold } from '../../core/text/fold.ts';
import { normaliseTitle } from '../../core/text/normalise-title.ts';
import type { Line } from './lines/line.ts';
import { mend } from './lines/mend.ts';

/** A heading in the text: the index of its first line, how many lines it takes, and what it says. */
export interface Heading {
  readonly line: number;
  /** 0 where the text goes on in the heading's own line. */
  readonly length: number;
  readonly text: string;
}

const MOST_LINES = 3;
/** A title that opens a line of text is known by this many letters at least. */
const RUN_IN = 6;
/** "Appendix A" may be "A" in the outline. */
const WORD_BEFORE = /^(?:appendix|chapter|part|附录|第)/u;
const LONGEST_TITLE = 300;

/**
 * The heading of an entry ("3.1 Change reviews") among the lines from `from` to `to`: one to three lines that say it,
 * with a number where the entry has none too; else a line that begins with it. Of several the one nearest to `top` (in
 * points; lines of one page then), else the largest. Null where there is none.
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
    for (let length = 1; length <= MOST_LINES && line + length <= to; length++) {
      const next = lines[line + length - 1]?.text ?? '';
      text = length === 1 ? next : mend(text, next, new Set());
      if (text.length > LONGEST_TITLE) break;
      if (says(text, wanted)) headings.push({ line, length, text });
    }
  }
  const best = nearest(headings, lines, top);
  if (best) return best;
  for (let line = from; line < to; line++) {
    const text = lines[line]?.text ?? '';
    if (wanted.whole.length >= RUN_IN && normaliseTitle(text.slice(0, LONGEST_TITLE)).startsWith(wanted.whole)) {
      return { line, length: 0, text: entry };
    }
  }
  return null;
}

interface Keys {
  readonly whole: string;
  readonly title: string;
  readonly numbered: boolean;
}

function keysOf(entry: string): Keys {
  const title = leadingNumber(entry, fold(entry))?.title;
  const whole = normaliseTitle(entry);
  return { whole, title: title ? normaliseTitle(title) : whole, numbered: title !== undefined };
}

function says(text: string, { whole, title, numbered }: Keys): boolean {
  const key = normaliseTitle(text);
  if (key === '' || title === '') return key !== '' && key === whole;
  if (key === whole || key === title || key.replace(WORD_BEFORE, '') === whole) return true;
  if (numbered || !key.endsWith(title)) return false;
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
