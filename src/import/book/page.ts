import { takeFrontMatter } from '../../core/markdown/front-matter/front-matter.ts';
import type { Problem } from '../../core/problem.ts';
import { asciidocAsMarkdown } from '../../core/publication/passages/asciidoc-markdown.ts';
import { type ChapterLine, chapterLines } from '../../core/publication/passages/chapter-lines.ts';
import { isAsciidoc } from '../../core/publication/sources/file-endings.ts';
import { isMark } from '../../core/publication/trees/count-numbers.ts';
import { normaliseTitle } from '../../core/text/normalise-title.ts';
import { pandocDocument, pandocFormat } from '../outline/pandoc.ts';
import type { BookFolder } from './book-folder.ts';

/** A file of a book. */
export interface Page {
  /** From its front matter, otherwise its first heading. Null if it has neither. */
  readonly title: string | null;
  /** Index of the line of its title. */
  readonly titleLine: number;
  /** False if the title is marked as unnumbered. */
  readonly isCounted: boolean;
  readonly lines: readonly ChapterLine[];
  readonly headings: readonly PageHeading[];
  /** Front matter that cannot be read. */
  readonly problems: readonly Problem[];
}

/** A heading below the title. */
export interface PageHeading {
  readonly title: string;
  readonly depth: number;
  /** Index of its line. */
  readonly line: number;
  readonly anchors: readonly string[];
  readonly isCounted: boolean;
}

/** Reads a file of a book: Markdown, AsciiDoc, the Markdown cells of a notebook, or what pandoc reads. */
export function readPage(path: string, book: BookFolder): Page {
  const raw = book.read(path) ?? '';
  if (/\.ipynb$/iu.test(path)) return pageOf(chapterLines(notebookText(raw)));
  if (isAsciidoc(path)) return pageOf(chapterLines(asciidocAsMarkdown(raw)));
  if (pandocFormat(path) !== null) return pageOf(pandocDocument(path, raw));
  const { fields, problems } = takeFrontMatter(raw, path);
  // In the first file of an R Markdown book, the front matter is that of the book.
  const told = /\.rmd$/iu.test(path) ? undefined : fields.title?.replaceAll(/\s+/gu, ' ').trim();
  return { ...pageOf(chapterLines(raw), told), problems };
}

/**
 * Which heading of a text is its title: the first one if it is at the top (a chapter's file), only one that is alone at
 * the top (a book in one file), or none (the format keeps the title elsewhere).
 */
export type TitleHeading = 'first' | 'alone' | 'none';

/** A page of lines. `told`: its title in the front matter. */
export function pageOf(lines: readonly ChapterLine[], told?: string, titled: TitleHeading = 'first'): Page {
  const seen = new Map<string, number>();
  const headings = lines.flatMap(({ text, anchors, unnumbered }, line): PageHeading[] => {
    const [, signs = '', title = ''] = /^(#{1,6}) (.*)$/u.exec(text) ?? [];
    if (title === '') return [];
    const unique = anchors.map((anchor) => distinct(anchor, seen));
    return [{ title, depth: signs.length, line, anchors: unique, isCounted: unnumbered !== true }];
  });
  const own = headings.find(({ title }) => !isMark(title));
  const title = told || (own?.title ?? null);
  return {
    title,
    titleLine: own?.line ?? 0,
    isCounted: own?.isCounted ?? true,
    lines,
    problems: [],
    headings: own && isTitle(own, headings, told, titled) ? headings.filter((one) => one !== own) : headings,
  };
}

/** The second heading "summary" of a page has the anchor "summary-1", on GitHub, in mdBook and others. */
function distinct(anchor: string, seen: Map<string, number>): string {
  const before = seen.get(anchor) ?? 0;
  seen.set(anchor, before + 1);
  return before === 0 ? anchor : `${anchor}-${before}`;
}

/** The first heading is the title if no other is as high, unless the front matter has another title. */
function isTitle(
  own: PageHeading,
  headings: readonly PageHeading[],
  told: string | undefined,
  titled: TitleHeading,
): boolean {
  if (titled === 'none') return false;
  if (told !== undefined && normaliseTitle(told) !== normaliseTitle(own.title)) return false;
  return (own.depth === 1 && titled === 'first') || headings.every((one) => one === own || one.depth > own.depth);
}

function notebookText(raw: string): string {
  try {
    const { cells } = JSON.parse(raw) as { cells?: { cell_type?: string; source?: string | string[] }[] };
    const markdown = (cells ?? []).filter((cell) => cell.cell_type === 'markdown');
    return markdown.map(({ source = '' }) => (typeof source === 'string' ? source : source.join(''))).join('\n\n');
  } catch {
    return '';
  }
}
