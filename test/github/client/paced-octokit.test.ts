import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPacedOctokit } from '../../../src/github/client/paced-octokit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('repeats a read once, a second later, however many were repeated before', async () => {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const fetch = vi.fn(async () => new Response('{}', { status: 500, headers: { 'content-type': 'application/json' } }));
  const octokit = new (createPacedOctokit(undefined, fetch))({ log, auth: { token: 'x' } } as never);

  for (let read = 1; read <= 3; read += 1) {
    const answer = expect(octokit.request('GET /user')).rejects.toMatchObject({ status: 500 });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(fetch).toHaveBeenCalledTimes(2 * read);
    await answer;
  }
});
