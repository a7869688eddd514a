import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { queueFailed, queueRedrive, queueStatus } from '../../src/cli/queue.ts';
import { openEmbeddedDatabase } from '../../src/queue/embedded-database.ts';
import { openQueue } from '../../src/queue/open-queue.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  const queue = await openQueue(await openEmbeddedDatabase(folder), { log: pino({ level: 'silent' }) });
  const subject = { owner: 'sre', repo: 'feedback', kind: 'issue' as const, number: 5 };
  await queue.enqueue({ installationId: 7, subject });
  await queue.enqueue({ installationId: 7, subject: { ...subject, number: 6 } });
  await queue.sql('UPDATE pgboss.job SET retry_limit = 0');
  await queue.work(async () => {
    throw new Error('the token was refused');
  });
  await vi.waitFor(
    async () => {
      const { rows } = await queue.sql("SELECT id FROM pgboss.job WHERE name = 'look-failed'");
      expect(rows).toHaveLength(2);
    },
    { timeout: 15_000 },
  );
  await queue.stop();
});
afterAll(() => rm(folder, { recursive: true }));

describe('chapter-triage queue', () => {
  it('lists what failed, and lets it be looked at again', async () => {
    const variables = { DATA_DIR: folder };
    expect(await queueFailed(variables, {})).toMatch(/sre\/feedback#5 +\S+ +1 +the token was refused/);
    const [first] = (await queueFailed(variables, { json: true })).split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ attempts: 1, error: 'the token was refused' });

    expect(await queueRedrive(variables, ['sre/feedback#6'])).toBe('1 of 2 wait again.');
    expect(await queueRedrive(variables, [])).toBe('1 of 1 wait again.');

    expect(await queueFailed(variables, {})).toBe('Nothing failed.');
    expect(await queueStatus(variables, {})).toMatch(/look +waiting +2/);
    const { jobs } = JSON.parse(await queueStatus(variables, { json: true }));
    expect(jobs).toContainEqual({ queue: 'look', state: 'created', count: 2 });
  });

  it('says that a running server has the folder', async () => {
    const database = await openEmbeddedDatabase(folder);
    await expect(queueStatus({ DATA_DIR: folder }, {})).rejects.toThrow('already works in this folder');
    await database.close();
  });
});
