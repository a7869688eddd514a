import type { Problem } from '../problem.ts';

const MIB = 1024 * 1024;
/** The text of an edition is one file of lines, and can't be split. */
const LARGEST_LINES = 16 * MIB;
const LARGEST_FILE = 2 * MIB;
const LARGEST_SOURCE = 16 * MIB;

/** A file that is known and not yet read: its path as a person is told, its size in bytes. */
export interface KnownFile {
  readonly path: string;
  readonly size: number;
}

/**
 * The files of one source that are read, in their order: a catalogue is kept in memory and compiled in one go, so it has
 * to end somewhere. What is left out is told at the file, and what there is too much of at `about`.
 */
export function withinBounds<F extends KnownFile>(
  files: readonly F[],
  most: number,
  about: Pick<Problem, 'file' | 'key'>,
): { files: F[]; problems: Problem[] } {
  const kept: F[] = [];
  const problems: Problem[] = [];
  let bytes = 0;
  let left = 0;
  for (const file of files) {
    const largest = /\.jsonl$/iu.test(file.path) ? LARGEST_LINES : LARGEST_FILE;
    if (file.size > largest) {
      problems.push({ file: file.path, message: `is larger than ${largest / MIB} MiB`, remedy: 'split it' });
    } else if (kept.length === most || bytes + file.size > LARGEST_SOURCE) left++;
    else {
      kept.push(file);
      bytes += file.size;
    }
  }
  if (kept.length === most && left > 0) {
    problems.push({ ...about, message: `has more than ${most} files; the rest is left out` });
  } else if (left > 0) {
    const message = `has more than ${LARGEST_SOURCE / MIB} MiB; files left out: ${left}`;
    problems.push({ ...about, message });
  }
  return { files: kept, problems };
}
