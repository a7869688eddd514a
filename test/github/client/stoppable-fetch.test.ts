import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStoppableFetch } from '../../../src/github/client/stoppable-fetch.ts';

let server: Server;
let url: string;
let answers: boolean;
beforeEach(async () => {
  server = createServer((_, response) => {
    if (answers) response.end('answer');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('fetches, until it is stopped', async () => {
  answers = true;
  const { fetch, stop } = createStoppableFetch();
  expect(await (await fetch(url)).text()).toBe('answer');

  stop();

  await expect(fetch(url)).rejects.toMatchObject({ name: 'AbortError' });
});

it('ends what still waits for its answer', async () => {
  answers = false;
  const { fetch, stop } = createStoppableFetch();
  const waiting = fetch(url, { signal: new AbortController().signal });
  const heard = once(server, 'request');

  await heard;
  stop();

  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});
