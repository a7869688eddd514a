import { type Problem, UserError } from '../../core/problem.ts';
import type { Imported } from '../imported.ts';
import { announcedSections, withoutRoot } from './announced-sections.ts';
import { asChapter } from './headings/as-chapter.ts';
import { headingsInText } from './headings/headings-in-text.ts';
import { takeFootnotes } from './lines/footnotes.ts';
import type { Page } from './lines/line.ts';
import { marginLines, printedNumerals } from './lines/margins.ts';
import { compounds } from './lines/mend.ts';
import { usualSize } from './lines/usual-size.ts';
import { type PageNames, pageNames } from './page-names.ts';
import { passagesOf } from './passages-of.ts';
import { printedContents } from './printed/printed-contents.ts';
import type { PdfText } from './read-pdf.ts';
import { sectionLinks } from './section-links.ts';
import { type Start, sectionStarts } from './section-starts.ts';

/** If a smaller share of the pages has text, the PDF is scanned images. */
const MIN_TEXT_SHARE = 0.05;

/**
 * Makes sections and text from a PDF: sections from its outline, its printed contents or its headings, pages by their
 * printed names, and the text of each section. `chapter`: its file name, if it is one chapter of a book. Then it may
 * have no headings, and its pages have no name if none is printed. Pure. Throws a UserError for a PDF without text, or
 * for a book without headings.
 */
export function importPdf(pdf: PdfText, file: string, chapter: string | null = null): Imported {
  const { pages } = pdf;
  const blank = pages.filter(({ lines }) => lines.length === 0).length;
  if (pages.length - blank <= pages.length * MIN_TEXT_SHARE) throw new UserError([imagesOnly(file)]);
  const size = usualSize(pages);
  const margins = marginLines(pages, size);
  const numbers = pageNames(
    pdf.labels,
    pages.map((page) => printedNumerals(page, margins)),
  );
  const names = chapter !== null && numbers.from === 'order' ? pages.map(() => null) : numbers.names;
  const known = compounds(pages.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const printed = printedContents(pages, margins, known);

  const text = pages.map((page) => {
    const body = page.lines.filter((line) => !margins.has(line) && !printed.lines.has(line));
    return { index: page.index, ...takeFootnotes(body, size) };
  });
  const lines = text.flatMap(({ body }) => body);
  const listed = announcedSections(chapter === null ? withoutRoot(pdf.outline) : pdf.outline, printed, names);
  const announced = listed.sections.length > 0 ? listed : headingsInText(lines, size);
  if (announced.sections.length === 0 && chapter === null) throw new UserError([noContents(file)]);

  const sections = chapter === null ? announced.sections : asChapter(announced.sections, lines, size, chapter);
  const starts = sectionStarts(sections, lines);
  const links = sectionLinks(starts, lines).map((link) => (link === null ? null : `${chapter ?? ''}${link}`));
  const notes = new Map(text.map((page) => [page.index, page.notes]));
  return {
    sections: starts.map(({ entry, level, page }, index) => ({
      entry,
      level,
      page: page === null ? null : (names[page] ?? null),
      link: links[index] ?? null,
    })),
    passages: passagesOf(starts, lines, notes, names, known),
    doubts: [
      ...announced.doubts.map((doubt) => ({ file, ...doubt })),
      ...pageDoubts(pdf, numbers).map((doubt) => ({ file, ...doubt })),
      ...starts.filter(({ found }) => !found).map((start) => notFound(file, start)),
    ],
    from: `${announced.from}, ${pages.length} pages named by ${numbers.from}`,
  };
}

function pageDoubts({ pages, unreadable }: PdfText, { from }: PageNames): Omit<Problem, 'file'>[] {
  const key = (page: number) => `page ${page + 1} of the file`;
  const empty = ({ lines, index }: Page) => lines.length === 0 && !unreadable.includes(index);
  return [
    ...unreadable.map((page) => ({ key: key(page), message: 'a page is broken and was left out' })),
    ...(from === 'order' ? [{ message: 'no page numbers found: pages are counted from the first' }] : []),
    ...pages.filter(empty).map(({ index }) => ({ key: key(index), message: 'a page has no text' })),
    ...pages.filter(({ unmapped }) => unmapped > 0).map(({ index }) => ({ key: key(index), message: UNMAPPED })),
  ];
}

const UNMAPPED = 'a page has signs or digits that their font does not map to Unicode, so they are missing in the text';

function imagesOnly(file: string): Problem {
  const remedy = 'run it through text recognition first, for example with ocrmypdf';
  return { file, message: 'has no text: its pages are images', remedy };
}

function noContents(file: string): Problem {
  const remedy = 'write contents/<version>.txt by hand, one line for each section: "3.1 Title ........ 97"';
  return { file, message: 'has neither an outline nor a printed contents nor headings that can be read', remedy };
}

function notFound(file: string, { entry }: Start): Problem {
  return { file, key: entry, message: 'its heading was not found in the text, only its page' };
}
