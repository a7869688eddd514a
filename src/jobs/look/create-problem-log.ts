import type { Logger } from 'pino';
import { repositoryName } from '../../core/repository.ts';
import type { Compiled } from '../../github/files/catalogue-of.ts';
import type { Configured } from '../../github/files/configuration-of.ts';

/** A file in a wrong format can have a problem in each line. */
const MAX_PROBLEMS = 20;

/** Returns a function that logs the parts of a publication that could not be read, once for each compiled state. */
export function createProblemLog(log: Logger): (configured: Configured, compiled: Compiled<unknown>) => void {
  const logged = new WeakSet<Compiled<unknown>>();
  return ({ repository }, compiled) => {
    if (compiled.problems.length === 0 || logged.has(compiled)) return;
    logged.add(compiled);
    const { length: count } = compiled.problems;
    const problems = compiled.problems.slice(0, MAX_PROBLEMS);
    log.info({ repository: repositoryName(repository), count, problems }, 'parts of the publication could not be read');
  };
}
