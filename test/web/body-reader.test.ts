import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createBodyReader, type Refused } from '../../src/web/body-reader.ts';

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');
const bodies = createBodyReader();

/** A body of which so many megabytes have arrived, and what is made of it. */
async function send(megabytes: number) {
  const stream = new PassThrough({ highWaterMark: 64 * 1024 * 1024 });
  const read = bodies.read(stream as unknown as IncomingMessage, async (text) => text.length);
  for (let sent = 0; sent < megabytes; sent++) stream.write(MEGABYTE);
  await new Promise(setImmediate);
  return { stream, read };
}

it('bounds what all bodies hold together, and has room again when they are done', async () => {
  const [first, second] = [await send(20), await send(9)];
  const third = await send(2);
  expect(await third.read).toBe<Refused>('no room');

  const small = await send(0);
  small.stream.end('{}');
  expect(await small.read).toBe(2);

  second.stream.end();
  expect(await second.read).toBe(9 * MEGABYTE.length);
  const fourth = await send(2);
  fourth.stream.end();
  expect(await fourth.read).toBe(2 * MEGABYTE.length);
  first.stream.end();
  expect(await first.read).toBe(20 * MEGABYTE.length);
});

it('counts no more what ended in the middle', async () => {
  const first = await send(20);
  first.stream.destroy(new Error('aborted'));
  await expect(first.read).rejects.toThrow('aborted');

  const second = await send(20);
  second.stream.end();
  expect(await second.read).toBe(20 * MEGABYTE.length);
});

it('refuses what is larger than GitHub sends', async () => {
  const { read } = await send(26);
  expect(await read).toBe<Refused>('too large');
});
