import type { PgBoss, QueueOptions } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { createFairPriority } from './fair-priority.ts';
import { createGroupCommit } from './group-commit.ts';
import { LookLater } from './look-later.ts';
import { givingWayTo, type Job, type NewJob, type Queue } from './queue.ts';
import { subjectKey } from './subject-key.ts';
import { HEARTBEAT, type Lane, workLane } from './work-lane.ts';

/** Names of the queue of looks, and of the dead letters: looks that failed finally, each with its last error. */
export const LOOK = 'look';
export const LOOK_FAILED = 'look-failed';

const DAY = 24 * 60 * 60;

/** The delay of retries starts at 2 seconds and doubles, with jitter, to an hour at most. All take about five hours. */
const OPTIONS: QueueOptions = {
  retryLimit: 15,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  retentionSeconds: 30 * DAY,
  deleteAfterSeconds: 60 * 60,
};

/** Lower than any priority of `createFairPriority`. */
const LOW_PRIORITY = -100;

interface LookQueueSettings {
  readonly concurrency: number;
  readonly shared: boolean;
  readonly durably: Database['durably'];
}

/** Opens the queue of looks. `shared`: other processes use it too. */
export async function createLookQueue(
  boss: PgBoss,
  { concurrency, shared, durably }: LookQueueSettings,
): Promise<Pick<Queue, 'enqueue' | 'work'>> {
  // A process that has the database for itself wakes its own lanes. A notification would make commits 10 % slower.
  const options = { ...OPTIONS, notify: shared, ...(shared && HEARTBEAT) };
  await boss.createQueue(LOOK_FAILED, { retentionSeconds: 30 * DAY, deleteAfterSeconds: 30 * DAY });
  await boss.createQueue(LOOK, { ...options, deadLetter: LOOK_FAILED, policy: 'stately' });
  await boss.updateQueue(LOOK, options);

  const insert = insertInto(boss, shared);
  const lanes: Lane[] = [];
  const priorityOf = createFairPriority(() => performance.now());
  return {
    enqueue: createGroupCommit<NewJob>(async (jobs) => {
      const urgent = (job: NewJob) => (job.urgency === 'low' ? LOW_PRIORITY : priorityOf(job.installationId));
      const inserts = jobs.map((job) => toInsert(job, urgent(job)));
      await durably(() => insertLooks(boss, insert, inserts));
      if (!shared) for (const lane of lanes) lane.wake();
    }),
    async work(look) {
      const handle = (job: Job) => lookOrFold(boss, job, look);
      for (let lane = 0; lane < concurrency; lane += 1) lanes.push(await workLane(boss, LOOK, handle));
    },
  };
}

/** A row to insert, in pg-boss' words. */
interface Row {
  readonly data: Job;
  readonly singletonKey: string;
  readonly priority: number;
}

/** Inserts rows whose subject does not wait yet. Resolves with how many. */
type Insert = (rows: readonly Row[]) => Promise<number>;

/**
 * pg-boss' own insert also notifies other processes. An embedded database has none, and ours is quicker there: pg-boss
 * checks each job, and has PostgreSQL convert some twenty columns that we never set.
 */
function insertInto(boss: PgBoss, shared: boolean): Insert {
  if (shared) return async (rows) => (await boss.insert(LOOK, [...rows], { returnId: true }))?.length ?? 0;
  return async (rows) => {
    const inserted = await boss
      .getDb()
      .executeSql(INSERT, [
        LOOK,
        rows.map(({ data }) => JSON.stringify(data)),
        rows.map(({ singletonKey }) => singletonKey),
        rows.map(({ priority }) => priority),
      ]);
    return inserted.rows.length;
  };
}

const INSERT = `
  INSERT INTO pgboss.job (name, data, singleton_key, priority, policy, dead_letter, keep_until, expire_seconds,
    deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max)
  SELECT queue.name, job.data::jsonb, job.key, job.priority, policy, dead_letter,
    now() + retention_seconds * interval '1 second', expire_seconds, deletion_seconds, retry_limit, retry_delay,
    retry_backoff, retry_delay_max
    FROM pgboss.queue queue, unnest($2::text[], $3::text[], $4::int[]) AS job (data, key, priority)
   WHERE queue.name = $1
  ON CONFLICT DO NOTHING RETURNING true`;

