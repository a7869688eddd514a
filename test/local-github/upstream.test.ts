import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { connectUpstream } from './upstream.ts';

const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
const emulator = createServer().listen(0, '127.0.0.1');
afterEach(() => emulator.close());

it('asks again on a new connection when one that rested is cut', async () => {
  let connections = 0;
  emulator.on('connection', (socket) => {
    connections += 1;
    socket.once('data', () => {
      socket.write(ANSWER);
      socket.once('data', () => socket.resetAndDestroy());
    });
  });
  if (!emulator.listening) await once(emulator, 'listening');
  const upstream = connectUpstream((emulator.address() as AddressInfo).port, 'localhost');
  const ask = async () => (await upstream.send({ method: 'GET', path: '/', token: null })).body.toString();

  expect([await ask(), await ask(), await ask()]).toEqual(['ok', 'ok', 'ok']);
  expect(connections).toBe(3);
  upstream.close();
});
