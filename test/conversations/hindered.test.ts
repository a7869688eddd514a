import { describe, expect, it } from 'vitest';
import { readMarker } from '../../src/core/memory/marker.ts';
import { MemorySubject } from './memory-subject.ts';

const INTRODUCTION = 'chapter: Introduction';
const OPERATION = 'chapter: Operation';
const ROLLOUT = 'chapter: Rollout';
const kinds = ['issue', 'discussion'] as const;
const quiet = 'acknowledgement: { issues: false, discussions: false }\n';

/** A subject that was looked at. */
async function placed(kind: (typeof kinds)[number], configuration = ''): Promise<MemorySubject> {
  const subject = new MemorySubject(kind, configuration);
  await subject.look();
  return subject;
}

function labels(subject: MemorySubject): string[] {
  return [...subject.labels.values()].toSorted();
}

describe.each(kinds)('a new subject that is locked: %s', (kind) => {
  it('gets its acknowledgement when it is unlocked', async () => {
    const subject = new MemorySubject(kind);
    subject.locked = true;
    await subject.look();
    expect(subject.acknowledgements()).toEqual([]);
    expect(labels(subject)).toEqual(kind === 'issue' ? [ROLLOUT] : []);

    subject.locked = false;
    await subject.look();
    expect(subject.acknowledgements()).toHaveLength(1);
    expect(labels(subject)).toEqual([ROLLOUT]);
  });
});

describe.each(kinds)('strangers’ commands on a subject: %s', (kind) => {
  it('get one reply in all, and never keep a maintainer from being heard', async () => {
    const subject = await placed(kind);
    for (let count = 0; count < 30; count++) {
      subject.say(`/chapter ${count}`, 'stranger');
      expect((await subject.look({ since: 1000 })).later).toBeNull();
    }
    expect(subject.reactions).toHaveLength(1);
    expect(subject.replies()).toHaveLength(1);
    expect(readMarker(subject.acknowledgements()[0] ?? '')?.extra.acts).toEqual([[expect.anything(), 2 + marks(kind)]]);

    subject.say('/chapter 1', 'maintainer');
    await subject.look({ since: 1000 });
    expect(labels(subject)).toEqual([INTRODUCTION]);
    expect(subject.reactions.at(-1)).toMatch(/\+1$/);
  });

  it('are mostly not even remembered, so that they cost no write', async () => {
    const subject = await placed(kind);
    subject.say('/chapter 1', 'stranger');
    await subject.look();
    let writes = 0;
    for (let count = 0; count < 20; count++) {
      subject.say('/chapter 2', 'stranger');
      writes += (await subject.look()).actions.length;
    }
    expect(writes).toBe(4);
  });

  it('leave room for a command that comes after many others within the hour', async () => {
    const subject = await placed(kind);
    for (let count = 0; count < 15; count++) {
      subject.say(`/chapter ${(count % 2) + 1}`, 'reader');
      expect((await subject.look({ since: 1000 })).later).toBeNull();
    }
    subject.say('/chapter 3', 'maintainer');
    await subject.look({ since: 1000 });
    expect(labels(subject)).toEqual([ROLLOUT]);
    // What nobody asked for waits all the same.
    subject.setLabel(INTRODUCTION);
    expect((await subject.look({ since: 1000 })).later).toMatchObject({ reason: 'paused' });
  });
});

it.each([
  // Two acts at first (three with the mark on a discussion), then three for each edit.
  ['issue', 6, 20],
  ['discussion', 5, 18],
] as const)('acts at most 20 times an hour on what nobody asked for: %s', async (kind, edits, acts) => {
  const subject = await placed(kind);
  const edit = (count: number) => {
    subject.title = `Typo in chapter ${count % 2 === 0 ? 1 : 3}`;
    return subject.look({ since: 1000 });
  };
  for (let count = 0; count < edits; count++) expect((await edit(count)).later).toBeNull();
  const counted = readMarker(subject.acknowledgements()[0] ?? '')?.extra.acts as [number, number][];
  expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(acts);
  expect(await edit(edits)).toMatchObject({ actions: [], later: { reason: 'paused' } });
  expect((await subject.look({ since: 61 * 60_000 })).later).toBeNull();
});

