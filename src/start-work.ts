import type { Logger } from 'pino';
import type { Probot } from 'probot';
import { createChecker } from './checker.ts';
import type { Environment } from './config/environment.ts';
import { createGate } from './gate.ts';
import { createInstallations } from './installations.ts';
import { countWaiting } from './operations/job-counts.ts';
import type { Metrics } from './operations/metrics.ts';
import type { OpenQueue } from './queue/open-queue.ts';
import { createParked } from './queue/parked.ts';
import type { WriteLimiter } from './queue/write-limiter.ts';
import { createSweepGitHub, withHindrances } from './sweep/sweep-github.ts';
import { createSweeper } from './sweep/sweeper.ts';
import { createWatermarks } from './sweep/watermarks.ts';
import { createWorker } from './worker.ts';

interface Work {
  readonly environment: Pick<Environment, 'limitPause' | 'sweepAt'>;
  readonly limiter: WriteLimiter;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** More waiting looks than this are not counted. */
const MOST_COUNTED = 10_000;

/** Starts to work on what the queue keeps, and sweeps what was missed until now. */
export async function startWork(
  probot: Probot,
  queue: OpenQueue,
  { environment: { limitPause, sweepAt }, limiter, metrics, log }: Work,
): Promise<void> {
  const parked = createParked(queue.sql);
  const installation = await createInstallations(probot, log);
  const gate = createGate({ limiter, parked, limitPause, now: Date.now, random: Math.random });
  const now = () => performance.now();
  await queue.work(createWorker({ installation, log, now, gate, observe: metrics.look }));
  await queue.checks.work(createChecker(installation, log));

  const sweep = createSweeper({
    github: createSweepGitHub(probot),
    queue,
    sweeps: queue.sweeps,
    watermarks: createWatermarks(queue.sql),
    parked,
    backlog: () => countWaiting(queue.sql, MOST_COUNTED),
    log,
    now: Date.now,
  });
  await queue.sweeps.work(withHindrances(sweep, limiter, limitPause));
  await queue.sweeps.repeat(sweepAt);
  await queue.sweeps.request({ kind: 'all' });
}
