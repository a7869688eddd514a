import type { Variables } from '../config/environment/environment.ts';
import { repositoryName } from '../core/repository.ts';
import { withQueue } from '../jobs/on-demand/with-queue.ts';
import { createRebuilding } from '../store/tables/rebuilding.ts';
import { namedRepository } from './named-repository.ts';

/** Enqueues a sweep that rebuilds the board's records, of one repository or of all. The old records stay until then. */
export async function rebuildBoard(name: string | undefined, variables: Variables): Promise<string> {
  const repository = name === undefined ? null : repositoryName(namedRepository(name));
  return withQueue(variables, async ({ sql, sweeps }) => {
    const rebuilding = createRebuilding(sql);
    const count = await rebuilding.again(repository);
    await sweeps.request({ kind: 'all' });
    const which = count === 1 ? '1 repository is' : `${count} repositories are`;
    return `${which} read again by the next sweep, which a server begins at once or when it starts.`;
  });
}
