import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../src/core/problem.ts';
import type { Database } from '../../../src/store/database/database.ts';
import { openEmbeddedDatabase } from '../../../src/store/database/embedded-database.ts';
import { postgresDatabase } from '../../../src/store/database/postgres-database.ts';
import { LookLater } from '../../../src/store/queue/look-later.ts';
import { LOOK, LOOK_FAILED } from '../../../src/store/queue/look-queue.ts';
import { type OpenQueue, openQueue } from '../../../src/store/queue/open-queue.ts';
import type { Job } from '../../../src/store/queue/queue.ts';
import type { Sweep } from '../../../src/store/queue/sweep-queue.ts';
import { fillFolder } from '../../databases/embedded-folder.ts';
import { createMemoryPglite, databaseOn } from '../../databases/memory-database.ts';
import { type Postgres, startPostgres } from '../../durability/start-postgres.ts';
import { untilIdle } from './until-idle.ts';

const log = pino({ level: 'silent' });

/** The same queue, whatever keeps it. */
interface Place {
  database(): Database;
  close(): Promise<unknown>;
}

async function inMemory(): Promise<Place> {
  const pglite = await createMemoryPglite();
  return { database: () => databaseOn(pglite), close: () => pglite.close() };
}

async function onPostgres(): Promise<Place> {
  const postgres: Postgres = await startPostgres();
  return { database: () => postgresDatabase(postgres.url, { poolSize: 8 }), close: postgres.remove };
}

