import { setTimeout as sleep } from 'node:timers/promises';
import { readEnvironment } from '../../config/environment/environment.ts';
import { createLog } from '../../config/environment/log.ts';
import type { Variables } from '../../config/environment/variables.ts';
import { UserError } from '../../core/problem.ts';
import { createAppClients } from '../../github/app-clients.ts';
import { countUnfinished } from '../../store/tables/job-counts.ts';
import { createWriteLimiter } from '../../store/tables/write-limiter.ts';
import { startLooks } from '../start-work.ts';
import { withQueue } from './with-queue.ts';

const CHECK_EVERY_MS = 1_000;

/**
 * Runs all waiting jobs without accepting new ones. Resolves when none is left. Throws a UserError without the app's
 * credentials.
 */
export async function drainQueue(
  variables: Variables,
  { progress, warn }: { progress(note: string): void; warn(note: string): void },
): Promise<void> {
  const { credentials, githubApiUrl: baseUrl, ...environment } = readEnvironment(variables);
  if (credentials === null) {
    const remedy = 'set it, PRIVATE_KEY and WEBHOOK_SECRET, as for the server';
    throw new UserError([{ file: 'environment', key: 'APP_ID', message: 'is missing', remedy }]);
  }
  await withQueue(variables, async (queue) => {
    const log = createLog('warn', { write: (line) => warn(line.trimEnd()) });
    const { appId, privateKey, webhookSecret } = credentials;
    const clients = await createAppClients({ appId, privateKey, baseUrl, log });
    const limiter = createWriteLimiter(queue.sql, environment.writes);
    await startLooks(clients, queue, { environment, limiter, webhookSecret, observe: () => {}, log });
    for (let left = await countUnfinished(queue.sql); left > 0; left = await countUnfinished(queue.sql)) {
      progress(`${left} left`);
      await sleep(CHECK_EVERY_MS);
    }
  });
}
