import type { Logger } from 'pino';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Repository } from '../../core/subject/repository.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { Records } from '../../store/tables/records.ts';

export interface RecordKeeperParts {
  readonly records: Pick<Records, 'put' | 'forget'>;
  /** Whether a repository is private, as far as an installation may know. */
  isPrivate(installationId: number, repository: Repository): Promise<boolean>;
  readonly log: Logger;
}

/**
 * Keeps what looks found, and forgets what is no feedback any more. It never rejects: a record is worth no look. That it
 * does not work is logged once, and that it works again; the sweep finds what was missed.
 */
export function createRecordKeeper({
  records,
  isPrivate,
  log,
}: RecordKeeperParts): (job: Job, record: SubjectRecord | null) => Promise<void> {
  let isBroken = false;

  async function keep({ installationId, subject }: Job, record: SubjectRecord | null): Promise<void> {
    // A repository of which nobody can tell counts as private.
    if (record) await records.put(installationId, record, await isPrivate(installationId, subject).catch(() => true));
    else await records.forget(subject);
  }

  return async (job, record) => {
    try {
      await keep(job, record);
      if (isBroken) log.info('records are kept again');
      isBroken = false;
    } catch (err) {
      if (!isBroken) log.error({ err }, 'records of looks can not be kept: the board is out of date until a sweep');
      isBroken = true;
    }
  };
}
