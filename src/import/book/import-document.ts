import { basename, join } from 'node:path';
import { type Problem, UserError } from '../../core/problem.ts';
import { asciidocAsMarkdown } from '../../core/publication/passages/asciidoc-markdown.ts';
import { type ChapterLine, chapterLines } from '../../core/publication/passages/chapter-lines.ts';
import { isAsciidoc } from '../../core/publication/sources/file-endings.ts';
import type { Imported } from '../imported.ts';
import { asciidocText } from '../outline/asciidoc-text.ts';
import { latexHeadings, latexTexts } from '../outline/latex-text.ts';
import { isUnreadable, pandocDocument, pandocFormat } from '../outline/pandoc.ts';
import type { BookFolder } from './book-folder.ts';
import { importedSections } from './imported-sections.ts';
import { pageOf, type TitleHeading } from './page.ts';
import { sectionsOf } from './sections-of.ts';

/** Whether a file can be a whole book: AsciiDoc, or a document that pandoc reads. */
export function isDocument(path: string): boolean {
  return isAsciidoc(path) || pandocFormat(path) !== null;
}

/**
 * Reads a book that is one document, with the files that it includes: its headings are the sections. Throws a UserError
 * if it cannot be read, or has no heading.
 */
export function importDocument(book: BookFolder, folder: string, name: string): Imported {
  const file = join(folder, name);
  const { lines, counted, titled, doubts = [] } = documentLines(book, folder, name);
  const page = pageOf(lines, undefined, titled);
  const entry = { line: 1, title: null, level: 0, path: null, anchor: null, counted };
  const found = sectionsOf({ entry, title: '', path: '', page, claimed: new Set() }, true);
  const { sections, passages } = importedSections(found, new Map([['', page]]));
  if (sections.length === 0) {
    throw new UserError([{ file, message: 'has no headings', remedy: 'name the main file of the book' }]);
  }
  return {
    sections,
    passages,
    doubts: [...book.problems, ...doubts],
    from: basename(name),
  };
}

/** `counted`: how many levels the format numbers. */
function documentLines(
  book: BookFolder,
  folder: string,
  name: string,
): { lines: readonly ChapterLine[]; counted: number; titled: TitleHeading; doubts?: readonly Problem[] } {
  if (isAsciidoc(name)) {
    const { text, counted } = asciidocText(name, book.read);
    return { lines: chapterLines(asciidocAsMarkdown(text)), counted, titled: 'alone' };
  }
  const path = join(folder, name);
  switch (pandocFormat(name)) {
    case 'latex':
      return { ...latexLines(path, latexTexts(name, book.read)), counted: 3, titled: 'none' };
    case 'org': {
      const text = book.read(name) ?? '';
      return { lines: pandocDocument(path, text), counted: orgLevels(text), titled: 'none' };
    }
    case 'rst':
    case 'typst':
      return { lines: pandocDocument(path, book.read(name) ?? ''), counted: 0, titled: 'alone' };
    default:
      return { lines: pandocDocument(path, null), counted: 0, titled: 'alone' };
  }
}

/** Chapters that pandoc cannot read keep their headings. A heading that pandoc drops is a doubt. */
function latexLines(path: string, texts: readonly string[]): { lines: ChapterLine[]; doubts: Problem[] } {
  const doubts: Problem[] = [];
  const lines = texts.flatMap((text) => {
    const written = latexHeadings(text);
    const key = written[0]?.text.replace(/^#+ /u, '') ?? '';
    try {
      const read = pandocDocument(path, text);
      const missing = written.length > read.filter((line) => line.text.startsWith('#')).length;
      if (missing) doubts.push({ file: path, key, message: 'has more headings than pandoc reads; some may be lost' });
      return read;
    } catch (error) {
      if (!isUnreadable(error) || written.length === 0) throw error;
      doubts.push({ file: path, key, message: 'pandoc cannot read this chapter; it has headings, but no text' });
      return written;
    }
  });
  return { lines, doubts };
}

/** Org numbers headings unless its options say otherwise: `#+OPTIONS: H:4 num:nil`. */
function orgLevels(text: string): number {
  const options = [...text.matchAll(/^#\+options:(.*)$/gimu)].map(([, line]) => line).join(' ');
  const told = /(?:^|\s)num:(\w+)/u.exec(options)?.[1];
  return told === 'nil' ? 0 : Number(told) || Number(/(?:^|\s)H:(\d)/u.exec(options)?.[1] ?? 3);
}
