import type { Problem } from '../../problem.ts';
import { isOtherText, isSourceFile, SOURCE_ENDINGS } from './file-endings.ts';
import { type ListedFile, withinBounds } from './source-bounds.ts';
import { isAboutFolder, isNotice, isSource, sourceName } from './source-names.ts';

const MAX_FILES = 200;

/** A file at the place of a source. `below`: its path from there; empty if the place is the file itself. */
export interface PlacedFile extends ListedFile {
  readonly below: string;
}

/**
 * Chooses the contents or notices among the files at their place, in order and within limits. A text of another kind is
 * a problem, unless a chosen file has its name. `place` is the place in words; `about` is where the configuration names
 * it.
 */
export function chooseSources<F extends PlacedFile>(
  kind: 'contents' | 'notices',
  files: readonly F[],
  place: string,
  about: Pick<Problem, 'file' | 'key'>,
): { files: F[]; problems: Problem[] } {
  const isMeant = kind === 'notices' ? isNotice : isSource;
  const chosen = files.filter(({ path, below }) => (below === '' ? isSourceFile(path) : isMeant(below)));
  const names = new Set(chosen.map(({ path }) => sourceName(path)));
  const passedOver = files.filter(({ path, below }) => {
    return !/[/\\]/u.test(below) && isOtherText(path) && !isAboutFolder(path) && !names.has(sourceName(path));
  });
  const problems = passedOver.map(({ path }): Problem => {
    const remedy = 'convert it, or keep it elsewhere';
    return { file: path, line: 1, message: `is ignored: ${kind} are ${SOURCE_ENDINGS} files`, remedy };
  });
  if (chosen.length === 0) {
    const message = `${place} has no ${SOURCE_ENDINGS} file`;
    problems.push({ ...about, message, remedy: 'add one, or correct the path' });
  }
  const bounded = withinBounds(chosen, MAX_FILES, about);
  return { files: bounded.files, problems: [...problems, ...bounded.problems] };
}