describe.each([
  ['a PGlite in memory', inMemory],
  ['a PostgreSQL', onPostgres],
])('on %s', (_, open) => {
  let place: Place;
  let queue: OpenQueue;
  beforeAll(async () => {
    place = await open();
  });
  beforeEach(async () => {
    queue = await openQueue(place.database(), { log });
  });
  afterEach(async () => {
    await queue.sql('DELETE FROM pgboss.job');
    await queue.stop();
  });
  afterAll(() => place.close());

  it('hands a job over as it was enqueued', async () => {
    const seen: Job[] = [];
    await queue.work(async (job) => void seen.push(job));

    await queue.enqueue(jobOn(5));

    await expect.poll(() => seen).toEqual([jobOn(5)]);
  });

  it('keeps one waiting job a subject, whatever the case of its name, also within one commit', async () => {
    const same = { ...jobOn(1), subject: { ...jobOn(1).subject, owner: 'SRE', repo: 'Feedback' } };
    await Promise.all([jobOn(1), jobOn(1), same, jobOn(1), jobOn(2)].map(queue.enqueue));

    const { look, seen } = recorder();
    await queue.work(look);

    await expect.poll(() => waiting(queue)).toBe(0);
    expect(seen.toSorted()).toEqual([1, 2]);
  });

  it('looks once more, and not beside, when events come during a look', async () => {
    const gate = Promise.withResolvers<void>();
    const { look, seen } = recorder(() => gate.promise);
    await queue.work(look);
    await queue.enqueue(jobOn(1));
    await expect.poll(() => seen).toEqual([1]);

    await Promise.all([jobOn(1), jobOn(1), jobOn(1)].map(queue.enqueue));
    await queue.enqueue(jobOn(2));
    await expect.poll(() => seen).toEqual([1, 2]);
    gate.resolve();

    await expect.poll(() => waiting(queue)).toBe(0);
    expect(seen).toEqual([1, 2, 1]);
  });

  it('works on several subjects at a time, and no more than it may', async () => {
    const gate = Promise.withResolvers<void>();
    const { look, seen } = recorder(() => gate.promise);
    await queue.work(look);
    const jobs = [1, 2, 3, 4, 5].map((number) => ({ ...jobOn(number), installationId: number }));
    await Promise.all(jobs.map(queue.enqueue));

    await expect.poll(() => seen).toHaveLength(4);
    gate.resolve();

    await expect.poll(() => seen).toHaveLength(5);
  });

  it('retries a look that failed', async () => {
    const { look, seen } = recorder(async () => {
      if (seen.length < 2) throw new Error('GitHub is down');
    });
    await queue.work(look);

    await queue.enqueue(jobOn(1));

    await expect.poll(() => seen).toEqual([1, 1]);
  });

  it('looks at once for a new event while an earlier look waits for its retry, and neither becomes a dead letter', async () => {
    const { look, seen } = recorder(async () => {
      throw new Error('GitHub is down');
    });
    await queue.enqueue(jobOn(1));
    await queue.sql('UPDATE pgboss.job SET retry_delay = 3600');
    await queue.work(look);
    await expect.poll(() => states(queue)).toEqual({ retry: 1 });

    await queue.enqueue(jobOn(1));

    await expect.poll(() => states(queue)).toEqual({ retry: 1, completed: 1 });
    expect(seen).toEqual([1, 1]);
    expect(await deadLetters(queue)).toEqual([]);
  });

  it('keeps a look that failed for good, with its last error, for 30 days', async () => {
    await queue.enqueue(jobOn(1));
    await queue.sql('UPDATE pgboss.job SET retry_limit = 0');

    await queue.work(async () => {
      throw new Error('the token was refused');
    });

    await expect.poll(() => deadLetters(queue)).toHaveLength(1);

    const [letter] = await deadLetters(queue);
    expect(letter).toMatchObject({ data: jobOn(1), error: 'the token was refused', days: 30 });
  });

  it('hands a job back without a retry when the look says later, and looks at once for a new event', async () => {
    const { look, seen } = recorder(async () => {
      if (seen.length < 3) throw new LookLater('GitHub asks us to wait', 60);
    });
    await queue.work(look);
    await queue.enqueue(jobOn(1));
    await expect.poll(() => states(queue)).toEqual({ retry: 1 });

    await queue.enqueue(jobOn(1));
    await expect.poll(() => states(queue)).toEqual({ retry: 1, completed: 1 });
    expect(seen).toEqual([1, 1]);

    const { rows } = await queue.sql(
      `UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'
        RETURNING retry_count AS retries, start_after > created_on + interval '1 second' AS late`,
    );
    expect(rows).toMatchObject([{ retries: 0 }]);
    await expect.poll(() => states(queue)).toEqual({ completed: 2 });
  });

  it('replaces a quiet job that waits by one for what somebody did, and never the other way round', async () => {
    await Promise.all([1, 2].map((number) => queue.enqueue({ ...jobOn(number), manner: 'quiet', urgency: 'low' })));
    await queue.enqueue(jobOn(1));
    await queue.enqueue({ ...jobOn(1), manner: 'quiet', urgency: 'low' });

    const { rows } = await queue.sql(
      "SELECT (data->'subject'->>'number')::int AS number, data->>'manner' AS manner, priority FROM pgboss.job ORDER BY 1",
    );
    expect(rows).toEqual([
      { number: 1, manner: null, priority: 0 },
      { number: 2, manner: 'quiet', priority: -100 },
    ]);
  });

  it('replaces a quiet job that waits by one for a command, and that one by a loud one', async () => {
    const manners = async () => {
      const { rows } = await queue.sql("SELECT data->>'manner' AS manner, priority FROM pgboss.job");
      return rows;
    };
    await queue.enqueue({ ...jobOn(1), manner: 'quiet', urgency: 'low' });
    await queue.enqueue({ ...jobOn(1), manner: 'command' });
    expect(await manners()).toEqual([{ manner: 'command', priority: 0 }]);
    await queue.enqueue({ ...jobOn(1), manner: 'sweep', urgency: 'low' });
    expect(await manners()).toEqual([{ manner: 'command', priority: 0 }]);
    await queue.enqueue(jobOn(1));
    await queue.enqueue({ ...jobOn(1), manner: 'command' });
    expect(await manners()).toEqual([{ manner: null, priority: 0 }]);
  });

  it('lets a loud job wait behind a quiet one that is at work', async () => {
    const seen: (string | undefined)[] = [];
    const atWork = Promise.withResolvers<void>();
    const enqueued = Promise.withResolvers<void>();
    await queue.enqueue({ ...jobOn(1), manner: 'quiet' });
    await queue.work(async ({ manner }) => {
      seen.push(manner);
      atWork.resolve();
      await enqueued.promise;
    });
    await atWork.promise;
    await queue.enqueue(jobOn(1));
    enqueued.resolve();

    await vi.waitFor(() => expect(seen).toEqual(['quiet', undefined]), { timeout: 60_000 });
  });

  it.each([
    ['is postponed', new LookLater('GitHub asks us to wait', 3_600)],
    ['fails', new Error('GitHub is down')],
  ])('looks loudly in the end when a loud look %s while a quiet one waits for its retry', async (_, error) => {
    const errors = [new LookLater('GitHub asks us to wait', 3_600), error];
    const seen: Job['manner'][] = [];
    await queue.work(async ({ manner }) => {
      seen.push(manner);
      const next = errors.shift();
      if (next) throw next;
    });
    await queue.enqueue({ ...jobOn(1), manner: 'quiet', urgency: 'low' });
    await expect.poll(() => states(queue)).toEqual({ retry: 1 });
    await queue.enqueue(jobOn(1));
    await expect.poll(() => states(queue)).toEqual({ retry: 1, completed: 1 });

    const { rows } = await queue.sql("SELECT priority FROM pgboss.job WHERE state = 'retry'");
    expect(rows).toEqual([{ priority: 0 }]);
    // One that failed does not leave its subject to the date of the other.
    if (error instanceof LookLater) await queue.sql("UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'");

    await expect.poll(() => states(queue)).toEqual({ completed: 2 });
    expect(seen).toEqual(['quiet', undefined, undefined]);
  });

  it('looks loudly in the end when a loud look fails after a quiet one was enqueued', async () => {
    const seen: Job['manner'][] = [];
    const atWork = Promise.withResolvers<void>();
    const enqueued = Promise.withResolvers<void>();
    await queue.work(async ({ manner }) => {
      seen.push(manner);
      if (seen.length > 1) return;
      atWork.resolve();
      await enqueued.promise;
      throw new Error('GitHub is down');
    });
    await queue.enqueue(jobOn(1));
    await atWork.promise;
    await queue.enqueue({ ...jobOn(1), manner: 'quiet', urgency: 'low' });
    enqueued.resolve();

    await expect.poll(() => states(queue)).toEqual({ completed: 2 });
    expect(seen).toEqual([undefined, undefined]);
  });

  it('lets a quiet look that fails make a loud one that waits no quieter', async () => {
    const errors = [new LookLater('GitHub asks us to wait', 3_600), new Error('GitHub is down')];
    await queue.work(async () => {
      throw errors.shift();
    });
    await queue.enqueue(jobOn(1));
    await expect.poll(() => states(queue)).toEqual({ retry: 1 });
    await queue.enqueue({ ...jobOn(1), manner: 'quiet', urgency: 'low' });
    await expect.poll(() => states(queue)).toEqual({ retry: 1, completed: 1 });

    const { rows } = await queue.sql("SELECT data->>'manner' AS manner FROM pgboss.job WHERE state = 'retry'");
    expect(rows).toEqual([{ manner: null }]);
  });

  it('makes quiet jobs loud also where they wait for a retry', async () => {
    await queue.enqueue({ ...jobOn(1), manner: 'quiet' });
    await queue.sql("UPDATE pgboss.job SET state = 'retry'");
    await queue.enqueue({ ...jobOn(1), manner: 'quiet' });
    await queue.enqueue(jobOn(1));

    const { rows } = await queue.sql("SELECT state, data->>'manner' AS manner FROM pgboss.job ORDER BY 1");
    expect(rows).toEqual([
      { state: 'created', manner: null },
      { state: 'retry', manner: null },
    ]);
  });

  it('lets what is urgent go before what is not', async () => {
    await Promise.all([1, 2, 3].map((number) => queue.enqueue({ ...jobOn(number), urgency: 'low' })));
    await queue.enqueue(jobOn(9));

    expect(await orderOfLooks(4)).toEqual([9, expect.any(Number), expect.any(Number), expect.any(Number)]);
  });

  it('lets the few jobs of one installation go before the many of another', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, number) => queue.enqueue(jobOn(number))));
    await queue.enqueue({ ...jobOn(999), installationId: 8 });

    expect((await orderOfLooks(61)).indexOf(999)).toBeLessThan(40);
  });

  it('spends little on a flood of jobs that must wait: a lane rests, and takes first what may run', async () => {
    const lane = await openQueue(place.database(), { log, concurrency: 1 });
    const seen: { readonly number: number; readonly at: number }[] = [];
    await Promise.all(Array.from({ length: 60 }, (_, number) => lane.enqueue(jobOn(number))));
    await lane.work(async ({ installationId, subject: { number } }) => {
      seen.push({ number, at: performance.now() });
      if (seen.length === 20) await lane.enqueue({ ...jobOn(999), installationId: 8 });
      if (installationId === 7) throw new LookLater('the installation has to wait', 60);
    });
    await expect.poll(() => seen.length).toBeGreaterThan(20);
    await lane.stop();

    expect(seen[20]?.number).toBe(999);
    // No upper bound: it depends on the machine.
    const rests = seen.slice(9, 20).map(({ at }, index) => at - (seen[8 + index]?.at ?? 0));
    expect(Math.min(...rests)).toBeGreaterThan(200);
  });

  it('never ends a look in the middle, though its job was postponed for less than the rest of a lane', async () => {
    const { look, seen } = recorder(async () => {
      if (seen.at(-1) !== 999) throw new LookLater('the installation has to wait', 60);
      const times = seen.filter((number) => number === 999).length;
      if (times === 2) await delay(400);
      if (times < 3) throw new LookLater('the installation has to wait', 0.1);
    });
    await Promise.all(Array.from({ length: 100 }, (_, number) => queue.enqueue(jobOn(number))));
    await queue.work(look);
    await expect.poll(() => seen.length).toBeGreaterThan(40);
    await queue.enqueue({ ...jobOn(999), installationId: 8 });

    await expect.poll(() => seen.filter((number) => number === 999)).toHaveLength(3);
  });

  it('brings a retry forward when a look that says later is done in its favour', async () => {
    const { look, seen } = recorder(async () => {
      if (seen.length === 1) throw new Error('GitHub is down');
      if (seen.length === 2) throw new LookLater('GitHub asks us to wait', 1);
    });
    await queue.enqueue(jobOn(1));
    await queue.sql('UPDATE pgboss.job SET retry_delay = 3600');
    await queue.work(look);
    await expect.poll(() => states(queue)).toEqual({ retry: 1 });

    await queue.enqueue(jobOn(1));

    await expect.poll(() => states(queue)).toEqual({ completed: 2 });
    expect(seen).toEqual([1, 1, 1]);
  });

  /** In which order these jobs that wait are looked at. One lane works on them: of several, any may be the quicker. */
  async function orderOfLooks(count: number): Promise<number[]> {
    const lane = await openQueue(place.database(), { log, concurrency: 1 });
    const { look, seen } = recorder();
    await lane.work(look);
    await expect.poll(() => seen).toHaveLength(count);
    await lane.stop();
    return seen;
  }

  it('lets a sweep of a repository that waits go on until the latest end that was requested', async () => {
    const page = { kind: 'repository', installationId: 7, owner: 'O', repo: 'r', subjects: 'issues' } as const;
    const upTo = (until: string, number: number) =>
      queue.sweeps.request({ ...page, since: '2026-01-01T00:00:00.000Z', until, page: number });
    await upTo('2026-01-02T00:00:00.000Z', 3);
    await upTo('2026-01-04T00:00:00.000Z', 1);
    await upTo('2026-01-03T00:00:00.000Z', 1);

    const seen: Sweep[] = [];
    await queue.sweeps.work(async (sweep) => void seen.push(sweep));
    await untilIdle(queue.sql);
    expect(seen).toMatchObject([{ page: 3, until: '2026-01-04T00:00:00.000Z' }]);
  });

  it('opens what another process has just opened', async () => {
    const others = await Promise.all([1, 2].map(() => openQueue(place.database(), { log })));
    await others[0]?.enqueue(jobOn(1));
    await expect(waiting(queue)).resolves.toBe(1);
    await Promise.all(others.map((other) => other.stop()));
  });
});

