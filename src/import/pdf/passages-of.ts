import type { ImportedPassage } from '../imported.ts';
import type { Footnote } from './lines/footnotes.ts';
import type { Line } from './lines/line.ts';
import { pageRanges } from './lines/page-ranges.ts';
import { type Paragraph, paragraphsOf } from './lines/paragraphs.ts';
import type { Start } from './section-starts.ts';

/**
 * Splits the text into passages: one for each section and page where its paragraphs begin, and one for the footnotes
 * that it refers to there. So no footnote interrupts a sentence. `notes`: those of each page. Text before the first
 * section is left out.
 */
export function passagesOf(
  starts: readonly Start[],
  lines: readonly Line[],
  notes: ReadonlyMap<number, readonly Footnote[]>,
  names: readonly (string | null)[],
  known: ReadonlySet<string>,
): ImportedPassage[] {
  const owners = ownersOf(starts, lines.length);
  const indexes = Map.groupBy(lines.keys(), (index) => owners[index] ?? -1);
  const placed = Map.groupBy(placeNotes(notes, lines, owners), ({ section }) => section);
  return starts.flatMap((start, section): ImportedPassage[] => {
    const own = (indexes.get(section) ?? []).flatMap((index) => (isHeading(start, index) ? [] : (lines[index] ?? [])));
    const byPage = Map.groupBy(paragraphsOf(own, known), ({ page }) => page);
    const notesByPage = Map.groupBy(placed.get(section) ?? [], ({ page }) => page);
    const pages = [...new Set([...byPage.keys(), ...notesByPage.keys()])].toSorted((a, b) => a - b);
    return pages.flatMap((page) => {
      const foot = (notesByPage.get(page) ?? []).flatMap(({ note }) => paragraphsOf(note.lines, known));
      return [byPage.get(page) ?? [], foot]
        .filter((paragraphs) => paragraphs.length > 0)
        .map((paragraphs) => ({ section, page: names[page] ?? null, text: joined(paragraphs) }));
    });
  });
}

function isHeading({ line, heading }: Start, index: number): boolean {
  return line !== null && index >= line && index < line + heading;
}

/** The section of each line; -1 before the first. */
function ownersOf(starts: readonly Start[], count: number): Int32Array {
  const owners = new Int32Array(count).fill(-1);
  const placed = inOrder(starts);
  for (const [at, [section, line]] of placed.entries()) owners.fill(section, line, placed[at + 1]?.[1] ?? count);
  return owners;
}

/** Sections with a known first line, by that line. */
function inOrder(starts: readonly Start[]): [number, number][] {
  const placed = starts.flatMap(({ line }, section): [number, number][] => (line === null ? [] : [[section, line]]));
  return placed.toSorted(([, a], [, b]) => a - b);
}

/** A footnote belongs to the section that refers to it on that page, otherwise to the last one on the page. */
function placeNotes(
  notes: ReadonlyMap<number, readonly Footnote[]>,
  lines: readonly Line[],
  owners: Int32Array,
): { section: number; page: number; note: Footnote }[] {
  const ranges = pageRanges(lines);
  return [...notes].flatMap(([page, ofPage]) => {
    const [first, end] = ranges.get(page) ?? [0, 0];
    const own = lines.slice(first, end);
    return ofPage.map((note) => {
      const referring = own.findIndex(({ references }) => references.some((sign) => sign.includes(note.sign)));
      return { section: owners[referring < 0 ? end - 1 : first + referring] ?? -1, page, note };
    });
  });
}

/** A line that begins with # would be read as a heading. */
function joined(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text.replace(/^#/u, ' #')).join('\n');
}
