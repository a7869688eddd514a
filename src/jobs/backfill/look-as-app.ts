import { readEnvironment } from '../../config/environment/environment.ts';
import { createLog } from '../../config/environment/log.ts';
import type { Variables } from '../../config/environment/variables.ts';
import type { Repository } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';
import { createWriteLimiter } from '../../store/tables/write-limiter.ts';
import type { RepositoryClient } from '../on-demand/repository-client.ts';
import { withQueue } from '../on-demand/with-queue.ts';
import { startOnlyLooks } from '../start-work.ts';
import { enqueueLooks, type LooksMade, type Progress, untilLookedAt } from './work-off.ts';

interface AppLooks {
  readonly repository: Repository;
  /** Labels only. */
  readonly isQuiet: boolean;
  /** Leave the looks to a server on the same database. */
  readonly leave: boolean;
  readonly signal: AbortSignal;
  /** Which subjects would change now. */
  plan(): Promise<readonly Subject[]>;
  progress(progress: Progress): void;
}

/**
 * Plans and enqueues looks on the queue that the environment names and, unless they are left to a server, runs them here.
 * Looks that an earlier run left in the queue are run first: only then is there anything to plan.
 */
export function lookAsApp(
  { clients, installationId }: NonNullable<RepositoryClient['app']>,
  { repository, isQuiet, leave, signal, plan, progress }: AppLooks,
  variables: Variables,
): Promise<LooksMade> {
  const environment = readEnvironment(variables);
  return withQueue(variables, async (queue) => {
    const enqueue = async () => {
      const subjects = await plan();
      if (!signal.aborted) await enqueueLooks(queue, installationId, subjects, isQuiet);
      return subjects.length;
    };
    if (leave) return { done: 0, left: await enqueue() };
    const limiter = createWriteLimiter(queue.sql, environment.writes);
    const webhookSecret = environment.credentials?.webhookSecret ?? null;
    const log = createLog('silent');
    await startOnlyLooks(clients, queue, { environment, limiter, webhookSecret, observe: () => {}, log });
    const earlier = await untilLookedAt(queue, repository, signal, progress);
    if (signal.aborted) return earlier;
    await enqueue();
    const { done, left } = await untilLookedAt(queue, repository, signal, progress);
    return { done: earlier.done + done, left };
  });
}