function toInsert({ urgency: _, ...job }: NewJob, priority: number): Row {
  return { data: job, singletonKey: subjectKey(job.subject), priority };
}

/** Inserts jobs whose subject does not wait yet. The others give their manner to the job that waits, if it is replaced. */
async function insertLooks(boss: PgBoss, insert: Insert, rows: readonly Row[]): Promise<void> {
  const mannerOf = ({ data }: Row) => data.manner;
  const inserted = await insert(rows);
  if (inserted === rows.length) return;
  const acted = rows.filter((row) => givingWayTo(mannerOf(row)).length > 0);
  for (const [manner, jobs] of Map.groupBy(acted, mannerOf)) {
    if (await replaceManner(boss, jobs, manner)) await insert(jobs);
  }
}

/**
 * Gives this manner to the waiting jobs of the same subjects. True if one of these jobs is active by now: it runs in its
 * old manner, so another job must be inserted.
 */
async function replaceManner(boss: PgBoss, jobs: readonly Row[], manner: Job['manner']): Promise<boolean> {
  const { rows } = await boss.getDb().executeSql(
    `WITH replaced AS (
       UPDATE pgboss.job SET data = (data - 'manner') || $5::jsonb, priority = GREATEST(priority, $3)
        WHERE name = $1 AND state IN ('created', 'retry') AND singleton_key = ANY($2) AND data->>'manner' = ANY($4))
     SELECT true FROM pgboss.job
      WHERE name = $1 AND state = 'active' AND singleton_key = ANY($2) AND data->>'manner' = ANY($4) LIMIT 1`,
    [
      LOOK,
      jobs.map(({ singletonKey }) => singletonKey),
      Math.max(...jobs.map(({ priority }) => priority)),
      givingWayTo(manner),
      JSON.stringify({ manner }),
    ],
  );
  return rows.length > 0;
}

/**
 * Gives the manner of this active job to the waiting jobs of its subject, if it replaces theirs. Call it before the job
 * ends in favour of them. They cannot begin before it ends.
 */
export async function handOver(boss: PgBoss, { subject, manner }: Job): Promise<void> {
  await boss.getDb().executeSql(
    `UPDATE pgboss.job other
        SET data = (other.data - 'manner') || $4::jsonb, priority = GREATEST(other.priority, job.priority)
       FROM pgboss.job job
      WHERE job.name = $1 AND job.state = 'active' AND job.singleton_key = $2
        AND other.name = $1 AND other.state IN ('created', 'retry') AND other.singleton_key = $2
        AND other.data->>'manner' = ANY($3)`,
    [LOOK, subjectKey(subject), givingWayTo(manner), JSON.stringify({ manner })],
  );
}

/** Has the waiting job of its subject run soon, which may be postponed by days. False if none waits. */
async function bringForward(boss: PgBoss, { subject }: Job): Promise<boolean> {
  const { rows } = await boss.getDb().executeSql(
    `UPDATE pgboss.job SET start_after = LEAST(start_after, now() + interval '2 seconds')
      WHERE name = $1 AND singleton_key = $2 AND state IN ('created', 'retry') RETURNING true`,
    [LOOK, subjectKey(subject)],
  );
  return rows.length > 0;
}

/**
 * Runs a look. If it fails while another job of its subject waits, it is done, since that job looks again. Only one job
 * of a subject can wait for a retry: a second one would become a dead letter at its first failure.
 */
async function lookOrFold(boss: PgBoss, job: Job, look: (job: Job) => Promise<void>): Promise<void> {
  try {
    await look(job);
  } catch (error) {
    await handOver(boss, job);
    if (error instanceof LookLater) throw error;
    if (!(await bringForward(boss, job))) throw error;
  }
}
