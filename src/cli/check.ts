import { type Problem, UserError } from '../core/problem.ts';
import { compileCatalogue } from '../core/publication/compile.ts';
import { readFolderAnyway } from './folder/read-folder.ts';

/**
 * Lists the problems of a configuration and its sources, and how much could be read. Wrong values are left out, so that
 * one problem does not hide the next. Never throws because of the content.
 */
export function checkFolder(file: string, root: string): { problems: readonly Problem[]; counts: string | null } {
  const found: Problem[] = [];
  try {
    const { read, problems } = readFolderAnyway(file, root);
    found.push(...problems);
    if (!read) return { problems: found, counts: null };
    const { catalogue, problems: inSources } = compileCatalogue(read.sources);
    found.push(...inSources);
    const newest = catalogue.editions.at(-1);
    const notices = catalogue.editions.filter(({ notice }) => notice !== null).length;
    const sections = newest?.sections.length ?? 0;
    const counts = `${catalogue.editions.length} editions, ${notices} notices, ${sections} sections in ${newest?.version ?? ''}`;
    return { problems: found, counts };
  } catch (error) {
    if (error instanceof UserError) return { problems: [...found, ...error.problems], counts: null };
    throw error;
  }
}
