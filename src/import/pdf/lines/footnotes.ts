import type { Line } from './line.ts';

/** A footnote and its sign. */
export interface Footnote {
  readonly sign: string;
  readonly lines: readonly Line[];
}

/** Footnotes are in smaller letters than the text, below its last line. */
const SMALLER = 0.94;
const SIGN = /^(?:[([（]?(\d{1,3})[)\]）.、]?(?:\s+|(?=\p{Script=Han}))|([①-⑳*†‡§])\s*)(?=\S)/u;

/**
 * Splits off a page's footnotes: the last lines that are smaller than the text (`bodySize`, in points). The first one
 * begins with a sign that the page refers to, or with a raised sign.
 */
export function takeFootnotes(
  lines: readonly Line[],
  bodySize: number,
): { body: readonly Line[]; notes: readonly Footnote[] } {
  const large = lines.findLastIndex(({ size }) => size >= SMALLER * bodySize);
  const references = new Set(lines.flatMap((line) => line.references.map(bare)));
  const first = lines.findIndex((line, index) => index > large && signOf(line, references) !== null);
  if (first <= 0) return { body: lines, notes: [] };
  const notes: { sign: string; lines: Line[] }[] = [];
  for (const line of lines.slice(first)) {
    const sign = signOf(line, references);
    if (sign === null) notes.at(-1)?.lines.push(line);
    else notes.push({ sign, lines: [{ ...line, text: line.mark === null ? line.text.replace(SIGN, '') : line.text }] });
  }
  return { body: lines.slice(0, first), notes };
}

function signOf({ mark, text }: Line, references: ReadonlySet<string>): string | null {
  if (mark !== null) return bare(mark);
  const [, digits, symbol] = SIGN.exec(text) ?? [];
  const sign = symbol ?? digits;
  return sign !== undefined && (symbol !== undefined || references.has(sign)) ? sign : null;
}

/** A sign without brackets. */
function bare(sign: string): string {
  return sign.replaceAll(/[\s[\](（）),，]/gu, '');
}
