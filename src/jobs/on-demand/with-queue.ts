import { readEnvironment, type Variables } from '../../config/environment/environment.ts';
import { createLog } from '../../config/environment/log.ts';
import { openDatabase } from '../../store/database/open-database.ts';
import { type OpenQueue, openQueue } from '../../store/queue/open-queue.ts';

/**
 * Opens the queue that the environment names, and closes it after its use. Throws a UserError where it can't be opened,
 * as an embedded one can't while a server runs.
 */
export async function withQueue(variables: Variables, use: (queue: OpenQueue) => Promise<string>): Promise<string> {
  const environment = readEnvironment(variables);
  const { concurrency } = environment;
  const queue = await openQueue(await openDatabase(environment), { concurrency, log: createLog('silent') });
  try {
    return await use(queue);
  } finally {
    await queue.stop();
  }
}
