import { compileCatalogue } from '../core/catalogue/compile.ts';
import { type Problem, UserError } from '../core/problem.ts';
import { readFolder } from './read-folder.ts';

/** Every problem of a configuration and its sources, and how much could be read. Never throws for what they hold. */
export function checkFolder(file: string, root: string): { problems: readonly Problem[]; counts: string | null } {
  try {
    const read = readFolder(file, root);
    const { catalogue, problems } = compileCatalogue(read.sources);
    const newest = catalogue.editions.at(-1);
    const notices = catalogue.editions.filter(({ notice }) => notice !== null).length;
    const sections = newest?.sections.length ?? 0;
    const counts = `${catalogue.editions.length} editions, ${notices} notices, ${sections} sections in ${newest?.version ?? ''}`;
    return { problems: [...read.problems, ...problems], counts };
  } catch (error) {
    if (error instanceof UserError) return { problems: error.problems, counts: null };
    throw error;
  }
}
