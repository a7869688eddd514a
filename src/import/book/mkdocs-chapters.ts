import { parseDocument } from 'yaml';
import { UserError } from '../../core/problem.ts';
import { isMarkdown } from '../../core/publication/sources/file-endings.ts';
import type { BookFolder } from './book-folder.ts';
import { type Chapter, type ChapterList, linkTarget } from './chapter.ts';

const MAX_NESTED = 20;

/**
 * The chapters of MkDocs' `nav`. Without `nav`, all Markdown files in MkDocs' order: by path, the index of a folder
 * first. Throws a UserError if the file is not YAML.
 */
export function mkdocsChapters(text: string, file: string, book: BookFolder): ChapterList {
  const document = parseDocument(text, { logLevel: 'error' });
  const [error] = document.errors;
  if (error) {
    const message = `is not valid YAML: ${error.message.split('\n')[0]}`;
    throw new UserError([{ file, line: error.linePos?.[0].line ?? 1, message, remedy: 'fix the file' }], {
      cause: error,
    });
  }
  const settings = document.toJS({ maxAliasCount: 100 }) as { nav?: unknown; docs_dir?: unknown } | null;
  const folder = typeof settings?.docs_dir === 'string' ? `${settings.docs_dir.replace(/\/+$/u, '')}/` : 'docs/';
  const doubts: string[] = [];
  if (Array.isArray(settings?.nav)) return { chapters: navChapters(settings.nav, 0, doubts), folder, doubts };
  const files = book.list(folder).filter(isMarkdown);
  const chapters = files.toSorted((a, b) => byPlace(a, b)).map(fileChapter);
  return { chapters, folder, doubts: ['mkdocs.yml has no nav: chapters are in the order of their files'] };
}

function navChapters(nav: readonly unknown[], level: number, doubts: string[]): Chapter[] {
  if (level > MAX_NESTED) return [];
  return nav.flatMap((item): Chapter[] => {
    if (typeof item === 'string') return chapter(null, item, level, doubts);
    if (typeof item !== 'object' || item === null) return [];
    return Object.entries(item).flatMap(([title, value]: [string, unknown]) => {
      if (typeof value === 'string') return chapter(title, value, level, doubts);
      if (!Array.isArray(value)) return [];
      const heading: Chapter = { number: null, title, level, path: null, anchor: null };
      return [heading, ...navChapters(value, level + 1, doubts)];
    });
  });
}

function chapter(title: string | null, link: string, level: number, doubts: string[]): Chapter[] {
  const { path, anchor, elsewhere } = linkTarget(link);
  if (!elsewhere) return [{ number: null, title, level, path, anchor }];
  doubts.push(`"${title ?? link}" leads to another site and was left out`);
  return [];
}

function fileChapter(path: string): Chapter {
  return { number: null, title: null, level: path.split('/').length - 1, path, anchor: null };
}

function byPlace(a: string, b: string): number {
  const key = (path: string) => path.replace(/(?:index|readme)\.(?:md|markdown)$/iu, '');
  return key(a) < key(b) ? -1 : 1;
}
