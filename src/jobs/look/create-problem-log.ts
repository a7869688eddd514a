import type { Logger } from 'pino';
import { repositoryName } from '../../core/repository.ts';
import type { Compiled } from '../../github/files/catalogue-of.ts';
import type { Configured } from '../../github/files/configuration-of.ts';

/** A whole file in a wrong format has a problem a line. */
const MAX_PROBLEMS_TOLD = 20;

/** Returns a function that logs what could not be read of a publication, once for each compiled state. */
export function createProblemLog(log: Logger): (configured: Configured, compiled: Compiled<unknown>) => void {
  const told = new WeakSet<Compiled<unknown>>();
  return ({ repository }, compiled) => {
    if (compiled.problems.length === 0 || told.has(compiled)) return;
    told.add(compiled);
    const { length: count } = compiled.problems;
    const problems = compiled.problems.slice(0, MAX_PROBLEMS_TOLD);
    log.info({ repository: repositoryName(repository), count, problems }, 'parts of the publication could not be read');
  };
}
