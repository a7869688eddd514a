import type { PgBoss } from 'pg-boss';
import type { Subject } from '../../core/subject.ts';
import { createStatelyQueue, type StatelyQueue } from './stately-queue.ts';
import { subjectKey } from './subject-key.ts';

/** The queue of sweeps. */
export const SWEEP = 'sweep';

/** What is to be swept next: everything that we can reach, an installation's repositories, a page of one repository. */
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
  /** ISO 8601: from where a repository is swept that never was. */
  readonly since: string;
  /** ISO 8601: what changed after it is left to the next sweep, or our own writes would keep this one going. */
  readonly until: string;
  /** Counted from 1, of those that changed since the watermark. */
  readonly page: number;
}

/** A page of subjects whose records are read from GitHub, without a write to GitHub. */
export interface RecordSweep {
  readonly kind: 'records';
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
  readonly subjects: 'issues' | 'discussions';
  /** Where the page begins, as the list has it. */
  readonly place: { readonly page?: number; readonly after?: string };
  /** Milliseconds since 1970: when the reading of the repository began. */
  readonly from: number;
  /** ISO 8601: what did not change since was never looked at by us. */
  readonly knownSince: string;
}

/** A subject whose record is read anew, without a write to GitHub: it was closed, or is to be put right elsewhere. */
export interface SubjectSweep {
  readonly kind: 'subject';
  readonly installationId: number;
  readonly subject: Subject;
}

export interface SweepQueue extends StatelyQueue<Sweep> {
  /** Sweeps everything at this time of each day, as cron writes it; a time that was missed is made up for. */
  repeat(cron: string): Promise<void>;
}

/** The queue of sweeps in a database; `shared` when other processes work on it as well. */
export async function createSweepQueue(boss: PgBoss, { shared }: { readonly shared: boolean }): Promise<SweepQueue> {
  const queue = await createStatelyQueue(boss, SWEEP, { shared, keyOf });
  return {
    ...queue,
    async repeat(cron) {
      const all: Sweep = { kind: 'all' };
      await boss.schedule(SWEEP, cron, all, { singletonKey: keyOf(all) });
    },
  };
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
