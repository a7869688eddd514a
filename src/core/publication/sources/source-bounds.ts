import type { Problem } from '../../problem.ts';

const MIB = 1024 * 1024;
/** The text of an edition is one file of lines, which people cannot split. */
const MAX_LINES_BYTES = 16 * MIB;
const MAX_FILE_BYTES = 2 * MIB;
const MAX_SOURCE_BYTES = 16 * MIB;

/** A file that is listed but not read yet: its path for messages, and its size in bytes. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
}

/**
 * Chooses the files of one source that are read, in order. A catalogue is kept in memory and compiled in one go, so its
 * size must be bounded. Each file that is too large is a problem; an excess of files or bytes is reported at `about`.
 */
export function withinBounds<F extends ListedFile>(
  files: readonly F[],
  maxFiles: number,
  about: Pick<Problem, 'file' | 'key'>,
): { files: F[]; problems: Problem[] } {
  const kept: F[] = [];
  const problems: Problem[] = [];
  let bytes = 0;
  let left = 0;
  for (const file of files) {
    const maxBytes = /\.jsonl$/iu.test(file.path) ? MAX_LINES_BYTES : MAX_FILE_BYTES;
    if (file.size > maxBytes) {
      problems.push({ file: file.path, message: `is larger than ${maxBytes / MIB} MiB`, remedy: 'split it' });
    } else if (kept.length === maxFiles || bytes + file.size > MAX_SOURCE_BYTES) left++;
    else {
      kept.push(file);
      bytes += file.size;
    }
  }
  if (kept.length === maxFiles && left > 0) {
    problems.push({ ...about, message: `has more than ${maxFiles} files; the others are ignored` });
  } else if (left > 0) {
    const message = `has more than ${MAX_SOURCE_BYTES / MIB} MiB; files ignored: ${left}`;
    problems.push({ ...about, message });
  }
  return { files: kept, problems };
}
