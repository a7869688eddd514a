import { describe, expect, it } from 'vitest';
import { createGroupCommit } from '../../src/queue/group-commit.ts';

describe('createGroupCommit', () => {
  it('commits at once when idle, and what arrives meanwhile together', async () => {
    const groups: string[][] = [];
    const commit = createGroupCommit<string>(async (items) => {
      groups.push([...items]);
      await Promise.resolve();
    });

    await Promise.all(['a', 'b', 'c', 'd'].map(commit));
    await commit('e');

    expect(groups).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  });

  it('resolves nothing before its own commit', async () => {
    const release: (() => void)[] = [];
    const commit = createGroupCommit<string>(() => new Promise((resolve) => release.push(resolve)));
    const kept: string[] = [];

    const all = Promise.all(['a', 'b'].map((item) => commit(item).then(() => kept.push(item))));
    release[0]?.();
    await new Promise(setImmediate);
    expect(kept).toEqual(['a']);
    release[1]?.();
    await all;

    expect(kept).toEqual(['a', 'b']);
  });

  it('keeps a group within its limit, in order', async () => {
    const groups: number[][] = [];
    const commit = createGroupCommit<number>(async (items) => void groups.push([...items]), 2);

    await Promise.all([1, 2, 3, 4, 5].map(commit));

    expect(groups).toEqual([[1], [2, 3], [4, 5]]);
  });

  it('tells every member of a group that failed, and goes on', async () => {
    let down = true;
    const commit = createGroupCommit<string>(async () => {
      if (down) throw new Error('the disk is full');
    });

    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(commit));
    down = false;

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(commit('d')).resolves.toBeUndefined();
  });
});
