import type { PgBoss } from 'pg-boss';
import type { Subject } from '../../core/subject.ts';
import { createStatelyQueue, type StatelyQueue } from './stately-queue.ts';
import { subjectKey } from './subject-key.ts';

export const SWEEP = 'sweep';

/** One step of a sweep: all installations, the repositories of one installation, or one page of a repository. */
export type Sweep =
  | { readonly kind: 'all' }
  | { readonly kind: 'installation'; readonly installationId: number }
  | RepositorySweep
  | RecordSweep
  | SubjectSweep;

export interface RepositorySweep {
  readonly kind: 'repository';
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
  readonly subjects: 'issues' | 'discussions';
  /** ISO 8601: the start for a repository without a watermark. */
  readonly since: string;
  /** ISO 8601: later changes are left to the next sweep. Otherwise our own writes would keep this one going. */
  readonly until: string;
  /** Page of the subjects that changed since the watermark, from 1. */
  readonly page: number;
}

/** Rebuilds the records of a page of subjects. Writes nothing to GitHub. */
export interface RecordSweep {
  readonly kind: 'records';
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
  readonly subjects: 'issues' | 'discussions';
  /** Where the page begins; null for the first. */
  readonly after: string | null;
  /** Milliseconds since 1970: when the rebuild of the repository began. */
  readonly from: number;
}

/** Rebuilds the record of one subject. Writes nothing to GitHub. */
export interface SubjectSweep {
  readonly kind: 'subject';
  readonly installationId: number;
  readonly subject: Subject;
}

export interface SweepQueue extends StatelyQueue<Sweep> {
  /** Sweeps everything at this time of day (a cron expression). A missed run is made up for. */
  repeat(cron: string): Promise<void>;
}

/** Opens the queue of sweeps. `shared`: other processes use it too. */
export async function createSweepQueue(boss: PgBoss, { shared }: { readonly shared: boolean }): Promise<SweepQueue> {
  const queue = await createStatelyQueue(boss, SWEEP, { shared, keyOf, foldIn: (sweep) => extend(boss, sweep) });
  return {
    ...queue,
    async repeat(cron) {
      const all: Sweep = { kind: 'all' };
      await boss.schedule(SWEEP, cron, all, { singletonKey: keyOf(all) });
    },
  };
}

/**
 * Lets the sweep of a repository that waits go on until this one's end. Otherwise a page that was interrupted by a crash
 * would take the place of the new start's sweep, and end before what was missed. False if none waits any more.
 */
async function extend(boss: PgBoss, sweep: Sweep): Promise<boolean> {
  if (sweep.kind !== 'repository') return true;
  const { rows } = await boss.getDb().executeSql(
    `UPDATE pgboss.job SET data = data || jsonb_build_object('until', GREATEST(data->>'until', $3))
      WHERE name = $1 AND singleton_key = $2 AND state IN ('created', 'retry') RETURNING true`,
    [SWEEP, keyOf(sweep).toLowerCase(), sweep.until],
  );
  return rows.length > 0;
}

function keyOf(sweep: Sweep): string {
  switch (sweep.kind) {
    case 'all':
      return 'all';
    case 'installation':
      return String(sweep.installationId);
    case 'repository':
      return `${sweep.installationId}/${sweep.owner}/${sweep.repo}/${sweep.subjects}`;
    case 'records':
      return `${sweep.installationId}/${sweep.owner}/${sweep.repo}/records`;
    case 'subject':
      return `${sweep.installationId}/${subjectKey(sweep.subject)}`;
  }
}
