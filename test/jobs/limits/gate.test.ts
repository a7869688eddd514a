import { describe, expect, it } from 'vitest';
import { createGate } from '../../../src/jobs/limits/gate.ts';
import { LookLater } from '../../../src/store/queue/look-later.ts';
import type { Job } from '../../../src/store/queue/queue.ts';

const job: Job = { installationId: 7, subject: { owner: 'sre', repo: 'feedback', kind: 'issue', number: 5 } };

describe('createGate', () => {
  it('holds the whole installation when GitHub limits us, and spreads those that come back', async () => {
    const { gate, told } = setUp(0.5);
    const error = Object.assign(new Error('slow down'), {
      status: 429,
      response: { headers: { 'retry-after': '10' } },
    });

    const explained = await gate.explain(job, error);

    expect(explained).toBeInstanceOf(LookLater);
    expect(explained).toMatchObject({ seconds: 10.5 });
    expect(told).toEqual(['pause 7 10']);
  });

  it('keeps what a person has to make possible', async () => {
    const { gate, told } = setUp();
    const error = Object.assign(new Error('Repository was archived so is read-only.'), { status: 403 });

    expect(await gate.explain(job, error)).toEqual({ blocked: 'archived' });
    expect(told).toEqual(['block 5 archived']);
  });

  it('passes on what says later by itself', async () => {
    const later = new LookLater('delayed', 3);
    expect(await setUp().gate.explain(job, later)).toBe(later);
  });

  it('has nothing to say of other errors', async () => {
    const { gate, told } = setUp();
    expect(await gate.explain(job, new Error('a mistake of ours'))).toBeNull();
    expect(told).toEqual([]);
  });
});

function setUp(random = 0) {
  const told: string[] = [];
  const gate = createGate({
    limiter: {
      admit: async () => {},
      take: async () => {},
      pause: async (installationId, seconds) => void told.push(`pause ${installationId} ${seconds}`),
    },
    blockedJobs: { block: async ({ subject }, reason) => void told.push(`block ${subject.number} ${reason}`) },
    limitPause: 60,
    now: () => 0,
    random: () => random,
  });
  return { gate, told };
}
