import type { PgBoss } from 'pg-boss';
import { createStatelyQueue, type StatelyQueue } from './stately-queue.ts';

/** The queue of edition jobs. */
export const EDITION = 'edition';

/** A repository whose publication may have changed: an address, from which everything else is read. */
export interface EditionJob {
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
}

export type EditionQueue = StatelyQueue<EditionJob>;

/** The queue of edition jobs in a database; `shared` when other processes work on it as well. */
export function createEditionQueue(boss: PgBoss, { shared }: { readonly shared: boolean }): Promise<EditionQueue> {
  const keyOf = ({ installationId, owner, repo }: EditionJob) => `${installationId}/${owner}/${repo}`;
  return createStatelyQueue(boss, EDITION, { shared, keyOf });
}
