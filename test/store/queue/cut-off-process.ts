import { pino } from 'pino';
import { openEmbeddedDatabase } from '../../../src/store/database/embedded-database.ts';
import { openQueue } from '../../../src/store/queue/open-queue.ts';

// A process to be killed: job 1 is being looked at and waits for one further look, job 2 only waits.
const [folder = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const queue = await openQueue(await openEmbeddedDatabase(folder), { log, concurrency: 1 });
const job = (number: number) => ({
  installationId: 7,
  subject: { owner: 'o', repo: 'r', kind: 'issue' as const, number },
});

await queue.enqueue(job(1));
await queue.work(async () => {
  await Promise.all([queue.enqueue(job(1)), queue.enqueue(job(2))]);
  process.stdout.write('kept\n');
  await new Promise(() => setInterval(() => {}, 1000));
});
