import { cp } from 'node:fs/promises';
import { pino } from 'pino';
import { openEmbeddedDatabase } from '../../src/store/database/embedded-database.ts';
import { openQueue } from '../../src/store/queue/open-queue.ts';
import { template } from './template.ts';

/** Gives a data folder the database that the first start of a server would take seconds to create. */
export async function fillFolder(folder: string): Promise<void> {
  const filled = await template('embedded', async (folder) => {
    const database = await openEmbeddedDatabase(folder);
    const queue = await openQueue(database, { log: pino({ level: 'silent' }) });
    await queue.stop();
  });
  await cp(filled, folder, { recursive: true });
}
