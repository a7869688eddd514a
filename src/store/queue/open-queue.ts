import type { Logger } from 'pino';
import type { Database, Sql } from '../database/database.ts';
import { migrate } from '../database/schema.ts';
import { CHECK, type CheckQueue, createCheckQueue } from './check-queue.ts';
import { createEditionQueue, EDITION, type EditionQueue } from './edition-queue.ts';
import { createLookQueue, LOOK } from './look-queue.ts';
import { openBoss, sqlOf } from './open-boss.ts';
import type { Queue } from './queue.ts';
import { createSweepQueue, SWEEP, type SweepQueue } from './sweep-queue.ts';
import { takeBackCutOff } from './take-back.ts';

/** What still works on a job after this is handed back: another process has it then, so it must end soon. */
const STOP_MILLISECONDS = 8_000;

export interface QueueSettings {
  /** Looks at a time, never two on one subject. */
  readonly concurrency?: number;
  readonly log: Logger;
}

/** A queue, and what else is kept in its database. */
export interface OpenQueue extends Queue {
  readonly sweeps: SweepQueue;
  readonly checks: CheckQueue;
  readonly editions: EditionQueue;
  readonly sql: Sql;
}

/**
 * Opens the queue on a database, which `stop` closes. Where no other process can work on it, looks that a crash cut off
 * wait again when this resolves; elsewhere, soon after. Throws a UserError when the database can't be used.
 */
export async function openQueue(database: Database, { concurrency = 4, log }: QueueSettings): Promise<OpenQueue> {
  const boss = await openBoss(database, log).catch(async (error) => {
    await database.close();
    throw error;
  });
  async function stop(): Promise<void> {
    await boss.stop({ timeout: STOP_MILLISECONDS });
    await database.close();
  }
  try {
    const sql = sqlOf(boss);
    await migrate(sql);
    const { durably } = database;
    const looks = await createLookQueue(boss, { concurrency, shared: !database.exclusive, durably });
    const sweeps = await createSweepQueue(boss, { shared: !database.exclusive });
    const checks = await createCheckQueue(boss, { shared: !database.exclusive });
    const editions = await createEditionQueue(boss, { shared: !database.exclusive });
    if (database.exclusive) {
      const count = await takeBackCutOff(boss, LOOK);
      await takeBackCutOff(boss, SWEEP);
      await takeBackCutOff(boss, CHECK);
      await takeBackCutOff(boss, EDITION);
      if (count > 0) log.info({ count }, 'looks that were cut off wait again');
    }
    return {
      ...looks,
      sweeps: { ...sweeps, request: (sweep) => durably(() => sweeps.request(sweep)) },
      checks: { ...checks, request: (check) => durably(() => checks.request(check)) },
      editions: { ...editions, request: (job) => durably(() => editions.request(job)) },
      sql,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
