import type { Problem } from '../../problem.ts';
import { type EditionSource, readSources } from '../read-sources.ts';
import { comparablePath } from '../sources/comparable-path.ts';
import { isChapterFile } from '../sources/file-endings.ts';
import type { PublicationSources } from '../sources/publication-sources.ts';
import { type ListedFile, withinBounds } from '../sources/source-bounds.ts';
import { isElsewhere, type LinkedFile, linkedFiles } from './linked-files.ts';

const MAX_FILES = 500;
const MAX_PROBLEMS = 20;

/**
 * Chooses the text files to read: all .jsonl files, and the chapters that the contents links to; a book has many other
 * files. Problems name files over the limits, and lines of the contents whose chapter is missing. `about` is the place
 * of the text in the configuration.
 */
export function textFiles<F extends ListedFile>(
  files: readonly F[],
  sources: Pick<PublicationSources, 'contents' | 'notices' | 'releases'>,
  about: Pick<Problem, 'file' | 'key'>,
): { files: F[]; problems: Problem[] } {
  const chapters = files.filter(({ path }) => isChapterFile(path));
  if (chapters.length === 0) return withinBounds(files, MAX_FILES, about);
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
    MAX_FILES,
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

/** Checks the newest contents. If its chapters are in folders named after versions, some may be missing on purpose. */
function missingChapters(linked: readonly LinkedFile[], editions: readonly EditionSource[]): Problem[] {
  const newest = editions.findLast(({ entries }) => entries.length > 0);
  if (!newest || newest.listedIn === null || linked.some(({ version }) => version !== null)) return [];
  const there = new Set(linked.map(({ link }) => link));
  const file = newest.listedIn;
  const missing = newest.entries.filter(
    ({ link }) =>
      link !== null &&
      !isElsewhere(link) &&
      isChapterFile(link.split(/[?#]/u)[0] ?? '') &&
      !there.has(comparablePath(link)),
  );
  const problems = missing.slice(0, MAX_PROBLEMS).map(({ line, link }): Problem => {
    return { file, line, message: `"${link}" is not in the text`, remedy: 'correct the link, or the path of the text' };
  });
  const more = missing.length - problems.length;
  return more > 0 ? [...problems, { file, message: `has ${more} more such links` }] : problems;
}
