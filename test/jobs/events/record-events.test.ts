import type { PGlite } from '@electric-sql/pglite';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registerEvents } from '../../../src/app.ts';
import type { SubjectRecord } from '../../../src/core/record/subject-record.ts';
import { createWebhooks } from '../../../src/github/client/webhooks.ts';
import { type EffectStores, performEffect } from '../../../src/jobs/events/perform-effect.ts';
import type { Sql } from '../../../src/store/database/database.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import { createRecords } from '../../../src/store/records/create-records.ts';
import { createRecordChanges } from '../../../src/store/records/record-changes.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';

const log = pino({ level: 'silent' });
let pglite: PGlite;
const sql = (text: string, values?: unknown[]) => pglite.query(text, values);
const records = createRecords(sql, log);
const webhooks = createWebhooks('secret');
const asked: object[] = [];
register(sql, webhooks);

function register(database: Sql, events: ReturnType<typeof createWebhooks>): void {
  const queue = { sweeps: { request: async (sweep: object) => void asked.push(sweep) } };
  const changed = { ...createRecords(database, log), ...createRecordChanges(database) };
  const stores = { queue, records: changed } as unknown as EffectStores;
  registerEvents(events, async (effect, delivery) => effect.type !== 'look' && performEffect(stores, effect, delivery));
}

beforeAll(async () => {
  pglite = await createMemoryPglite();
  await migrate(sql);
});
beforeEach(async () => {
  await pglite.exec('TRUNCATE chapter_triage.recorded_repository CASCADE');
  const other: SubjectRecord['subject'] = { owner: 'press', repo: 'other', kind: 'issue', number: 1 };
  await records.put(7, sampleRecord(1), false);
  await records.put(7, sampleRecord(2), false);
  await records.put(8, sampleRecord(1, { subject: other }), false);
});
afterAll(() => pglite.close());

const repository = { name: 'Book', full_name: 'Press/Book', owner: { login: 'Press' } };
const both = ['press/book 2 public', 'press/other 1 public'];

describe('records', () => {
  it.each<[string, object, readonly string[]]>([
    ['issues.deleted', { repository, issue: { number: 2 } }, ['press/book 1 public', 'press/other 1 public']],
    ['issues.transferred', { repository, issue: { number: 1 } }, ['press/book 1 public', 'press/other 1 public']],
    ['discussion.deleted', { repository, discussion: { number: 1 } }, both],
    ['repository.privatized', { repository }, ['press/book 2 private', 'press/other 1 public']],
    ['repository.publicized', { repository }, both],
    ['repository.deleted', { repository }, ['press/other 1 public']],
    [
      'repository.renamed',
      { repository: { ...repository, name: 'New' }, changes: { repository: { name: { from: 'Book' } } } },
      ['press/other 1 public'],
    ],
    [
      'repository.transferred',
      {
        repository: { ...repository, owner: { login: 'else' } },
        changes: { owner: { from: { user: { login: 'Press' } } } },
      },
      ['press/other 1 public'],
    ],
    [
      'repository.transferred',
      {
        repository: { ...repository, owner: { login: 'else' } },
        changes: { owner: { from: { organization: { login: 'Press' } } } },
      },
      ['press/other 1 public'],
    ],
    ['installation_repositories.removed', { repositories_removed: [repository] }, ['press/other 1 public']],
    ['installation.deleted', { installation: { id: 7 } }, ['press/other 1 public']],
  ])('are what they are after %s', async (event, payload, expected) => {
    const [name = '', action] = event.split('.');
    await webhooks.receive({ id: '1', name, payload: { ...payload, action } } as never);
    const left = await records.repositories();
    expect(left.map((one) => `${one.repository} ${one.open} ${one.isPrivate ? 'private' : 'public'}`)).toEqual(
      expected,
    );
    expect((await records.open('press/book')).all > 0).toBe(expected.some((one) => one.startsWith('press/book')));
  });

  it.each<[string, object]>([
    ['repository.deleted', { repository }],
    ['installation_repositories.removed', { installation: { id: 7 }, repositories_removed: [repository] }],
    ['installation.deleted', { installation: { id: 7 } }],
  ])('go with the adopted edition and its sources after %s', async (event, payload) => {
    await sql(`INSERT INTO chapter_triage.editions (installation_id, repository, seen, adopted, sources)
      VALUES (7, 'press/book', '{}', '{}', '{}')`);
    await sql(`INSERT INTO chapter_triage.edition_part VALUES (7, 'press/book', 0, '')`);
    const [name = '', action] = event.split('.');
    await webhooks.receive({ id: '1', name, payload: { ...payload, action } } as never);
    expect((await sql('SELECT 1 FROM chapter_triage.editions')).rows).toEqual([]);
    expect((await sql('SELECT 1 FROM chapter_triage.edition_part')).rows).toEqual([]);
  });

  it('of a repository that became private are private, though a look still believes otherwise', async () => {
    const secret = { name: 'secret', full_name: 'Press/Secret', owner: { login: 'Press' } };
    for (const one of [repository, secret]) {
      const payload = { action: 'privatized', repository: one, installation: { id: 7 } };
      await webhooks.receive({ id: '1', name: 'repository', payload } as never);
    }
    await records.put(7, sampleRecord(3), false);
    await records.put(
      7,
      sampleRecord(1, { subject: { owner: 'press', repo: 'secret', kind: 'issue', number: 1 } }),
      false,
    );

    const shown = (await records.repositories()).filter(({ isPrivate }) => !isPrivate);
    expect(shown.map((one) => one.repository)).toEqual(['press/other']);
  });

  it.each([
    ['issues', 'closed', 'issue'],
    ['issues', 'milestoned', 'issue'],
    ['issues', 'demilestoned', 'issue'],
    ['discussion', 'closed', 'discussion'],
  ])('are read anew after %s.%s', async (name, action, kind) => {
    asked.length = 0;
    const numbered = { number: 1, ...(kind === 'issue' && { pull_request: undefined }) };
    const payload = { action, installation: { id: 7 }, repository, [kind]: numbered };
    await webhooks.receive({ id: '1', name, payload } as never);
    const subject = { owner: 'Press', repo: 'Book', kind, number: 1 };
    expect(asked).toEqual([{ kind: 'subject', installationId: 7, subject }]);
  });
});
