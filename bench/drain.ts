import { pino } from 'pino';
import { postgresDatabase } from '../src/store/database/postgres-database.ts';
import { openQueue } from '../src/store/queue/open-queue.ts';
import { type KillableServer, startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace } from '../test/durability/place.ts';
import { untilDrained } from '../test/durability/waiting-jobs.ts';
import type { Figure } from './figure.ts';
import { BOOK, startGitHub } from './stage.ts';

const LOOKS = 300;

/** First looks a second, from a backlog on PostgreSQL, by 1, 2 and 4 worker processes; each ends in a label and a reply. */
export async function* measureDrain(): AsyncGenerator<Figure> {
  const { github, variables } = await startGitHub();
  const place = await createPlace('postgres');
  const url = place.variables.DATABASE_URL ?? '';
  const queue = await openQueue(postgresDatabase(url, { poolSize: 4 }), { log: pino({ level: 'silent' }) });
  const [owner = '', repo = ''] = BOOK.split('/');
  const enqueue = (number: number) =>
    queue.enqueue({ installationId: github.installationId, subject: { owner, repo, kind: 'issue', number } });
  // The sweep of a worker that starts would look at everything before the clock runs.
  github.setRequestFault(({ path }) => (path === '/app/installations' ? { kind: 'status', status: 500 } : null));

  for (const count of [1, 2, 4]) {
    const numbers: number[] = [];
    while (numbers.length < LOOKS) {
      numbers.push(await github.openIssue(BOOK, { title: 'Section 3.1: a step is missing', as: 'reader' }));
    }
    const workers: KillableServer[] = [];
    while (workers.length < count) {
      workers.push(await startKillableServer({ ...variables, ...place.variables, ROLE: 'worker' }));
    }
    const start = performance.now();
    await Promise.all(numbers.map(enqueue));
    await untilDrained(workers[0]?.port ?? 0, 300);
    yield { name: `drain.${count}`, value: LOOKS / ((performance.now() - start) / 1000), unit: 'looks/s' };
    await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
  }
  await queue.stop();
  await github.close();
  await place.remove();
}
