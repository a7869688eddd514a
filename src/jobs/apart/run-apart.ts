import { once } from 'node:events';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { CONFIGURATION_PATH } from '../../config/configuration-file.ts';
import { type Problem, UserError } from '../../core/problem.ts';
import type { Ending, Tasks } from './apart-worker.ts';
import { joinSlices, type Slice } from './slices.ts';

/** What a task may take. */
export interface ApartLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/**
 * Runs a task in a thread of its own, with a deadline and a limit on memory: it can neither hold the event loop nor end
 * the process. The result comes back in slices, since a large one would hold the loop too. Throws a UserError beyond the
 * limits, and for what the task finds wrong.
 */
export async function runApart<Name extends keyof Tasks>(
  name: Name,
  input: Parameters<Tasks[Name]>,
  limits: ApartLimits,
): Promise<ReturnType<Tasks[Name]>> {
  const { port1: ours, port2: port } = new MessageChannel();
  const worker = new Worker(new URL('./apart-worker.ts', import.meta.url), {
    workerData: { name, input, port },
    transferList: [port],
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
    const [{ problems }] = (await once(worker, 'message', { signal: deadline.signal })) as [Ending];
    if (problems !== null) throw new UserError(problems);
    return (await joinSlices(received(ours))) as ReturnType<Tasks[Name]>;
  } catch (error) {
    if (deadline.signal.aborted) throw beyond(`more than ${limits.milliseconds / 1000} seconds`);
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw beyond(`more than ${limits.megabytes} MB of memory`);
    }
    throw error;
  } finally {
    clearTimeout(timer);
    ours.close();
    await worker.terminate();
  }
}

/** What waits at a port. Each message is only taken apart when its turn comes. */
function* received(port: MessagePort): Generator<Slice> {
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) yield next.message;
}

function beyond(what: string): UserError {
  const problem: Problem = {
    file: CONFIGURATION_PATH,
    key: 'publication',
    message: `its sources take ${what} to read`,
    remedy: 'name fewer or smaller files; a chapter usually has less than 200 kB',
  };
  return new UserError([problem]);
}
