import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CONFIGURATION_PATH } from '../../config/configuration-file.ts';
import type { Problem } from '../../core/problem.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import type { Compilation } from './compile-worker.ts';

/** The largest real books take a second, and 200 MB. */
const LIMITS = { milliseconds: 10_000, megabytes: 400 };

/**
 * Compiles what anybody may have proposed in a thread of its own, with a deadline and a limit on memory: it can neither
 * hold the event loop nor end the process. Beyond the limits the problem says so. Checks are done one at a time, so that
 * proposals never take all cores.
 */
export async function compileApart(sources: PublicationSources, limits = LIMITS): Promise<Compilation> {
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), {
    workerData: sources,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  // It may also run out of memory while the deadline ends it. An error event without a listener would end the process.
  worker.on('error', () => {});
  const deadline = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  // A busy machine takes its time to start a thread, and the sources are not to blame.
  worker.once('online', () => {
    timer = setTimeout(() => deadline.abort(), limits.milliseconds);
  });
  try {
    const [compilation] = (await once(worker, 'message', { signal: deadline.signal })) as [Compilation];
    return compilation;
  } catch (error) {
    if (deadline.signal.aborted) return beyond(`more than ${limits.milliseconds / 1000} seconds`);
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return beyond(`more than ${limits.megabytes} MB of memory`);
    }
    throw error;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function beyond(what: string): Compilation {
  const problem: Problem = {
    file: CONFIGURATION_PATH,
    key: 'publication',
    message: `its sources take ${what} to read`,
    remedy: 'name fewer or smaller files; a chapter usually has less than 200 kB',
  };
  return { summary: null, problems: [problem] };
}
