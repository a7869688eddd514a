import type { Problem } from '../problem.ts';
import { comparablePath } from './comparable-path.ts';
import { isElsewhere, type LinkedFile, linkedFiles } from './linked-files.ts';
import type { PublicationSources } from './publication.ts';
import { type EditionSource, readSources } from './read-sources.ts';
import { type KnownFile, withinBounds } from './source-bounds.ts';

/** Files of lines of passages, and chapters that links of the contents may lead to. */
export const TEXT_ENDINGS = /\.(?:jsonl|md|markdown|asc|adoc)$/iu;

const MOST_FILES = 500;
const MOST_PROBLEMS = 20;

/** Whether a text file is a chapter, and not lines of passages. */
export function isChapterFile(path: string): boolean {
  return /\.(?:md|markdown|asc|adoc)$/iu.test(path);
}

/**
 * The files of the text that are worth reading: all .jsonl, and the chapters that a link of the contents leads to; a
 * book has many others. Problems name what is too large or too much, and the lines of the contents whose chapter is
 * not there; `about` is where the text is configured.
 */
export function textFiles<F extends KnownFile>(
  files: readonly F[],
  sources: Pick<PublicationSources, 'contents' | 'notices' | 'releases'>,
  about: Pick<Problem, 'file' | 'key'>,
): { files: F[]; problems: Problem[] } {
  const chapters = files.filter(({ path }) => isChapterFile(path));
  if (chapters.length === 0) return withinBounds(files, MOST_FILES, about);
  const { editions } = readSources(sources);
  const links = editions.flatMap(({ entries }) => entries.flatMap(({ link }) => link ?? []));
  const versions = editions.map(({ version }) => version);
  const linked = linkedFiles(
    chapters.map(({ path }) => path),
    links,
    versions,
  );
  const wanted = new Set(linked.map(({ path }) => path));
  const bounded = withinBounds(
    files.filter(({ path }) => wanted.has(path) || !isChapterFile(path)),
    MOST_FILES,
    about,
  );
  if (chapters.length < files.length) return bounded;
  const missing = linked.length === 0 ? [noneLinked(chapters.length, about)] : missingChapters(linked, editions);
  return { files: bounded.files, problems: [...bounded.problems, ...missing] };
}

function noneLinked(count: number, about: Pick<Problem, 'file' | 'key'>): Problem {
  const message = `no link of the contents leads to one of its ${count} chapter files`;
  return {
    ...about,
    message,
    remedy: 'link the entries of the contents to their files: "- [1.2 Title](ch01/part2.md)"',
  };
}

/** Of the newest contents, unless its chapters stand in folders named by version: then some may be gone on purpose. */
function missingChapters(linked: readonly LinkedFile[], editions: readonly EditionSource[]): Problem[] {
  const newest = editions.findLast(({ entries }) => entries.length > 0);
  if (!newest || newest.listedIn === null || linked.some(({ version }) => version !== null)) return [];
  const there = new Set(linked.map(({ link }) => link));
  const file = newest.listedIn;
  const missing = newest.entries.filter(
    ({ link }) =>
      link !== null &&
      !isElsewhere(link) &&
      isChapterFile(link.replace(/[?#].*$/u, '')) &&
      !there.has(comparablePath(link)),
  );
  const problems = missing.slice(0, MOST_PROBLEMS).map(({ line, link }): Problem => {
    return { file, line, message: `"${link}" is not in the text`, remedy: 'correct the link, or the path of the text' };
  });
  const more = missing.length - problems.length;
  return more > 0 ? [...problems, { file, message: `has ${more} more such links` }] : problems;
}
