import { expect, it } from 'vitest';
import { ownTurn } from '../../../src/jobs/limits/own-turn.ts';

it('gives each who asks a turn of the event loop for itself, in the order of asking', async () => {
  let turn = 0;
  let isCounting = true;
  const count = () => {
    turn += 1;
    if (isCounting) setImmediate(count);
  };
  setImmediate(count);

  const turns = await Promise.all(Array.from({ length: 5 }, () => ownTurn().then(() => turn)));

  isCounting = false;
  expect(new Set(turns).size).toBe(5);
  expect(turns).toEqual(turns.toSorted((one, other) => one - other));
});
