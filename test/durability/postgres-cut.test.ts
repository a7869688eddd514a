import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Subject } from '../../src/core/subject.ts';
import { postgresDatabase } from '../../src/store/database/postgres-database.ts';
import { type OpenQueue, openQueue } from '../../src/store/queue/open-queue.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';

let postgres: Postgres;
let between: Server;
let queue: OpenQueue;
const cut = new Set<Socket>();
const open = new Set<Socket>();
beforeEach(async () => {
  postgres = await startPostgres();
  const address = new URL(postgres.url);
  const port = Number(address.port);
  between = createServer((near) => {
    const far = connect(port, address.hostname);
    open.add(near).add(far);
    pass(near, far);
    pass(far, near);
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  address.port = String((between.address() as AddressInfo).port);
  const database = postgresDatabase(address.href, { poolSize: 4, statementTimeout: 2_000 });
  queue = await openQueue(database, { log: pino({ level: 'silent' }) });
});
afterEach(async () => {
  between.close();
  for (const socket of open) socket.destroy();
  await postgres.remove();
  await queue.stop();
});

it('keeps webhooks again on another connection when one was cut without a word', async () => {
  let number = 0;
  const keep = () => {
    number += 1;
    const subject: Subject = { owner: 'press', repo: 'book', kind: 'issue', number };
    return queue.enqueue({ installationId: 7, subject });
  };
  await keep();

  for (const socket of open) cut.add(socket);

  await expect(keep()).rejects.toThrow();
  await expect.poll(() => keep().then(() => 'kept', String)).toBe('kept');
});

/** What is cut hears and says nothing more, and nobody is told. */
function pass(from: Socket, to: Socket): void {
  from.on('error', () => {});
  from.on('data', (bytes) => cut.has(from) || to.write(bytes));
  from.on('close', () => cut.has(from) || to.destroy());
}
