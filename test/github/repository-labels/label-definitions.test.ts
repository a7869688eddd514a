import { expect, it } from 'vitest';
import { LabelDefinitions } from '../../../src/github/repository-labels/label-definitions.ts';
import { handClock } from '../recorded-github.ts';

const REPOSITORY = { owner: 'o', repo: 'r' };
const MINUTE = 60_000;

function create() {
  const clock = handClock();
  const written: string[] = [];
  const write = async (needed: readonly string[]) => void written.push(...needed);
  return {
    clock,
    written,
    write,
    definitions: new LabelDefinitions({ maxEntries: 1, maxAgeMs: MINUTE, now: clock.now }),
  };
}

it('has a label defined once, however many looks need it at the same time', async () => {
  const { definitions, written, write } = create();
  await Promise.all([
    definitions.define(REPOSITORY, ['red', 'blue'], write),
    definitions.define({ owner: 'O', repo: 'R' }, ['Blue', 'green'], write),
    definitions.define({ owner: 'o', repo: 'other' }, ['red'], write),
  ]);
  expect(written.toSorted()).toEqual(['blue', 'green', 'red', 'red']);
});

it('leaves it to the next look if it failed', async () => {
  const { definitions, written, write } = create();
  const failing = definitions.define(REPOSITORY, ['red'], async () => {
    throw new Error('502');
  });
  await Promise.all([expect(failing).rejects.toThrow('502'), definitions.define(REPOSITORY, ['red'], write)]);
  expect(written).toEqual(['red']);
});

it('defines it again after a minute or an error, since a person may have deleted it', async () => {
  const { clock, definitions, written, write } = create();
  const define = () => definitions.define(REPOSITORY, ['red'], write);
  await define();
  clock.advance(MINUTE - 1);
  await define();
  expect(written).toHaveLength(1);
  clock.advance(2);
  await define();
  expect(written).toHaveLength(2);
  definitions.forget();
  await define();
  expect(written).toHaveLength(3);
});
