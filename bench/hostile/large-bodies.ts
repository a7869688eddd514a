import { once } from 'node:events';
import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startKillableServer } from '../../test/durability/killable-server.ts';
import { createPlace } from '../../test/durability/place.ts';
import type { Figure } from '../figure.ts';
import { residentMegabytes } from '../memory.ts';
import { startGitHub } from '../stage.ts';

const CONNECTIONS = 200;
const BYTES = 25 * 1024 * 1024;
const ROUNDS = 3;
const MAX_MEGABYTES = 550;
const CHUNK = Buffer.alloc(64 * 1024, 'x');

/** What the server takes of memory while strangers send bodies as large as GitHub's largest, which nobody signed. */
export async function* measureLargeBodies(): AsyncGenerator<Figure> {
  const { github, variables } = await startGitHub();
  const place = await createPlace('pglite');
  const server = await startKillableServer({ ...variables, ...place.variables });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes(server));
  }, 50);
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(Array.from({ length: CONNECTIONS }, () => sendBody(server.port)));
  }
  clearInterval(watch);
  yield { name: 'hostile.bodies.rss', value: most, unit: 'MB', most: MAX_MEGABYTES };
  await server.kill('SIGTERM');
  await github.close();
  await place.remove();
}

/** Sends a body as fast as it is taken, until it is refused or complete. */
async function sendBody(port: number): Promise<void> {
  const socket = new Socket();
  const closed = once(socket, 'close').catch(() => {});
  socket.on('error', () => {}).on('data', () => {});
  socket.connect(port, '127.0.0.1');
  const head = `POST /api/github/webhooks HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-github-event: issues\r\nx-github-delivery: 1\r\nx-hub-signature-256: sha256=${'0'.repeat(64)}\r\ncontent-length: ${BYTES}\r\nconnection: close\r\n\r\n`;
  socket.write(head);
  for (let sent = 0; sent < BYTES && !socket.destroyed; sent += CHUNK.length) {
    if (!socket.write(CHUNK)) await Promise.race([once(socket, 'drain').catch(() => {}), closed]);
  }
  await Promise.race([closed, delay(10_000)]);
  socket.destroy();
}
