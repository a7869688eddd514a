import type { Logger } from 'pino';
import type { Access, Database } from '../database/database.ts';
import { migrate } from '../database/schema.ts';
import { CHECK, type CheckQueue, createCheckQueue } from './check-queue.ts';
import { createEditionQueue, EDITION, type EditionQueue } from './edition-queue.ts';
import { createLookQueue, handOver, LOOK } from './look-queue.ts';
import { openBoss, sqlOf, transactionOf } from './open-boss.ts';
import type { Job, Queue } from './queue.ts';
import { requeueInterrupted } from './requeue-interrupted.ts';
import { createSweepQueue, SWEEP, type SweepQueue } from './sweep-queue.ts';

/**
 * Jobs that still run after this time are handed back. Another process may get them then, so this one must end soon.
 */
const STOP_MILLISECONDS = 8_000;

export interface QueueSettings {
  /** Concurrent looks, never two on one subject. */
  readonly concurrency?: number;
  readonly log: Logger;
}

/** The queues and the database connection behind them. */
export interface OpenQueue extends Queue, Access {
  readonly sweeps: SweepQueue;
  readonly checks: CheckQueue;
  readonly editions: EditionQueue;
  readonly durably: Database['durably'];
}

/**
 * Opens the queues on a database. `stop` closes the database too. On an embedded database, interrupted jobs are
 * requeued before this resolves; on a server, soon after. Throws a UserError if the database cannot be used.
 */
export async function openQueue(database: Database, { concurrency = 4, log }: QueueSettings): Promise<OpenQueue> {
  const boss = await openBoss(database, log).catch(async (error) => {
    await database.close();
    throw await database.explain(error);
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
      const count = await requeueInterrupted(boss, LOOK, (job) => handOver(boss, job as Job));
      await requeueInterrupted(boss, SWEEP);
      await requeueInterrupted(boss, CHECK);
      await requeueInterrupted(boss, EDITION);
      if (count > 0) log.info({ count }, 'requeued interrupted looks');
    }
    return {
      ...looks,
      sweeps: { ...sweeps, request: (sweep) => durably(() => sweeps.request(sweep)) },
      checks: { ...checks, request: (check) => durably(() => checks.request(check)) },
      editions: { ...editions, request: (job) => durably(() => editions.request(job)) },
      sql,
      transaction: database.transaction ?? transactionOf(boss),
      durably,
      stop,
    };
  } catch (error) {
    await stop();
    throw await database.explain(error);
  }
}
