import type { Logger } from 'pino';
import type { Environment } from '../config/environment/environment.ts';
import { type Clients, isRefusal } from '../github/client/octokit.ts';
import { createEditionStore, type EditionStore } from '../store/adopted/edition-store.ts';
import type { OpenQueue } from '../store/queue/open-queue.ts';
import type { Sweep } from '../store/queue/sweep-queue.ts';
import { createRecords, type Records } from '../store/records/create-records.ts';
import { createFindSharing } from '../store/records/find-sharing.ts';
import { createPassagePrint } from '../store/records/passage-print.ts';
import { createRebuilding } from '../store/records/rebuilding.ts';
import { createAskLimiter } from '../store/tables/ask-limiter.ts';
import { type BlockedJobs, createBlockedJobs } from '../store/tables/blocked-jobs.ts';
import { countWaiting } from '../store/tables/job-counts.ts';
import { createPendingComments } from '../store/tables/pending-comments.ts';
import { createWatermarks } from '../store/tables/watermarks.ts';
import type { WriteLimiter } from '../store/tables/write-limiter.ts';
import { createChecker } from './commit-check/checker.ts';
import { createGate, type Gate } from './limits/gate.ts';
import { handleRefusals } from './limits/handle-refusals.ts';
import { createInstallations, type Installations } from './look/installations.ts';
import { createRecordKeeper, type RecordKeeperParts } from './look/record-keeper.ts';
import { createWorker, type ObservedLook } from './look/worker.ts';
import { createEditionRunner } from './new-edition/edition-runner.ts';
import { createSweepGitHub } from './sweep/sweep-github.ts';
import { createRecordSweeps } from './sweep/sweep-records.ts';
import { createSweeper } from './sweep/sweeper.ts';

interface LookWork {
  readonly environment: Pick<Environment, 'limitPause'>;
  readonly limiter: WriteLimiter;
  /** The key is made from it of what tells reports on the same words. Null: they are not compared. */
  readonly webhookSecret: string | null;
  readonly observe: (look: ObservedLook) => void;
  readonly log: Logger;
}

export interface Work extends LookWork {
  readonly environment: Pick<Environment, 'limitPause' | 'sweepAt'>;
}

interface SweepingWork extends Work, Pick<StartedLooks, 'installation' | 'records' | 'blockedJobs'> {}

/** More waiting looks than this are not counted. */
const MAX_COUNTED = 10_000;

/** Starts only the looks of the queue. Resolves with what they work with. */
export async function startOnlyLooks(
  probot: Clients,
  queue: OpenQueue,
  { environment: { limitPause }, limiter, webhookSecret, observe, log }: LookWork,
): Promise<StartedLooks> {
  const asks = createAskLimiter(queue.sql, log, Date.now);
  const store = createEditionStore(queue, log);
  const print = webhookSecret === null ? null : createPassagePrint(webhookSecret);
  const installation = await createInstallations(probot, log, {
    asks,
    adoption: { store, editions: queue.editions },
    ...(print && { sharing: createFindSharing(queue.sql, log, print) }),
  });
  const blockedJobs = createBlockedJobs(queue.sql, log);
  const comments = createPendingComments({ ...queue, isRefusal });
  const gate = createGate({ limiter, blockedJobs, comments, limitPause, now: Date.now, random: Math.random });
  const isPrivate: RecordKeeperParts['isPrivate'] = async (id, repository) =>
    (await installation(id)).isPrivate(repository);
  const records = createRecords(queue.sql, log, Date.now, print);
  const keep = createRecordKeeper({ records, isPrivate, log });
  const lookAlso: typeof queue.enqueue = (job) => queue.enqueue({ ...job, manner: 'quiet', urgency: 'low' });
  await queue.work(createWorker({ installation, log, now: () => performance.now(), gate, observe, keep, lookAlso }));
  return { installation, gate, store, records, blockedJobs };
}

interface StartedLooks {
  /** What looks read GitHub with. */
  readonly installation: Installations;
  readonly gate: Gate;
  readonly store: EditionStore;
  readonly records: Records;
  readonly blockedJobs: BlockedJobs;
}

/** Starts looks, checks and edition jobs. Resolves with what they work with. */
export async function startLooks(probot: Clients, queue: OpenQueue, work: Work): Promise<StartedLooks> {
  const looks = await startOnlyLooks(probot, queue, work);
  const { installation, gate, store, records } = looks;
  const { limiter, log } = work;
  const { limitPause } = work.environment;
  await queue.checks.work(createChecker(installation, log));
  const editions = createEditionRunner({ installation, store, records, queue, gate, log, now: Date.now });
  await queue.editions.work(handleRefusals(editions, limiter, limitPause, ({ installationId }) => installationId));
  return looks;
}

/** Starts the sweeps that are requested, and requests one each day. */
export async function startSweeps(
  probot: Clients,
  queue: OpenQueue,
  { environment: { limitPause, sweepAt }, limiter, log, installation, records, blockedJobs }: SweepingWork,
): Promise<void> {
  const sweep = createSweeper({
    github: createSweepGitHub(probot),
    queue,
    sweeps: queue.sweeps,
    editions: queue.editions,
    watermarks: createWatermarks(queue.sql),
    blockedJobs,
    records: createRecordSweeps({
      reader: installation,
      records,
      rebuilding: createRebuilding(queue.sql),
      sweeps: queue.sweeps,
      log,
      now: Date.now,
    }),
    backlog: () => countWaiting(queue.sql, MAX_COUNTED),
    log,
    now: Date.now,
  });
  await queue.sweeps.work(handleRefusals(sweep, limiter, limitPause, installationOf));
  await queue.sweeps.repeat(sweepAt);
}

/** Null for a sweep of everything: the app itself makes its requests, and no limit of an installation applies. */
function installationOf(sweep: Sweep): number | null {
  return sweep.kind === 'all' ? null : sweep.installationId;
}
