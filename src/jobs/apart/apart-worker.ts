import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Problem, UserError } from '../../core/problem.ts';
import { compileCatalogue } from '../../core/publication/compile.ts';
import { textFiles } from '../../core/publication/passages/text-files.ts';
import { summarise } from '../../core/publication/publication-summary.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import { type Slice, slicesOf } from './slices.ts';

/** What can be done apart. */
const TASKS = {
  compile: compileCatalogue,
  summarise(sources: PublicationSources) {
    const { catalogue, problems } = compileCatalogue(sources);
    return { summary: summarise(catalogue), problems };
  },
  textFiles,
};

export type Tasks = typeof TASKS;

/** What comes when all slices are sent: the problems, if there is no result. */
export interface Ending {
  readonly problems: readonly Problem[] | null;
}

const { name, input, port } = workerData as { name: keyof Tasks; input: unknown[]; port: MessagePort };
parentPort?.postMessage(run());

function run(): Ending {
  try {
    const task = TASKS[name] as (...input: unknown[]) => object;
    for (const slice of slicesOf(task(...input))) port.postMessage(slice, buffersOf(slice));
    return { problems: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problems: error.problems };
  }
}

/** Flat arrays are handed over and not copied. */
function buffersOf({ objects }: Slice): ArrayBuffer[] {
  return objects.flatMap((object) => (ArrayBuffer.isView(object) ? (object.buffer as ArrayBuffer) : []));
}