describe('on a PGlite that fails', () => {
  it('does not resolve an enqueue that was not kept', async () => {
    const pglite = await createMemoryPglite();
    const database = databaseOn(pglite);
    const { db } = database.connection;
    if (!db) throw new Error('no connection');
    const queue = await openQueue(database, { log });
    const failing = vi.spyOn(db, 'executeSql').mockRejectedValue(new Error('the disk is full'));
    await expect(queue.enqueue(jobOn(1))).rejects.toThrow('the disk is full');
    failing.mockRestore();
    await queue.stop();
    await pglite.close();
  });
});

describe('on a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queue-'));
    await fillFolder(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('syncs its commits to the disk, and refuses a second user of the folder', async () => {
    const database = await openEmbeddedDatabase(folder);
    const queue = await openQueue(database, { log });
    const settings = `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`;
    const { rows } = await database.durably(() => queue.sql(settings));
    expect(rows).toEqual([{ fsync: 'on', commit: 'on' }]);
    await queue.enqueue(jobOn(1));
    const { rows: flushed } = await queue.sql('SELECT pg_current_wal_flush_lsn() AS lsn');
    const { rows: written } = await queue.sql(`SELECT pg_current_wal_insert_lsn() <= $1::pg_lsn AS all`, [
      (flushed as { lsn: string }[])[0]?.lsn,
    ]);
    expect(written).toEqual([{ all: true }]);
    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(UserError);
    await queue.stop();
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

    await expect.poll(() => waiting(queue)).toBe(0);
    expect(seen.toSorted()).toEqual([1, 2]);
    expect(await states(queue)).toEqual({ completed: 2 });
    await queue.stop();
  });

  it('takes up a loud look after a kill, though a quiet one waits beside it', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./cut-off-process.ts', import.meta.url)), folder]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const database = await openEmbeddedDatabase(folder);
    const quiet = `UPDATE pgboss.job SET data = data || '{"manner":"quiet"}' WHERE state = 'created'`;
    await database.connection.db?.executeSql(quiet);

    const queue = await openQueue(database, { log });
    const seen: string[] = [];
    await queue.work(async ({ subject, manner }) => void seen.push(`${subject.number} ${manner ?? 'loud'}`));

    await expect.poll(() => waiting(queue)).toBe(0);
    expect(seen.toSorted()).toEqual(['1 loud', '2 quiet']);
    await queue.stop();
  });

  it('keeps a look that was cut off with no retry left as a dead letter', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./cut-off-process.ts', import.meta.url)), folder]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const database = await openEmbeddedDatabase(folder);
    const { db } = database.connection;
    await db?.executeSql("UPDATE pgboss.job SET retry_count = retry_limit WHERE state = 'active'");

    const queue = await openQueue(database, { log });

    expect(await deadLetters(queue)).toMatchObject([{ data: { subject: { number: 1 } } }]);
    await queue.stop();
  });

  it('takes a database up that was being created when the power went', async () => {
    await rename(join(folder, 'queue'), join(folder, 'queue.unfinished'));
    await rm(join(folder, 'queue.unfinished', 'base'), { recursive: true });

    const database = await openEmbeddedDatabase(folder);

    expect(await readdir(folder)).not.toContain('queue.unfinished');
    await database.close();
  });

  it('says what to do about files that are no database', async () => {
    await writeFile(join(folder, 'queue', 'PG_VERSION'), 'x');

    const failure = openEmbeddedDatabase(folder);

    await expect(failure).rejects.toThrow(UserError);
    await expect(failure).rejects.toThrow('move the folder away');
  });

  it('refuses a database of a newer version, and leaves it as it is', async () => {
    const queue = await openQueue(await openEmbeddedDatabase(folder), { log });
    await queue.sql('INSERT INTO chapter_triage.version VALUES (1000)');
    await queue.stop();

    const failure = openEmbeddedDatabase(folder).then((database) => openQueue(database, { log }));

    await expect(failure).rejects.toThrow('newer version of chapter-triage');
    await (await openEmbeddedDatabase(folder)).close();
  });
});

