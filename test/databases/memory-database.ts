import { openAsBlob } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import { pino } from 'pino';
import type { Database } from '../../src/store/database/database.ts';
import { transactionOn } from '../../src/store/database/open-pglite.ts';
import { openQueue } from '../../src/store/queue/open-queue.ts';
import { template } from './template.ts';

/** A PostgreSQL in the memory of this process, with our tables and nothing in them. */
export async function createMemoryPglite(): Promise<PGlite> {
  const folder = await template('memory', async (folder) => {
    await mkdir(folder);
    const pglite = await PGlite.create();
    const queue = await openQueue(databaseOn(pglite), { log: pino({ level: 'silent' }) });
    await queue.stop();
    const dump = await pglite.dumpDataDir('none');
    await writeFile(join(folder, 'data.tar'), dump.stream());
    await pglite.close();
  });
  return PGlite.create({ loadDataDir: await openAsBlob(join(folder, 'data.tar')) });
}

/** The same as the queue knows it. Closing the queue leaves it open. */
export function databaseOn(pglite: PGlite): Database {
  return {
    connection: { db: fromPglite(pglite), backend: 'pglite' },
    exclusive: true,
    durably: (work) => work(),
    transaction: transactionOn(pglite),
    explain: async (error) => error,
    close: async () => {},
  };
}
