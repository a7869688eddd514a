import type { Variables } from '../config/environment/variables.ts';
import { rebuildRecords } from '../jobs/on-demand/rebuild-records.ts';
import { namedRepository } from './named-repository.ts';

/** Enqueues a sweep that rebuilds the board's records, of one repository or of all. The old records stay until then. */
export async function rebuildBoard(name: string | undefined, variables: Variables): Promise<string> {
  const count = await rebuildRecords(name === undefined ? null : namedRepository(name), variables);
  const which = count === 1 ? '1 repository is' : `${count} repositories are`;
  return `${which} read again by the next sweep, which a server begins at once or when it starts.`;
}
