import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Page, TextItem } from './lines/line.ts';
import { linesOf } from './lines/lines-of.ts';
import { plainHan, unmappedIn } from './lines/plain-han.ts';
import { withPdf } from './open-pdf.ts';

/** An entry of a PDF's outline. `page` is an index from 0, `top` is in points from the upper edge; null if unknown. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number | null;
  readonly top: number | null;
}

/** A PDF as plain data, for all further steps. */
export interface PdfText {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  readonly labels: readonly string[] | null;
  /** Indexes of unreadable pages. */
  readonly unreadable: readonly number[];
}

const MAX_OUTLINE_ENTRIES = 10_000;

/**
 * Reads a PDF's text page by page, with one drawn page in memory at a time, and calls `onPage` for each. Throws what
 * withPdf throws. An unreadable page is empty and listed.
 */
export function readPdf(file: string, onPage: (done: number, all: number) => void): Promise<PdfText> {
  return withPdf(file, async (pdf) => {
    const pages: Page[] = [];
    const unreadable: number[] = [];
    for (let index = 0; index < pdf.numPages; index++) {
      const page = await readPage(pdf, index);
      if (page === null) unreadable.push(index);
      pages.push(page ?? { index, height: 0, lines: [], unmapped: 0 });
      onPage(index + 1, pdf.numPages);
    }
    const labels = await pdf.getPageLabels().catch(() => null);
    return { pages, outline: await readOutline(pdf, pages), labels, unreadable };
  });
}

async function readPage(pdf: PDFDocumentProxy, index: number): Promise<Page | null> {
  try {
    const page = await pdf.getPage(index + 1);
    const { height } = page.getViewport({ scale: 1 });
    const read = await readLines(page, index);
    page.cleanup();
    return { index, height, ...read };
  } catch {
    return null;
  }
}

async function readLines(page: PDFPageProxy, index: number): Promise<Pick<Page, 'lines' | 'unmapped'>> {
  const { Util } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const upright = items.flatMap((item): TextItem[] => {
    if (!('str' in item)) return [];
    const [, slope = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(transform, item.transform) as number[];
    const size = Math.hypot(c, d);
    return Math.abs(slope) > 0.2 * size ? [] : [{ text: item.str, x, y, width: item.width, size, font: item.fontName }];
  });
  return { lines: linesOf(upright, index), unmapped: upright.reduce((sum, { text }) => sum + unmappedIn(text), 0) };
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

async function readOutline(pdf: PDFDocumentProxy, pages: readonly Page[]): Promise<OutlineEntry[]> {
  const roots: OutlineNode[] = (await pdf.getOutline().catch(() => null)) ?? [];
  const entries: OutlineEntry[] = [];
  const walk = async (nodes: readonly OutlineNode[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MAX_OUTLINE_ENTRIES) return;
      const title = plainHan(node.title).replaceAll(/\s+/gu, ' ').trim();
      entries.push({ title, level, ...(await readDestination(pdf, node.dest, pages)) });
      await walk(node.items, level + 1);
    }
  };
  await walk(roots, 0);
  return entries;
}

async function readDestination(
  pdf: PDFDocumentProxy,
  named: OutlineNode['dest'],
  pages: readonly Page[],
): Promise<Pick<OutlineEntry, 'page' | 'top'>> {
  try {
    const destination: unknown[] | null = typeof named === 'string' ? await pdf.getDestination(named) : named;
    const target = destination?.[0];
    const page = typeof target === 'number' ? target : await pdf.getPageIndex(target as { num: number; gen: number });
    const height = pages[page]?.height;
    const kind = (destination?.[1] as { name?: string } | undefined)?.name;
    const top = kind === 'XYZ' ? destination?.[3] : kind?.startsWith('FitH') ? destination?.[2] : null;
    return { page: height === undefined ? null : page, top: height && typeof top === 'number' ? height - top : null };
  } catch {
    return { page: null, top: null };
  }
}