describe('a PostgreSQL that commits before it has written to disk', () => {
  it('is refused, since what was accepted could be lost', async () => {
    const postgres = await startPostgres();
    try {
      const url = new URL(postgres.url);
      url.searchParams.set('options', '-c synchronous_commit=off');
      const failure = openQueue(postgresDatabase(url.href, { poolSize: 2 }), { log });
      await expect(failure).rejects.toThrow('synchronous_commit is off');
    } finally {
      await postgres.remove();
    }
  });
});

describe('an address that leads nowhere', () => {
  it('is explained without being repeated', async () => {
    const database = postgresDatabase('postgres://u:hunter2@127.0.0.1:9/db', { poolSize: 1 });
    const failure = openQueue(database, { log });
    await expect(failure).rejects.toThrow('environment: DATABASE_URL: nothing listens at its address');
    await expect(failure).rejects.not.toThrow('hunter2');
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

async function states(queue: OpenQueue): Promise<Record<string, number>> {
  const { rows } = await queue.sql(
    `SELECT state, count(*)::int AS count FROM pgboss.job WHERE name = '${LOOK}' GROUP BY state`,
  );
  return Object.fromEntries((rows as { state: string; count: number }[]).map(({ state, count }) => [state, count]));
}

async function waiting(queue: OpenQueue): Promise<number> {
  const { created = 0, retry = 0, active = 0 } = await states(queue);
  return created + retry + active;
}

async function deadLetters(queue: OpenQueue) {
  const { rows } = await queue.sql(
    `SELECT data, source_output->>'message' AS error, extract(day FROM keep_until - start_after)::int AS days
       FROM pgboss.job WHERE name = '${LOOK_FAILED}'`,
  );
  return rows;
}
