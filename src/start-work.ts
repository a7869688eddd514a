import type { Logger } from 'pino';
import type { Probot } from 'probot';
import { createChecker } from './checker.ts';
import type { Environment } from './config/environment.ts';
import { createGate } from './gate.ts';
import { createInstallations } from './installations.ts';
import { countWaiting } from './operations/job-counts.ts';
import type { OpenQueue } from './queue/open-queue.ts';
import { createParked } from './queue/parked.ts';
import type { WriteLimiter } from './queue/write-limiter.ts';
import { createSweepGitHub, withHindrances } from './sweep/sweep-github.ts';
import { createSweeper } from './sweep/sweeper.ts';
import { createWatermarks } from './sweep/watermarks.ts';
import { createWorker, type ObservedLook } from './worker.ts';

export interface Work {
  readonly environment: Pick<Environment, 'limitPause' | 'sweepAt'>;
  readonly limiter: WriteLimiter;
  readonly observe: (look: ObservedLook) => void;
  readonly log: Logger;
}

/** More waiting looks than this are not counted. */
const MOST_COUNTED = 10_000;

/** Starts to look at what the queue keeps. */
export async function startLooks(
  probot: Probot,
  queue: OpenQueue,
  { environment: { limitPause }, limiter, observe, log }: Work,
): Promise<void> {
  const installation = await createInstallations(probot, log);
  const parked = createParked(queue.sql);
  const gate = createGate({ limiter, parked, limitPause, now: Date.now, random: Math.random });
  await queue.work(createWorker({ installation, log, now: () => performance.now(), gate, observe }));
  await queue.checks.work(createChecker(installation, log));
}

/** Starts to sweep at the time of each day that the operator chose, and now, for what was missed until now. */
export async function startSweeps(
  probot: Probot,
  queue: OpenQueue,
  { environment: { limitPause, sweepAt }, limiter, log }: Work,
): Promise<void> {
  const sweep = createSweeper({
    github: createSweepGitHub(probot),
    queue,
    sweeps: queue.sweeps,
    watermarks: createWatermarks(queue.sql),
    parked: createParked(queue.sql),
    backlog: () => countWaiting(queue.sql, MOST_COUNTED),
    log,
    now: Date.now,
  });
  await queue.sweeps.work(withHindrances(sweep, limiter, limitPause));
  await queue.sweeps.repeat(sweepAt);
  await queue.sweeps.request({ kind: 'all' });
}
