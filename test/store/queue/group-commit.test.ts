import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createGroupCommit, enqueueAll } from '../../../src/store/queue/group-commit.ts';
import type { NewJob } from '../../../src/store/queue/queue.ts';

describe('createGroupCommit', () => {
  it('commits together what arrives together', async () => {
    const groups: string[][] = [];
    const commit = createGroupCommit<string>(async (items) => void groups.push([...items]));

    const first = [commit('a'), commit('b')];
    await Promise.resolve();
    await Promise.all([...first, commit('c')]);
    await commit('d');

    expect(groups).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('commits together what arrives during a commit', async () => {
    const groups: string[][] = [];
    const gate = Promise.withResolvers<void>();
    const commit = createGroupCommit<string>(async (items) => {
      groups.push([...items]);
      await gate.promise;
    });

    const first = commit('a');
    await expect.poll(() => groups).toEqual([['a']]);
    const others = ['b', 'c', 'd'].map(commit);
    gate.resolve();
    await Promise.all([first, ...others]);

    expect(groups).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('resolves nothing before its own commit', async () => {
    const release: (() => void)[] = [];
    const commit = createGroupCommit<string>(() => new Promise((resolve) => release.push(resolve)));
    const kept: string[] = [];

    const first = commit('a').then(() => kept.push('a'));
    await expect.poll(() => release).toHaveLength(1);
    const second = commit('b').then(() => kept.push('b'));
    expect(kept).toEqual([]);
    release[0]?.();
    await first;
    expect(kept).toEqual(['a']);
    await expect.poll(() => release).toHaveLength(2);
    release[1]?.();
    await second;

    expect(kept).toEqual(['a', 'b']);
  });

  it('keeps a group within its limit, in order', async () => {
    const groups: number[][] = [];
    const commit = createGroupCommit<number>(async (items) => void groups.push([...items]), { group: 2 });

    await Promise.all([1, 2, 3, 4, 5].map(commit));

    expect(groups).toEqual([[1, 2], [3, 4], [5]]);
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

  it('refuses newcomers at once when too many wait', async () => {
    const gate = Promise.withResolvers<void>();
    const commit = createGroupCommit<number>(() => gate.promise, { group: 1, waiting: 2 });

    const outcomes = [1, 2, 3].map(commit);
    await expect(outcomes[2]).rejects.toThrow('the database is too slow');
    gate.resolve();

    await Promise.all(outcomes.slice(0, 2));
  });

  it('refuses newcomers while a commit takes too long, and keeps them again after it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    const commit = createGroupCommit<string>(
      () => {
        begun += 1;
        return gate.promise;
      },
      { timeout: 2_000 },
    );

    const first = commit('a');
    await expect.poll(() => begun).toBe(1);
    vi.advanceTimersByTime(2_000);
    await expect(commit('b')).rejects.toThrow('the database is too slow');
    gate.resolve();
    await first;

    await expect(commit('c')).resolves.toBeUndefined();
  });
});

it('enqueues more jobs than the queue lets wait, and leaves room for others', async () => {
  let stored = 0;
  const enqueue = createGroupCommit<NewJob>(async (jobs) => {
    stored += jobs.length;
  });
  const jobs = Array.from({ length: 12_000 }, (_, index): NewJob => {
    return { installationId: 7, subject: { owner: 'press', repo: 'book', kind: 'issue', number: index + 1 } };
  });

  const all = enqueueAll({ enqueue }, jobs);
  await enqueue(jobs[0]!);
  await all;

  expect(stored).toBe(12_001);
});
