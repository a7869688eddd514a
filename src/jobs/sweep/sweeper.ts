import type { Logger } from 'pino';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { InstallationState, RepositoryState } from '../../github/files/reachable.ts';
import type { Changed, ChangedPage } from '../../github/lists/changed-subjects.ts';
import type { EditionQueue } from '../../store/queue/edition-queue.ts';
import { enqueueAll } from '../../store/queue/group-commit.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { NewJob, Queue } from '../../store/queue/queue.ts';
import type { RecordSweep, RepositorySweep, Sweep, SweepQueue } from '../../store/queue/sweep-queue.ts';
import type { BlockedJobs } from '../../store/tables/blocked-jobs.ts';
import type { Watermarks } from '../../store/tables/watermarks.ts';
import type { RecordSweeps } from './sweep-records.ts';

/** What a sweep asks of GitHub. */
export interface SweepGitHub {
  installations(): Promise<readonly number[]>;
  /** Null for one that was removed. */
  installation(id: number): Promise<InstallationState | null>;
  repositories(installationId: number): Promise<readonly RepositoryState[]>;
  changedIssues(installationId: number, repository: Repository, since: string, page: number): Promise<ChangedPage>;
  changedDiscussions(installationId: number, repository: Repository, since: string): Promise<readonly Changed[]>;
}

export interface SweepDependencies {
  readonly github: SweepGitHub;
  readonly queue: Pick<Queue, 'enqueue'>;
  readonly sweeps: Pick<SweepQueue, 'request'>;
  readonly editions: Pick<EditionQueue, 'request'>;
  readonly watermarks: Watermarks;
  readonly blockedJobs: Pick<BlockedJobs, 'of'>;
  /** Absent if no records are kept. */
  readonly records?: RecordSweeps;
  /** How many looks wait. */
  backlog(): Promise<number>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  now(): number;
}

/** While more looks than this wait, the sweep pauses. */
const MAX_BACKLOG = 2_000;
const BACKLOG_SECONDS = 30;
/** GitHub may list a change late. So each sweep starts this many milliseconds before the end of the previous one. */
const OVERLAP = 60_000;
/** How far back the first sweep goes at most, in milliseconds. */
const FIRST_SWEEP = 7 * 24 * 60 * 60 * 1000;

/**
 * Enqueues looks at all that changed since the last sweep, so that a lost webhook does no harm. Each job is one step. It
 * requests the next step before it ends, so an interrupted sweep continues where it was.
 */
export function createSweeper(given: SweepDependencies): (sweep: Sweep) => Promise<void> {
  return (sweep) => {
    switch (sweep.kind) {
      case 'all':
        return sweepAll(given);
      case 'installation':
        return sweepInstallation(given, sweep.installationId);
      case 'repository':
        return sweep.subjects === 'issues' ? sweepIssues(given, sweep) : sweepDiscussions(given, sweep);
      case 'records':
        return sweepRecords(given, sweep);
      case 'subject':
        return given.records?.renew(sweep) ?? Promise.resolve();
    }
  };
}

async function sweepAll({ github, sweeps, records, log }: SweepDependencies): Promise<void> {
  const installations = await github.installations();
  await records?.keepOnly(installations);
  log.info({ installations: installations.length }, 'sweep');
  for (const installationId of installations) await sweeps.request({ kind: 'installation', installationId });
}

async function sweepInstallation(given: SweepDependencies, installationId: number): Promise<void> {
  const { github, sweeps, editions, records, log, now } = given;
  const installation = await github.installation(installationId);
  if (installation === null || installation.isSuspended) {
    log.info({ installation: installationId, outcome: installation ? 'suspended' : 'uninstalled' }, 'sweep');
    await records?.forget(installationId);
    return;
  }
  const until = new Date(now()).toISOString();
  const since = new Date(Math.max(Date.parse(installation.createdAt), now() - FIRST_SWEEP)).toISOString();
  const repositories = await github.repositories(installationId);
  for (const repository of repositories) {
    // Archived repositories are read-only. When this one is unarchived, its sweep starts at its watermark.
    if (repository.isArchived) continue;
    const { owner, repo, hasIssues, hasDiscussions } = repository;
    await retryBlocked(given, installationId, repositoryName(repository));
    await editions.request({ installationId, owner, repo });
    const sweep = { kind: 'repository' as const, installationId, owner, repo, since, until, page: 1 };
    if (hasIssues) await sweeps.request({ ...sweep, subjects: 'issues' });
    if (hasDiscussions) await sweeps.request({ ...sweep, subjects: 'discussions' });
  }
  await records?.begin(installationId, repositories);
}

