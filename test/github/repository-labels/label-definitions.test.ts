import { expect, it } from 'vitest';
import type { LabelDefinition } from '../../../src/core/labels/labels.ts';
import { LabelDefinitions } from '../../../src/github/repository-labels/label-definitions.ts';
import { handClock } from '../recorded-github.ts';

const REPOSITORY = { owner: 'o', repo: 'r' };
const MINUTE = 60_000;
const label = (name: string, color = 'ff0000') => ({ name, color, description: '' });

function create() {
  const clock = handClock();
  const written: string[] = [];
  const write = async (needed: readonly LabelDefinition[]) => void written.push(...needed.map(({ name }) => name));
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
    definitions.define(REPOSITORY, [label('red'), label('blue')], write),
    definitions.define({ owner: 'O', repo: 'R' }, [label('Blue'), label('green')], write),
    definitions.define({ owner: 'o', repo: 'other' }, [label('red')], write),
  ]);
  expect(written.toSorted()).toEqual(['blue', 'green', 'red', 'red']);
});

it('leaves it to the next look if it failed', async () => {
  const { definitions, written, write } = create();
  const failing = definitions.define(REPOSITORY, [label('red')], async () => {
    throw new Error('502');
  });
  await Promise.all([expect(failing).rejects.toThrow('502'), definitions.define(REPOSITORY, [label('red')], write)]);
  expect(written).toEqual(['red']);
});

it('defines it again after a minute or an error, since a person may have deleted it', async () => {
  const { clock, definitions, written, write } = create();
  const define = () => definitions.define(REPOSITORY, [label('red')], write);
  await define();
  clock.advance(MINUTE - 1);
  await define();
  expect(written).toHaveLength(1);
  await definitions.define(REPOSITORY, [label('red', 'cc0000')], write);
  expect(written.splice(1)).toEqual(['red']);
  clock.advance(2);
  await define();
  expect(written).toHaveLength(2);
  definitions.forget();
  await define();
  expect(written).toHaveLength(3);
});
