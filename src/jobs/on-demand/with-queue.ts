import { readEnvironment } from '../../config/environment/environment.ts';
import { createLog } from '../../config/environment/log.ts';
import type { Variables } from '../../config/environment/variables.ts';
import { openDatabase } from '../../store/database/open-database.ts';
import { type OpenQueue, openQueue } from '../../store/queue/open-queue.ts';

/**
 * Opens the queue that the environment names, and closes it after use. Throws a UserError if it cannot be opened: an
 * embedded one cannot while a server runs.
 */
export async function withQueue<Result>(
  variables: Variables,
  use: (queue: OpenQueue) => Promise<Result>,
): Promise<Result> {
  const environment = readEnvironment(variables);
  const { concurrency } = environment;
  const queue = await openQueue(await openDatabase(environment), { concurrency, log: createLog('silent') });
  try {
    return await use(queue);
  } finally {
    await queue.stop();
  }
}
