import type { Logger } from 'pino';
import { UserError } from '../../core/problem.ts';
import type { MadeRecord } from '../../core/record/subject-record.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';
import type { RepositoryState } from '../../github/files/reachable.ts';
import type { RecordSweep, SubjectSweep, SweepQueue } from '../../store/queue/sweep-queue.ts';
import type { Records } from '../../store/records/create-records.ts';
import type { Rebuilding } from '../../store/records/rebuilding.ts';
import type { RecordPage } from './read-records.ts';

/** Reads records from GitHub. */
export interface RecordReader {
  /** Null for a repository without a configuration. Throws a UserError if it is invalid. */
  readRecords(page: Pick<RecordSweep, 'owner' | 'repo' | 'subjects' | 'after'>): Promise<RecordPage | null>;
  /** The record that a look would make; null if the look would write, or if there is nothing to look at. */
  readRecord(subject: Subject): Promise<MadeRecord | null>;
  isPrivate(repository: Repository): Promise<boolean>;
}

export interface RecordSweepDependencies {
  reader(installationId: number): Promise<RecordReader>;
  readonly records: Pick<Records, 'put' | 'putAll'>;
  readonly rebuilding: Rebuilding;
  readonly sweeps: Pick<SweepQueue, 'request'>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Rebuilds missing records. */
export interface RecordSweeps {
  /** Starts rebuilding an installation's repositories with incomplete records. */
  begin(installationId: number, repositories: readonly RepositoryState[]): Promise<void>;
  /** Deletes data of other installations: we would not learn if they became private. */
  keepOnly(installationIds: readonly number[]): Promise<void>;
  /** Deletes data of an installation that we can no longer access. */
  forget(installationId: number): Promise<void>;
  /** Reads a page and enqueues the next. */
  step(sweep: RecordSweep): Promise<void>;
  /** Rebuilds the record of one subject, unless a look would write to it. */
  renew(sweep: SubjectSweep): Promise<void>;
}

/**
 * Rebuilds records from GitHub, a page of a hundred subjects per job, so that it can be interrupted at any time. Writes
 * nothing to GitHub: subjects from before the installation get neither labels nor comments.
 */
export function createRecordSweeps(given: RecordSweepDependencies): RecordSweeps {
  const { rebuilding, sweeps, now } = given;
  return {
    async begin(installationId, repositories) {
      await rebuilding.reach(
        installationId,
        repositories.map((one) => ({ name: repositoryName(one), isPrivate: one.isPrivate })),
      );
      const names = new Set(await rebuilding.incomplete(repositories.map(repositoryName)));
      for (const repository of repositories.filter((one) => names.has(repositoryName(one)))) {
        const { owner, repo } = repository;
        const sweep = { kind: 'records' as const, installationId, owner, repo, after: null, from: now() };
        await sweeps.request({ ...sweep, subjects: 'issues' });
      }
    },
    forget: (installationId) => rebuilding.reach(installationId, []),
    keepOnly: (installationIds) => rebuilding.reachOnly(installationIds),
    step: (sweep) => step(given, sweep),
    async renew({ installationId, subject }) {
      const github = await given.reader(installationId);
      const record = await unlessMisconfigured(github.readRecord(subject), null);
      if (record === null) return;
      await given.records.put(installationId, record, await github.isPrivate(subject).catch(() => true));
    },
  };
}

async function step(given: RecordSweepDependencies, sweep: RecordSweep): Promise<void> {
  const { reader, records, rebuilding, sweeps, log, now } = given;
  const { installationId, subjects, from } = sweep;
  const name = repositoryName(sweep);
  const knownAt = now();
  const github = await reader(installationId);
  const page = await unlessMisconfigured(github.readRecords(sweep), 'misconfigured' as const);
  if (page === 'misconfigured') return;
  const isPrivate = await github.isPrivate(sweep).catch(() => true);
  if (page === null) return rebuilding.skip(installationId, { name, isPrivate });

  await records.putAll(
    page.records.map((record) => {
      // A look follows each change, so the last change is also the last look.
      const lookedAt = Date.parse(record.updatedAt ?? '') || knownAt;
      return [record, { installationId, isPrivate, lookedAt, knownAt }];
    }),
  );
  for (const subject of page.uncertain) await sweeps.request({ kind: 'subject', installationId, subject });
  log.info({ repository: name, subjects, records: page.records.length }, 'records read from GitHub');
  if (page.next !== null) return sweeps.request({ ...sweep, after: page.next });
  if (subjects === 'issues') return sweeps.request({ ...sweep, subjects: 'discussions', after: null });
  await rebuilding.complete(installationId, { name, isPrivate }, from);
}

/** Looks report the mistake, and the next sweep tries again. */
async function unlessMisconfigured<Read, Otherwise>(
  read: Promise<Read>,
  otherwise: Otherwise,
): Promise<Read | Otherwise> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UserError) return otherwise;
    throw error;
  }
}