async function sweepRecords(given: SweepDependencies, sweep: RecordSweep): Promise<void> {
  await waitForBacklog(given);
  await given.records?.step(sweep);
}

/** Enqueues blocked looks again. If they are still blocked, they are stored again. */
async function retryBlocked({ queue, blockedJobs }: SweepDependencies, id: number, repository: string): Promise<void> {
  const blocked = await blockedJobs.of(id, repository);
  await enqueueAll(
    queue,
    blocked.jobs.map((job) => ({ ...job, urgency: 'low' })),
  );
  await blocked.release();
}

async function sweepIssues(given: SweepDependencies, sweep: RepositorySweep): Promise<void> {
  const { github, sweeps, watermarks } = given;
  const { installationId, until } = sweep;
  await waitForBacklog(given);
  const name = `${repositoryName(sweep)} issues`;
  const since = await startOf(given, sweep, name);
  const page = await github.changedIssues(installationId, sweep, since, sweep.page);
  await enqueue(given, sweep, 'issue', page.changed, page.left);

  const { last } = page;
  if (page.isLast || last === null || Date.parse(last) > Date.parse(until)) {
    await watermarks.set(installationId, name, new Date(Date.parse(until) - OVERLAP).toISOString());
    return;
  }
  // A bulk edit can change a whole page in one second. Then the sweep continues by page, not by time.
  const isOneMoment = Date.parse(last) <= Date.parse(since);
  if (!isOneMoment) await watermarks.set(installationId, name, last);
  await sweeps.request({ ...sweep, page: isOneMoment ? sweep.page + 1 : 1 });
}

async function sweepDiscussions(given: SweepDependencies, sweep: RepositorySweep): Promise<void> {
  const { github, watermarks } = given;
  await waitForBacklog(given);
  const name = `${repositoryName(sweep)} discussions`;
  const since = await startOf(given, sweep, name);
  const changed = await github.changedDiscussions(sweep.installationId, sweep, since);
  await enqueue(given, sweep, 'discussion', changed, 0);
  await watermarks.set(sweep.installationId, name, new Date(Date.parse(sweep.until) - OVERLAP).toISOString());
}

/**
 * Where a sweep of a repository starts, as ISO 8601: at its watermark. Without one, it starts at the installation. If the
 * App was installed there before, it starts where that installation ended. Both go back a week at most.
 */
async function startOf({ watermarks }: SweepDependencies, sweep: RepositorySweep, name: string): Promise<string> {
  const own = await watermarks.of(sweep.installationId, name);
  if (own !== null) return own;
  const before = await watermarks.ofAny(name);
  if (before === null) return sweep.since;
  return new Date(Math.max(Date.parse(before), Date.parse(sweep.until) - FIRST_SWEEP)).toISOString();
}

async function waitForBacklog({ backlog }: SweepDependencies): Promise<void> {
  if ((await backlog()) > MAX_BACKLOG) throw new LookLater('enough looks wait', BACKLOG_SECONDS);
}

async function enqueue(
  { queue, log }: SweepDependencies,
  { installationId, owner, repo, until }: RepositorySweep,
  kind: 'issue' | 'discussion',
  changed: readonly Changed[],
  left: number | null,
): Promise<void> {
  const due = changed.filter(({ updatedAt }) => Date.parse(updatedAt) <= Date.parse(until));
  const jobs = due.map(({ number }): NewJob => {
    return { installationId, subject: { owner, repo, kind, number }, manner: 'sweep', urgency: 'low' };
  });
  await enqueueAll(queue, jobs);
  if (due.length > 0) log.info({ repository: `${owner}/${repo}`, kind, subjects: due.length, left }, 'sweep');
}
