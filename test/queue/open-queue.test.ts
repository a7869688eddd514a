import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { fromPglite, PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/core/problem.ts';
import type { Database } from '../../src/queue/database.ts';
import { openEmbeddedDatabase } from '../../src/queue/embedded-database.ts';
import { LOOK, LOOK_FAILED, openQueue } from '../../src/queue/open-queue.ts';
import type { Job, Queue } from '../../src/queue/queue.ts';

const log = pino({ level: 'silent' });

describe('on a database in memory', () => {
  let pglite: PGlite;
  let database: Database;
  let queue: Queue;
  beforeAll(async () => {
    pglite = await PGlite.create();
  });
  beforeEach(async () => {
    database = { backend: 'pglite', db: fromPglite(pglite), exclusive: true, close: async () => {} };
    queue = await openQueue(database, { log });
  });
  afterEach(async () => {
    await queue.stop();
    await pglite.exec('DELETE FROM pgboss.job');
  });
  afterAll(() => pglite.close());

  it('hands a job over as it was enqueued', async () => {
    const seen: Job[] = [];
    await queue.work(async (job) => void seen.push(job));

    await queue.enqueue(jobOn(5));

    await vi.waitFor(() => expect(seen).toEqual([jobOn(5)]));
  });

  it('keeps one waiting job a subject, whatever the case of its name, also within one commit', async () => {
    const same = { ...jobOn(1), subject: { ...jobOn(1).subject, owner: 'SRE', repo: 'Feedback' } };
    await Promise.all([jobOn(1), jobOn(1), same, jobOn(1), jobOn(2)].map(queue.enqueue));

    const { look, seen } = recorder();
    await queue.work(look);

    await vi.waitFor(async () => expect(await waiting(database)).toBe(0));
    expect(seen.toSorted()).toEqual([1, 2]);
  });

  it('looks once more, and not beside, when events come during a look', async () => {
    const gate = Promise.withResolvers<void>();
    const { look, seen } = recorder(() => gate.promise);
    await queue.work(look);
    await queue.enqueue(jobOn(1));
    await vi.waitFor(() => expect(seen).toEqual([1]));

    await Promise.all([jobOn(1), jobOn(1), jobOn(1)].map(queue.enqueue));
    await queue.enqueue(jobOn(2));
    await vi.waitFor(() => expect(seen).toEqual([1, 2]));
    gate.resolve();

    await vi.waitFor(() => expect(seen).toEqual([1, 2, 1]));
    expect(await waiting(database)).toBe(0);
  });

  it('works on several subjects at a time, and no more than it may', async () => {
    const gate = Promise.withResolvers<void>();
    const { look, seen } = recorder(() => gate.promise);
    await queue.work(look);
    await Promise.all([1, 2, 3, 4, 5].map((number) => queue.enqueue(jobOn(number))));

    await vi.waitFor(() => expect(seen).toHaveLength(4));
    gate.resolve();

    await vi.waitFor(() => expect(seen).toHaveLength(5));
  });

  it('retries a look that failed', async () => {
    const { look, seen } = recorder(async () => {
      if (seen.length < 2) throw new Error('GitHub is down');
    });
    await queue.work(look);

    await queue.enqueue(jobOn(1));

    await vi.waitFor(() => expect(seen).toEqual([1, 1]), { timeout: 10_000 });
  });

  it('looks at once for a new event while an earlier look waits for its retry, and neither becomes a dead letter', async () => {
    const { look, seen } = recorder(async () => {
      throw new Error('GitHub is down');
    });
    await queue.work(look);
    await queue.enqueue(jobOn(1));
    await vi.waitFor(async () => expect(await states(database)).toEqual({ retry: 1 }));
    await database.db.executeSql(`UPDATE pgboss.job SET start_after = now() + interval '1 hour'`);

    await queue.enqueue(jobOn(1));

    await vi.waitFor(async () => expect(await states(database)).toEqual({ retry: 1, completed: 1 }));
    expect(seen).toEqual([1, 1]);
    expect(await deadLetters(database)).toEqual([]);
  });

  it('keeps a look that failed for good, with its last error, for 30 days', async () => {
    await queue.work(async () => {
      throw new Error('the token was refused');
    });
    await queue.enqueue(jobOn(1));
    await vi.waitFor(async () => expect(await states(database)).toEqual({ retry: 1 }));
    await database.db.executeSql(`UPDATE pgboss.job SET retry_limit = 1, start_after = now()`);

    await vi.waitFor(async () => expect(await deadLetters(database)).toHaveLength(1), { timeout: 10_000 });

    const [letter] = await deadLetters(database);
    expect(letter).toMatchObject({ data: jobOn(1), error: 'the token was refused', days: 30 });
  });

  it('does not resolve an enqueue that was not kept', async () => {
    const run = database.db.executeSql;
    database.db.executeSql = async () => {
      throw new Error('the disk is full');
    };
    await expect(queue.enqueue(jobOn(1))).rejects.toThrow('the disk is full');
    database.db.executeSql = run;
  });
});

describe('on a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queue-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('syncs its commits to the disk, and refuses a second user of the folder', async () => {
    const database = await openEmbeddedDatabase(folder);
    const { rows } = await database.db.executeSql(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
    );
    expect(rows).toEqual([{ fsync: 'on', commit: 'on' }]);
    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(UserError);
    await database.close();
  });

  it('takes up soon after a kill what was waiting and what was active, once each', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./cut-off-process.ts', import.meta.url)), folder]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const database = await openEmbeddedDatabase(folder);
    const queue = await openQueue(database, { log });
    const { look, seen } = recorder();
    await queue.work(look);

    await vi.waitFor(async () => expect(await waiting(database)).toBe(0));
    expect(seen.toSorted()).toEqual([1, 2]);
    expect(await states(database)).toEqual({ completed: 2 });
    await queue.stop();
  });

  it('keeps a look that was cut off with no retry left as a dead letter', async () => {
    const database = await openEmbeddedDatabase(folder);
    const first = new PgBoss({ db: database.db, backend: 'pglite' });
    const queue = await openQueue(database, { log });
    await queue.enqueue(jobOn(1));
    await first.start();
    await first.fetch(LOOK);
    await database.db.executeSql('UPDATE pgboss.job SET retry_count = retry_limit');
    await first.stop();

    await openQueue(database, { log });

    expect(await deadLetters(database)).toMatchObject([{ data: jobOn(1) }]);
    await queue.stop();
  });
});

function jobOn(number: number): Job {
  return { installationId: 7, subject: { owner: 'sre', repo: 'feedback', kind: 'issue', number } };
}

/** A look that records the numbers of its subjects, and fails if two looks on one subject ever overlap. */
function recorder(during: () => Promise<void> = async () => {}) {
  const seen: number[] = [];
  const active = new Set<number>();
  async function look({ subject }: Job): Promise<void> {
    expect(active).not.toContain(subject.number);
    active.add(subject.number);
    seen.push(subject.number);
    await during().finally(() => active.delete(subject.number));
  }
  return { look, seen };
}

async function states(database: Database): Promise<Record<string, number>> {
  const { rows } = await database.db.executeSql(
    `SELECT state, count(*)::int AS count FROM pgboss.job WHERE name = '${LOOK}' GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

async function waiting(database: Database): Promise<number> {
  const { created = 0, retry = 0, active = 0 } = await states(database);
  return created + retry + active;
}

async function deadLetters(database: Database) {
  const { rows } = await database.db.executeSql(
    `SELECT data, source_output->>'message' AS error, extract(day FROM keep_until - start_after)::int AS days
       FROM pgboss.job WHERE name = '${LOOK_FAILED}'`,
  );
  return rows;
}
