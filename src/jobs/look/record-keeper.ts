import type { Logger } from 'pino';
import type { MadeRecord } from '../../core/record/subject-record.ts';
import type { Repository } from '../../core/repository.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { Records } from '../../store/records/create-records.ts';

export interface RecordKeeperParts {
  readonly records: Pick<Records, 'put' | 'forget'>;
  isPrivate(installationId: number, repository: Repository): Promise<boolean>;
  readonly log: Logger;
}

/**
 * Stores the records of looks, and deletes those of subjects that are no longer feedback. Never rejects, since a record
 * is not worth failing a look. Logs once when storing fails, and once when it works again. The sweep finds what was
 * missed.
 */
export function createRecordKeeper({
  records,
  isPrivate,
  log,
}: RecordKeeperParts): (job: Job, record: MadeRecord | null) => Promise<void> {
  let isBroken = false;

  async function keep({ installationId, subject }: Job, record: MadeRecord | null): Promise<void> {
    // Unknown visibility counts as private.
    if (record) await records.put(installationId, record, await isPrivate(installationId, subject).catch(() => true));
    else await records.forget(subject);
  }

  return async (job, record) => {
    try {
      await keep(job, record);
      if (isBroken) log.info('records are stored again');
      isBroken = false;
    } catch (err) {
      if (!isBroken) log.error({ err }, 'records of looks cannot be stored: the board is out of date until a sweep');
      isBroken = true;
    }
  };
}
