import type { PgBoss } from 'pg-boss';
import { createStatelyQueue, type StatelyQueue } from './stately-queue.ts';

export const EDITION = 'edition';

/** A repository whose publication may have changed: only an address. The job reads everything else. */
export interface EditionJob {
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
}

export type EditionQueue = StatelyQueue<EditionJob>;

/** Opens the queue of edition jobs. `shared`: other processes use it too. */
export function createEditionQueue(boss: PgBoss, { shared }: { readonly shared: boolean }): Promise<EditionQueue> {
  const keyOf = ({ installationId, owner, repo }: EditionJob) => `${installationId}/${owner}/${repo}`;
  return createStatelyQueue(boss, EDITION, { shared, keyOf });
}
