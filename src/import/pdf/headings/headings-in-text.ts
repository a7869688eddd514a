import { leadingNumber } from '../../../core/numbers/section-number.ts';
import { fold } from '../../../core/text/fold.ts';
import { normaliseTitle } from '../../../core/text/normalise-title.ts';
import { type AnnouncedSections, isSection } from '../announced-sections.ts';
import type { Line } from '../lines/line.ts';
import { mend } from '../lines/mend.ts';

/** Letters of a heading without a number are this much larger than the text. */
const LARGER = 1.12;
/** A font with a larger share of all letters is one of the text. */
const TEXT_FONT = 0.1;
const MAX_LENGTH = 120;
const MIN_HEADINGS = 3;
/** In ems: the lines of one heading, and a title below its number. */
const NEXT_LINE = 1.8;
const TITLE_BELOW = 4;
/** A sentence, a part of one, or a line of a list of contents. */
const NO_HEADING = /[。.；;：:，,、]$|\s{3}\S|(?:[.·…]\s?){3}\d*$/u;

/**
 * Finds headings by how they look, for a PDF without outline and printed contents: lines in larger letters, and numbered
 * lines in a font that the text does not use. Levels go by letter size, then by the parts of the number. Empty if there
 * are hardly any. `size`: of the text's letters.
 */
export function headingsInText(lines: readonly Line[], size: number): AnnouncedSections {
  const textFonts = fontsOfText(lines);
  const found = withoutTitlePage(joinLines(lines.filter((line) => isHeading(line, size, textFonts))), size);
  const headings = found.length < MIN_HEADINGS ? [] : found;
  const levels = levelsOf(headings);
  const sections = headings.map(({ line, text }, index) => ({
    entry: text,
    level: levels[index] ?? 0,
    page: line.page,
    top: line.y - line.size,
  }));
  const message =
    'it counts as a heading by its letters and number, since there is neither outline nor printed contents';
  return {
    sections,
    from: 'headings in the text',
    doubts: sections.map(({ entry }) => ({ key: entry, message })),
  };
}

function isHeading(line: Line, size: number, textFonts: ReadonlySet<string>): boolean {
  const { text, fonts } = line;
  if (text.length > MAX_LENGTH || NO_HEADING.test(text) || !isSection(text) || normaliseTitle(text).length < 2)
    return false;
  if (line.size >= LARGER * size) return /\p{L}{2}|\p{Script=Han}/u.test(text);
  if (line.size < 0.95 * size || fonts.some((font) => textFonts.has(font))) return false;
  return numberOf(text) !== null;
}

function numberOf(text: string): readonly string[] | null {
  const own = leadingNumber(text, fold(text));
  return own !== null && /\p{L}/u.test(own.title) ? own.number.parts : null;
}

function fontsOfText(lines: readonly Line[]): Set<string> {
  const letters = new Map<string, number>();
  let all = 0;
  for (const { fonts, text } of lines) {
    all += text.length;
    for (const font of fonts) letters.set(font, (letters.get(font) ?? 0) + text.length);
  }
  return new Set([...letters].filter(([, count]) => count > TEXT_FONT * all).map(([font]) => font));
}

interface Heading {
  /** Its first and last line so far. */
  readonly line: Line;
  readonly end: Line;
  readonly text: string;
  /** Of its largest letters. */
  readonly size: number;
}

/**
 * A heading goes on in the next line in the same letters, unless that has a number. After a number alone ("Chapter 1")
 * its title may be in other letters.
 */
function joinLines(lines: readonly Line[]): Heading[] {
  const headings: Heading[] = [];
  for (const line of lines) {
    const open = headings.at(-1);
    if (open && goesOn(open, line)) {
      const text = mend(open.text, line.text, new Set());
      headings[headings.length - 1] = { ...open, end: line, text, size: Math.max(open.size, line.size) };
    } else headings.push({ line, end: line, text: line.text.replaceAll(/\s+/gu, ' ').trim(), size: line.size });
  }
  return headings;
}

function goesOn({ end, text }: Heading, line: Line): boolean {
  const gap = line.y - end.y;
  if (end.page !== line.page || gap <= 0 || numberOf(line.text) !== null) return false;
  const isNumber = leadingNumber(text, fold(text))?.title === '';
  return isNumber ? gap < TITLE_BELOW * line.size : sameSize(end, line) && gap < NEXT_LINE * line.size;
}

function sameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) < 0.5;
}

/** Large letters of a size that is on one page alone are those of a title page. `text`: the size of the text. */
function withoutTitlePage(headings: readonly Heading[], text: number): Heading[] {
  const sizes = Map.groupBy(headings, ({ size }) => Math.round(size));
  const isRepeated = (same: readonly Heading[]) => new Set(same.map(({ line }) => line.page)).size > 1;
  return headings.filter(({ size }) => size < LARGER * text || isRepeated(sizes.get(Math.round(size)) ?? []));
}

/** Ranks the kinds of headings: larger letters first, then fewer parts of the number. */
function levelsOf(headings: readonly Heading[]): number[] {
  const kinds = headings.map(({ size, text }) => Math.round(size) * 100 - (numberOf(text)?.length ?? 1));
  const ranks = [...new Set(kinds)].toSorted((a, b) => b - a);
  return kinds.map((kind) => ranks.indexOf(kind));
}
