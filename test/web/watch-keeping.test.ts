import { expect, it } from 'vitest';
import { watchKeeping } from '../../src/web/watch-keeping.ts';

const event = { id: '1', name: 'issues', payload: {} };

it('is not keeping from a webhook that was not kept until one is, or for a minute', async () => {
  let now = 0;
  let isFull = true;
  const receive = async () => {
    if (isFull) throw new Error('the disk is full');
  };
  const keeping = watchKeeping({ verify: async () => true, receive }, () => now);
  const deliver = () => keeping.deliveries.receive(event);
  expect(keeping.isKeeping()).toBe(true);

  await expect(deliver()).rejects.toThrow('the disk is full');
  now = 59_000;
  expect(keeping.isKeeping()).toBe(false);
  isFull = false;
  await deliver();
  expect(keeping.isKeeping()).toBe(true);

  isFull = true;
  await expect(deliver()).rejects.toThrow();
  expect(keeping.isKeeping()).toBe(false);
  now += 61_000;
  expect(keeping.isKeeping()).toBe(true);
});
