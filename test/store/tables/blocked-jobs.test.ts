import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../src/store/database/schema.ts';
import type { Job } from '../../../src/store/queue/queue.ts';
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
  const blockedJobs = createBlockedJobs((text, values) => pglite.query(text, values));

  it.each(['quiet', 'sweep', 'command'] as const)('gives a %s job back in its manner', async (manner) => {
    await blockedJobs.block({ ...JOB, manner }, 'archived');
    expect(await blockedJobs.of(7, 'SRE/feedback')).toEqual([{ ...JOB, manner }]);
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
    expect(await blockedJobs.of(7, 'sre/feedback')).toEqual([{ ...JOB, ...(kept && { manner: kept }) }]);
  });
});
