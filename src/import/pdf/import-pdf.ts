import { type Problem, UserError } from '../../core/problem.ts';
import { normaliseTitle } from '../../core/text/normalise-title.ts';
import type { Imported } from '../imported.ts';
import { announcedSections } from './announced-sections.ts';
import { takeFootnotes } from './lines/footnotes.ts';
import type { Line, Page } from './lines/line.ts';
import { marginLines, printedNumerals } from './lines/margins.ts';
import { compounds } from './lines/mend.ts';
import { pageNames } from './page-names.ts';
import { passagesOf } from './passages-of.ts';
import { printedContents } from './printed-contents.ts';
import type { PdfText } from './read-pdf.ts';
import { sectionStarts } from './section-starts.ts';

/** If a smaller share of the pages has text, the PDF is scanned images. */
const MIN_TEXT_SHARE = 0.05;

/**
 * Makes sections and text from a PDF: sections from its outline or printed contents, pages by their printed names, and
 * the text of each section. Pure. Throws a UserError for a PDF without text, or without outline and contents.
 */
export function importPdf(pdf: PdfText, file: string): Imported {
  const { pages } = pdf;
  const blank = pages.filter(({ lines }) => lines.length === 0).length;
  if (pages.length - blank <= pages.length * MIN_TEXT_SHARE) throw new UserError([imagesOnly(file)]);
  const margins = marginLines(pages);
  const numbers = pageNames(
    pdf.labels,
    pages.map((page) => printedNumerals(page, margins)),
  );
  const printed = printedContents(pages, margins);
  const announced = announcedSections(pdf.outline, printed.entries, numbers.names);
  if (announced.sections.length === 0) throw new UserError([noContents(file)]);

  const size = usualSize(pages);
  const text = pages
    .filter(({ index }) => !printed.pages.has(index))
    .map((page) => {
      const body = page.lines.filter((line) => !margins.has(line));
      return { index: page.index, ...takeFootnotes(body, size) };
    });
  const lines = text.flatMap(({ body }) => body);
  const starts = sectionStarts(announced.sections, lines);
  const known = compounds(lines.map((line) => line.text));
  const notes = new Map(text.map((page) => [page.index, page.notes]));
  const { names } = numbers;
  const doubts = [
    ...announced.doubts.map((message) => ({ file, message })),
    ...pdf.unreadable.map((page) => ({ file, message: `page ${page + 1} of the file is broken and was left out` })),
    ...(numbers.from === 'order' ? [{ file, message: 'no page numbers found: pages are counted from the first' }] : []),
    ...(blank > pdf.unreadable.length
      ? [{ file, message: `${blank - pdf.unreadable.length} pages have no text` }]
      : []),
    ...starts.filter(({ found }) => !found).map(({ entry }) => notFound(file, entry)),
  ];
  return {
    sections: starts.map(({ entry, level, page }) => ({
      entry,
      level,
      page: page === null ? null : (names[page] ?? null),
      link: page === null ? null : `#page=${page + 1}`,
    })),
    passages: passagesOf(starts, lines, notes, names, known),
    doubts,
    from: `${announced.from}, ${pages.length} pages named by ${numbers.from}`,
  };
}

/** The most common letter size, in points. */
function usualSize(pages: readonly Page[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ lines }): readonly Line[] => lines)) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + normaliseTitle(text).length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function imagesOnly(file: string): Problem {
  const remedy = 'run it through text recognition first, for example with ocrmypdf';
  return { file, message: 'has no text: its pages are images', remedy };
}

function noContents(file: string): Problem {
  const remedy = 'write contents/<version>.txt by hand, a line a section: "3.1 Title ........ 97"';
  return { file, message: 'has neither an outline nor a printed contents that can be read', remedy };
}

function notFound(file: string, entry: string): Problem {
  return { file, key: entry, message: 'its heading was not found in the text, only its page' };
}
