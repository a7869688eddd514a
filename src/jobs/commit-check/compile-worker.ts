import { parentPort, workerData } from 'node:worker_threads';
import { type Problem, UserError } from '../../core/problem.ts';
import { compileCatalogue } from '../../core/publication/compile.ts';
import { type PublicationSummary, summarise } from '../../core/publication/publication-summary.ts';

/** What became of sources; no summary if they make no publication. */
export interface Compilation {
  readonly summary: PublicationSummary | null;
  readonly problems: readonly Problem[];
}

parentPort?.postMessage(compile());

function compile(): Compilation {
  try {
    const { catalogue, problems } = compileCatalogue(workerData);
    return { summary: summarise(catalogue), problems };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { summary: null, problems: error.problems };
  }
}
