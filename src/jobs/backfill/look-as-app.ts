import { readEnvironment } from '../../config/environment/environment.ts';
import { createLog } from '../../config/environment/log.ts';
import type { Variables } from '../../config/environment/variables.ts';
import type { Repository } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';
import { createWriteLimiter } from '../../store/tables/write-limiter.ts';
import type { RepositoryClient } from '../on-demand/repository-client.ts';
import { withQueue } from '../on-demand/with-queue.ts';
import { startOnlyLooks } from '../start-work.ts';
import { enqueueLooks, type Progress, untilLookedAt } from './work-off.ts';

interface AppLooks {
  readonly repository: Repository;
  readonly subjects: readonly Subject[];
  /** Labels only. */
  readonly isQuiet: boolean;
  /** Leave the looks to a server on the same database. */
  readonly leave: boolean;
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/**
 * Enqueues looks at subjects on the queue that the environment names and, unless they are left to a server, runs them
 * here. Resolves with how many are still to do.
 */
export function lookAsApp(
  { clients, installationId }: NonNullable<RepositoryClient['app']>,
  { repository, subjects, isQuiet, leave, signal, progress }: AppLooks,
  variables: Variables,
): Promise<number> {
  const environment = readEnvironment(variables);
  return withQueue(variables, async (queue) => {
    await enqueueLooks(queue, installationId, subjects, isQuiet);
    if (leave) return subjects.length;
    const limiter = createWriteLimiter(queue.sql, environment.writes);
    await startOnlyLooks(clients, queue, { environment, limiter, observe: () => {}, log: createLog('silent') });
    return untilLookedAt(queue, repository, signal, progress);
  });
}
