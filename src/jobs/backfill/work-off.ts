import { setTimeout as sleep } from 'node:timers/promises';
import type { Subject } from '../../core/subject.ts';
import { enqueueAll } from '../../store/queue/group-commit.ts';
import type { OpenQueue } from '../../store/queue/open-queue.ts';
import type { NewJob } from '../../store/queue/queue.ts';
import { countLooksAt } from '../../store/tables/job-counts.ts';

/** How far a backfill is. */
export interface Progress {
  readonly left: number;
  /** About how many seconds more; null if not yet known. */
  readonly seconds: number | null;
}

/** How many looks were made, and how many are still to do. */
export interface LooksMade {
  readonly done: number;
  readonly left: number;
}

const CHECK_EVERY_MS = 500;

/** Keeps a look of low urgency for each subject; one that waits already is not kept twice. */
export async function enqueueLooks(
  queue: Pick<OpenQueue, 'enqueue'>,
  installationId: number,
  subjects: readonly Subject[],
  isQuiet: boolean,
): Promise<void> {
  const jobs = subjects.map((subject): NewJob => {
    return { installationId, subject, urgency: 'low', ...(isQuiet && { manner: 'quiet' }) };
  });
  await enqueueAll(queue, jobs);
}

/** Resolves once no look at the repository is due soon, here or in another process, or the signal is raised. */
export async function untilLookedAt(
  { sql }: Pick<OpenQueue, 'sql'>,
  repository: Pick<Subject, 'owner' | 'repo'>,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<LooksMade> {
  const start = performance.now();
  const first = await countLooksAt(sql, repository);
  for (let left = first; ; left = await countLooksAt(sql, repository)) {
    const done = Math.max(0, first - left);
    if (left === 0 || signal.aborted) return { done, left };
    const passed = (performance.now() - start) / 1000;
    tell({ left, seconds: done > 0 ? (passed / done) * left : null });
    await sleep(CHECK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
}
