import type { Variables } from '../../config/environment/variables.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import { createRebuilding } from '../../store/records/rebuilding.ts';
import { withQueue } from './with-queue.ts';

/**
 * Enqueues a sweep that rebuilds the board's records, of one repository or of all. The old records stay until then.
 * Resolves with the number of repositories.
 */
export function rebuildRecords(repository: Repository | null, variables: Variables): Promise<number> {
  return withQueue(variables, async ({ sql, sweeps }) => {
    const count = await createRebuilding(sql).again(repository && repositoryName(repository));
    await sweeps.request({ kind: 'all' });
    return count;
  });
}
