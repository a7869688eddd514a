import { type Problem, UserError } from '../../core/problem.ts';
import { isHomePage } from '../../core/publication/trees/is-home-page.ts';
import { fileTitle, type Tree } from '../../core/publication/trees/tree.ts';
import type { Imported } from '../imported.ts';
import type { BookFolder } from './book-folder.ts';
import { importedSections } from './imported-sections.ts';
import { type Page, readPage } from './page.ts';
import { type ReadEntry, sectionsOf } from './sections-of.ts';

/** A tree, and where it was found. */
export interface FoundTree extends Tree {
  /** For messages: the file that has the tree. */
  readonly file: string;
  /** For people: "mdbook: src/SUMMARY.md". */
  readonly from: string;
}

const ENDINGS = ['', '.md', '.mdx', '.ipynb', '.markdown', '.qmd', '.Rmd', '.rst', '.adoc'];
const INDEXES = ['README.md', 'index.md', 'index.mdx', '_index.md', 'index.rst'];

/**
 * Combines an ordered tree of files with their text. An entry whose file is missing stays, without text. The home page
 * is no section if it only has the name of the book. Throws a UserError if the tree has no entry.
 */
export function importTree(tree: FoundTree, book: BookFolder): Imported {
  const { file, from, folder } = tree;
  if (tree.entries.length === 0) {
    throw new UserError([
      { file, message: 'lists no chapters', remedy: 'check the path, or name the kind with --from' },
    ]);
  }
  const doubts: Problem[] = tree.doubts.map((doubt) => ({ file, ...doubt }));
  const pages = new Map<string, Page>();
  const byPath = Map.groupBy(tree.entries, (entry) => entry.path);
  const read = tree.entries.map((entry): ReadEntry => {
    const path = entry.path === null ? null : fileOf(entry.path, folder, book);
    if (path !== null && !pages.has(path)) pages.set(path, readPage(folder + path, book));
    const page = path === null ? null : (pages.get(path) ?? null);
    const title = entry.title ?? page?.title ?? fileTitle(entry);
    const place = { file, line: entry.line };
    if (entry.path !== null && path === null) {
      doubts.push({ ...place, key: `${title} (${entry.path})`, message: 'links to a file that is not in the book' });
    } else if (entry.title === null && !page?.title) {
      doubts.push({ ...place, key: entry.path ?? '', message: 'has no title; its file name is used' });
    }
    const claimed = new Set((byPath.get(entry.path) ?? []).flatMap(({ anchor }) => anchor ?? []));
    return { entry, title, path: path ?? entry.path, page, claimed };
  });
  const name = tree.name ?? nameIn(book, folder);
  const sections = read
    .filter((one) => !isHomePage(one.path, one.title, name))
    .flatMap((one) => sectionsOf(one, false));
  doubts.push(...book.problems, ...[...pages.values()].flatMap(({ problems }) => problems));
  return { ...importedSections(sections, pages), doubts, from };
}

function fileOf(path: string, folder: string, book: BookFolder): string | null {
  const inFolder = path.endsWith('/') || path === '' ? path : `${path}/`;
  const named = path.endsWith('/') ? path.slice(0, -1) : path.replace(/\.html$/iu, '');
  const places = [...ENDINGS.map((ending) => named + ending), ...INDEXES.map((index) => inFolder + index)];
  return places.find((place) => book.has(folder + place)) ?? null;
}

/** The heading of the README, which mostly is the name of the book. */
function nameIn(book: BookFolder, folder: string): string | null {
  const readme = [`${folder}README.md`, 'README.md'].find(book.has);
  const title = readme === undefined ? null : readPage(readme, book).title;
  return title === null || PREFACE.test(title) ? null : title;
}

const PREFACE = /^(?:introduction|preface|foreword|about|前言|序|序言|简介|介绍|引言|导言|关于)/iu;
