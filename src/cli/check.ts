import { inConfiguration } from '../config/configuration-file.ts';
import { type Problem, UserError } from '../core/problem.ts';
import { compileCatalogue } from '../core/publication/compile.ts';
import { summarise } from '../core/publication/publication-summary.ts';
import { readFolderAnyway, readText } from './folder/read-folder.ts';

/**
 * Lists the problems of a configuration and its sources, how much could be read, and notes on what may be right as it
 * is. Wrong values are left out, so that one problem does not hide the next. Never throws because of the content.
 */
export function checkFolder(
  file: string,
  root: string,
): {
  problems: readonly Problem[];
  notes: readonly string[];
  counts: string | null;
} {
  const found: Problem[] = [];
  const answer = (counts: string | null, notes: readonly string[] = []) => {
    const text = found.length === 0 ? '' : textOrNothing(file);
    return { problems: found.map((problem) => inConfiguration(problem, file, text)), notes, counts };
  };
  try {
    const { read, problems } = readFolderAnyway(file, root);
    found.push(...problems);
    if (!read) return answer(null);
    const { catalogue, problems: inSources } = compileCatalogue(read.sources);
    found.push(...inSources);
    const { counts, publishedLater } = summarise(catalogue);
    return answer(counts, publishedLater);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    found.push(...error.problems);
    return answer(null);
  }
}

/** The configuration, to find lines in. Empty if it cannot be read, which is a problem already. */
function textOrNothing(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}
