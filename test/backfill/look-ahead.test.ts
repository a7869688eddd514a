import { describe, expect, it } from 'vitest';
import { LookAhead } from '../../src/backfill/look-ahead.ts';
import type { Change } from '../../src/backfill/plan.ts';
import type { Octokit } from '../../src/github/client/octokit.ts';

const changes = Array.from({ length: 850 }, (_, index) => ({ id: `I_${index}` }) as Change);
const next = (index: number) => () => changes.slice(index + 1);
const HOME = { owner: 'press', repo: 'book' };

interface Asked {
  readonly variables: Readonly<Record<'ids0' | 'ids1' | 'ids2' | 'ids3', readonly string[]>> & typeof HOME;
}

/** Answers with what is there, unless more than `most` are asked for at once. */
function answering(most: number, failure: Error) {
  const asked: number[] = [];
  const request = async (_: string, { variables: { owner: _owner, repo: _repo, ...ids } }: Asked) => {
    const count = Object.values(ids).flat().length;
    asked.push(count);
    if (count > most) throw failure;
    const node = (id: string) => ({
      id,
      updatedAt: '2024-01-01T00:00:00Z',
      labels: { nodes: [] },
      comments: { pageInfo: { hasNextPage: false }, nodes: [] },
    });
    const nodes = Object.entries(ids).map(([field, some]) => [field, some.map(node)]);
    return { data: { data: { repository: null, ...Object.fromEntries(nodes) } }, headers: {} };
  };
  const octokit = { request: Object.assign(request, { endpoint: { DEFAULTS: { baseUrl: '' } } }) };
  return { octokit: octokit as unknown as Octokit, asked };
}

describe('a look ahead', () => {
  it('is one for four hundred changes', async () => {
    const { octokit, asked } = answering(400, new Error());
    const ahead = new LookAhead(octokit, HOME);
    for (const [index, change] of changes.entries()) {
      expect((await ahead.at(change, next(index), 'labels')).now?.updatedAt).toBe('2024-01-01T00:00:00Z');
    }
    expect(asked).toEqual([400, 400, 50]);
  });

  it('asks for fewer where GitHub gives up on so many, and goes on so', async () => {
    const { octokit, asked } = answering(110, Object.assign(new Error('timeout'), { status: 502 }));
    const ahead = new LookAhead(octokit, HOME);
    for (const [index, change] of changes.slice(0, 200).entries()) await ahead.at(change, next(index), 'labels');
    expect(asked).toEqual([400, 100, 100]);
  });

  it('is done again for a comment after a minute, and then for no more than can be used', async () => {
    let now = 0;
    const { octokit, asked } = answering(400, new Error());
    const ahead = new LookAhead(octokit, HOME, () => now);
    for (const [index, change] of changes.slice(0, 40).entries()) {
      await ahead.at(change, next(index), 'comment');
      now += 12_000;
    }
    // Six in a minute: the first, and those of twelve to sixty seconds later.
    expect(asked).toEqual([400, 12, 12, 12, 12, 12, 12]);

    await ahead.at(changes[40]!, next(40), 'labels');
    expect(asked).toHaveLength(7);
  });

  it('leaves limits to whoever waits for them', async () => {
    const { octokit, asked } = answering(0, Object.assign(new Error('slow down'), { status: 429 }));
    await expect(new LookAhead(octokit, HOME).at(changes[0]!, next(0), 'labels')).rejects.toThrow('slow down');
    expect(asked).toEqual([400]);
  });
});
