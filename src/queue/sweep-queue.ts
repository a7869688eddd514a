import type { PgBoss, QueueOptions } from 'pg-boss';
import { HEARTBEAT, workLane } from './work-lane.ts';

/** The queue of sweeps. */
export const SWEEP = 'sweep';

/** What is to be swept next: everything that we can reach, an installation's repositories, a page of one repository. */
export type Sweep =
  | { readonly kind: 'all' }
  | { readonly kind: 'installation'; readonly installationId: number }
  | RepositorySweep;

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

export interface SweepQueue {
  /** Resolves when it is kept. What already waits is not queued twice. */
  request(sweep: Sweep): Promise<void>;
  /** Sweeps everything at this time of each day, as cron writes it; a time that was missed is made up for. */
  repeat(cron: string): Promise<void>;
  work(handle: (sweep: Sweep) => Promise<void>): Promise<void>;
}

const OPTIONS: QueueOptions & { notify: boolean } = {
  notify: true,
  retryLimit: 8,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  deleteAfterSeconds: 60 * 60,
};

/** The queue of sweeps in a database; `shared` when other processes work on it as well. */
export async function createSweepQueue(boss: PgBoss, { shared }: { readonly shared: boolean }): Promise<SweepQueue> {
  const options = { ...OPTIONS, ...(shared && HEARTBEAT) };
  await boss.createQueue(SWEEP, { ...options, policy: 'stately' });
  await boss.updateQueue(SWEEP, options);
  return {
    async request(sweep) {
      await boss.insert(SWEEP, [{ data: sweep, singletonKey: keyOf(sweep) }]);
    },
    async repeat(cron) {
      const all: Sweep = { kind: 'all' };
      await boss.schedule(SWEEP, cron, all, { singletonKey: keyOf(all) });
    },
    work: (handle) => workLane(boss, SWEEP, handle),
  };
}

function keyOf(sweep: Sweep): string {
  switch (sweep.kind) {
    case 'all':
      return 'all';
    case 'installation':
      return String(sweep.installationId);
    case 'repository':
      return `${sweep.installationId}/${sweep.owner}/${sweep.repo}/${sweep.subjects}`.toLowerCase();
  }
}
