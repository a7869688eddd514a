import type { PGlite } from '@electric-sql/pglite';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sql } from '../../../src/store/database/database.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import type { Job } from '../../../src/store/queue/queue.ts';
import { createRebuilding } from '../../../src/store/records/rebuilding.ts';
import { createBlockedJobs } from '../../../src/store/tables/blocked-jobs.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';

const JOB: Job = { installationId: 7, subject: { owner: 'sre', repo: 'feedback', kind: 'issue', number: 1 } };

let pglite: PGlite;
beforeAll(async () => {
  pglite = await createMemoryPglite();
  await migrate((text, values) => pglite.query(text, values));
});
beforeEach(() => pglite.exec('DELETE FROM chapter_triage.blocked_job'));
afterAll(() => pglite.close());

describe('createBlockedJobs', () => {
  const sql: Sql = (text, values) => pglite.query(text, values);
  const blockedJobs = createBlockedJobs(sql, pino({ level: 'silent' }));

  it('leaves out a job that cannot be read', async () => {
    await blockedJobs.block(JOB, 'archived');
    await blockedJobs.block({ ...JOB, subject: { ...JOB.subject, number: 2 } }, 'archived');
    await sql(
      "UPDATE chapter_triage.blocked_job SET job = jsonb_set(job, '{subject,kind}', '\"letter\"') WHERE subject LIKE '%/2'",
    );
    expect((await blockedJobs.of(7, 'sre/feedback')).jobs).toEqual([JOB]);
  });

  it('keeps the jobs of a suspended installation, and forgets those of one that is gone', async () => {
    await blockedJobs.block(JOB, 'suspended');
    await createRebuilding(sql).reach(7, []);
    await createRebuilding(sql).reachOnly([7]);
    expect((await blockedJobs.of(7, 'sre/feedback')).jobs).toEqual([JOB]);

    await createRebuilding(sql).reachOnly([8]);
    expect((await blockedJobs.of(7, 'sre/feedback')).jobs).toEqual([]);
  });

  it('releases what was read, and neither what was blocked since nor what was blocked again', async () => {
    const other: Job = { ...JOB, subject: { ...JOB.subject, number: 2 } };
    const late: Job = { ...JOB, subject: { ...JOB.subject, number: 3 } };
    await blockedJobs.block(JOB, 'archived');
    await blockedJobs.block(other, 'archived');
    const then = await blockedJobs.of(7, 'sre/feedback');

    await blockedJobs.block(JOB, 'archived');
    await blockedJobs.block(late, 'archived');
    await then.release();

    expect((await blockedJobs.of(7, 'sre/feedback')).jobs).toEqual([JOB, late]);
  });

  it.each(['quiet', 'sweep', 'command'] as const)('gives a %s job back in its manner', async (manner) => {
    await blockedJobs.block({ ...JOB, manner }, 'archived');
    expect((await blockedJobs.of(7, 'SRE/feedback')).jobs).toEqual([{ ...JOB, manner }]);
  });

  it.each<[Job['manner'], Job['manner'], Job['manner']]>([
    ['quiet', undefined, undefined],
    [undefined, 'quiet', undefined],
    ['command', undefined, undefined],
    ['quiet', 'command', 'command'],
    ['command', 'sweep', 'command'],
  ])('of a %s and then a %s job of one subject keeps the louder', async (first, second, kept) => {
    await blockedJobs.block({ ...JOB, ...(first && { manner: first }) }, 'archived');
    await blockedJobs.block({ ...JOB, ...(second && { manner: second }) }, 'forbidden');
    expect((await blockedJobs.of(7, 'sre/feedback')).jobs).toEqual([{ ...JOB, ...(kept && { manner: kept }) }]);
  });
});