it('hears the author in a crowd, and everybody else in turn', async () => {
  const subject = await placed('issue');
  subject.say('/chapter 1', 'reader');
  for (let count = 0; count < 12; count++) subject.say('/help', `stranger-${count}`);
  subject.say('/chapter 2', 'maintainer');
  await subject.look();
  expect(labels(subject)).toEqual([INTRODUCTION]);
  await subject.look();
  expect(labels(subject)).toEqual([OPERATION]);
});

it('hears a maintainer after a crowd of strangers where no reply remembers them', async () => {
  const subject = new MemorySubject('issue', 'acknowledgement: { issues: false }\n');
  await subject.look();
  for (let count = 0; count < 12; count++) subject.say('/help', `stranger-${count}`);
  subject.say('/chapter 2', 'maintainer');
  await subject.look();
  expect(labels(subject)).toEqual([OPERATION]);
});

describe.each([
  ['issue', 'issue'],
  ['discussion', 'discussion'],
  ['issue', 'discussion'],
] as const)('%s that moved and is now: %s', (from, to) => {
  it.each([true, false])('runs no old command again, over a later removal by hand (dates kept: %s)', async (dates) => {
    const subject = await placed(from);
    subject.say('/chapter 1', 'reader');
    await subject.look();
    subject.removeLabel(INTRODUCTION);
    await subject.look();

    subject.move(to, { dates });
    await subject.look();
    await subject.look();
    expect(labels(subject)).toEqual([]);

    subject.say('/chapter 2', 'reader');
    await subject.look();
    expect(labels(subject)).toEqual([OPERATION]);
  });

  it('runs what was asked on the way', async () => {
    const subject = await placed(from);
    subject.say('/chapter 1', 'reader');
    await subject.look();
    subject.say('/chapter 2', 'reader');
    subject.move(to);
    subject.say('/chapter 1', 'reader');
    await subject.look();
    expect(labels(subject)).toEqual([INTRODUCTION]);
    expect(subject.reactions.slice(1)).toHaveLength(2);
  });

  it('gets the labels that its new place did not have, and keeps those that it had', async () => {
    const subject = await placed(from);
    subject.move(to);
    await subject.look();
    expect(labels(subject)).toEqual([ROLLOUT]);
    subject.move(to, { labels: true });
    await subject.look();
    expect(labels(subject)).toEqual([ROLLOUT]);
  });

  it('does not get one that a person removes there', async () => {
    const subject = await placed(from);
    subject.move(to, { labels: true });
    await subject.look();
    subject.removeLabel(ROLLOUT);
    await subject.look();
    expect(labels(subject)).toEqual([]);
    expect((await subject.look()).actions).toEqual([]);
  });
});

describe('a discussion whose comment is missing', () => {
  it('has our label still as ours when GitHub refused the comment', async () => {
    const subject = new MemorySubject('discussion');
    subject.refuses = ['create-comment'];
    await subject.look();
    subject.refuses = [];
    await subject.look();
    expect(subject.acknowledgements()).toEqual([expect.not.stringContaining('by hand')]);
    subject.title = 'Typo in chapter 1';
    await subject.look();
    expect(labels(subject)).toEqual([INTRODUCTION]);
  });

  it('does not get a label again that a person removed before our comment', async () => {
    const subject = await placed('discussion');
    subject.removeLabel(ROLLOUT);
    await subject.look();
    subject.own = [];
    await subject.look();
    expect(labels(subject)).toEqual([]);
    expect(subject.acknowledgements()).toHaveLength(1);
  });

  it('where none is wanted is left as people leave it', async () => {
    const subject = await placed('discussion', quiet);
    subject.setLabel(INTRODUCTION);
    expect((await subject.look()).actions).toEqual([]);
    expect(labels(subject)).toEqual([INTRODUCTION, ROLLOUT]);

    const unlabelled = await placed('discussion', quiet);
    unlabelled.removeLabel(ROLLOUT);
    expect((await unlabelled.look()).actions).toEqual([]);
  });
});

function marks(kind: (typeof kinds)[number]): number {
  return kind === 'discussion' ? 1 : 0;
}
