import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readOwnSets } from '../../bench/accuracy/datasets.ts';
import { parseConfiguration } from '../../src/config/parse-configuration.ts';
import type { Action } from '../../src/core/action.ts';
import type { Lesson } from '../../src/core/lessons/lesson.ts';
import { type Decision, decide } from '../../src/decide.ts';
import type { Snapshot } from '../../src/github/snapshot.ts';
import { createLearning } from '../../src/lessons/create-learning.ts';
import { createLessons, MOST_LESSONS } from '../../src/lessons/create-lessons.ts';
import { learnFromLooks } from '../../src/lessons/learn-from-looks.ts';
import { migrate } from '../../src/queue/schema.ts';
import { createRebuilding } from '../../src/records/rebuilding.ts';

const { catalogue } = readOwnSets().find(({ name }) => name.includes('garden'))!;
const configuration = `publication: { name: Garden, contents: { path: contents } }\nconfidence: { topic: 0.5 }\n`;
const address = { owner: 'press', repo: 'garden' };
const issue = (number: number) => ({ ...address, kind: 'issue' as const, number });
const lesson: Lesson = {
  terms: [1, 2, 3],
  section: { edition: 'v2', number: '6.3', title: 'Friendly Insects' },
  at: '2026-05-01T08:00:00.000Z',
};

let pglite: PGlite;
const sql = (text: string, values?: unknown[]) => pglite.query(text, values);
const store = createLessons(sql);

beforeAll(async () => {
  pglite = await PGlite.create();
  await migrate(sql);
}, 120_000);
beforeEach(() => pglite.exec('TRUNCATE chapter_triage.lesson'));
afterAll(() => pglite.close());

describe('lessons in the database', () => {
  it('are kept once a subject, each repository for itself, and forgotten without a trace', async () => {
    await store.keep(issue(1), lesson);
    await store.keep({ ...issue(1), owner: 'PRESS' }, { ...lesson, terms: [9] });
    await store.keep({ ...issue(1), repo: 'private' }, lesson);
    expect(await store.of(address)).toEqual([{ ...lesson, terms: [9] }]);

    await store.keep(issue(1), null);
    expect(await store.of(address)).toEqual([]);
    expect(await store.of({ ...address, repo: 'private' })).toEqual([lesson]);
  });

  it('keep the day on which they were first seen, where nobody knows a better one', async () => {
    await store.keep(issue(1), { ...lesson, at: null });
    const [first] = await store.of(address);
    await store.keep(issue(1), { ...lesson, terms: [4], at: null });
    expect(await store.of(address)).toEqual([{ ...lesson, terms: [4], at: first?.at }]);
  });

  it('are bounded: the oldest are forgotten', async () => {
    for (let number = 1; number <= MOST_LESSONS + 3; number++) {
      await store.keep(issue(number), { ...lesson, at: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString() });
    }
    const { rows } = await sql('SELECT min(number)::int AS oldest, count(*)::int AS count FROM chapter_triage.lesson');
    expect(rows).toEqual([{ oldest: 4, count: MOST_LESSONS }]);
  }, 60_000);

  it('fail nobody while their table is gone, and are restored with the records', async () => {
    await sql('DROP TABLE chapter_triage.lesson');

    await store.keep(issue(1), lesson);
    expect(await store.of(address)).toEqual([]);
    expect(await createRebuilding(sql).restore()).toBe(true);
    await store.keep(issue(1), lesson);
    expect(await store.of(address)).toEqual([lesson]);
  });
});

describe('looks', () => {
  it('learn from a maintainer’s command, for reports filed later, and forget when it is taken back', async () => {
    const { look } = publication();
    const corrected = await teach(look);

    const later = await look(hens(9, '2026-06-01T00:00:00Z'));
    expect(labelsOf(later.actions)).toEqual(['chapter: Pests and Diseases']);
    expect(bodyOf(later.actions)).toContain('likeness to feedback that a maintainer filed under this chapter');
    const earlier = await look(hens(8, '2026-04-01T00:00:00Z'));
    expect(labelsOf(earlier.actions)).toEqual(['chapter: unsure']);

    for (const one of corrected) await look(withComment(one, 'keeper', '/triage', '2026-05-02T00:00:00Z'));
    expect(await store.of(address)).toEqual([]);
    expect(labelsOf((await look(hens(10, '2026-06-01T00:00:00Z'))).actions)).toEqual(['chapter: unsure']);
  });

  it('learn from a label that a person set, and forget when it is removed', async () => {
    const { look } = publication();
    const settled = applied(hens(1), (await look(hens(1))).actions);
    const labelled = { ...settled, labels: [...settled.labels, 'chapter: Soil'] };
    expect((await look(labelled)).lesson?.section.title).toBe('Soil');
    expect(await store.of(address)).toHaveLength(1);

    await look(settled);
    expect(await store.of(address)).toEqual([]);
  });

  it('learn nothing from strangers, not even from authors who correct their own report', async () => {
    const { look } = publication();
    const own = withComment(hens(1), 'reader', '/chapter 6.3', '2026-05-01T00:00:00Z');
    const { actions } = await look(own);
    expect(labelsOf(actions)).toEqual(['chapter: Pests and Diseases']);

    await look(withComment(hens(2), 'passer-by', '/chapter 6.3', '2026-05-01T00:00:00Z'));
    expect(await store.of(address)).toEqual([]);
  });

  it('forget a subject that is gone', async () => {
    const { look, read } = publication();
    await teach(look);
    await read(issue(1));
    expect(await store.of(address)).toHaveLength(2);
  });

  it('neither learn nor hear anything where the configuration says so', async () => {
    const { look } = publication();
    await teach(look);
    const deaf = publication('learning: false\n');

    expect(labelsOf((await deaf.look(hens(9, '2026-06-01T00:00:00Z'))).actions)).toEqual(['chapter: unsure']);
    await deaf.look(withComment(hens(1), 'keeper', '/chapter 6.3', '2026-05-01T00:00:00Z'));
    expect(await store.of(address)).toHaveLength(2);
  });
});

type Numbered = Snapshot & { readonly number: number };

/** A look as the worker has it, without GitHub: `keeper` may triage. */
function publication(rest = '') {
  const learning = createLearning(store);
  const configured = { configuration: parseConfiguration(configuration + rest, 'x.yml') } as never;
  const decideOn = (subject: ReturnType<typeof issue>, snapshot: Snapshot): Promise<Decision> =>
    decide(
      subject,
      { snapshot, catalogue, configuration: configured },
      {
        repositoryLabels: async () => [],
        labelHistory: async () => null,
        mayTriage: async (login) => login === 'keeper',
        now: () => Date.parse('2026-07-01T00:00:00Z'),
        lessons: (one, createdAt) => learning.lessonsFor(subject, one, createdAt),
      },
    );
  const fail = (error: unknown) => {
    throw error;
  };
  const learned = learnFromLooks({ read: async () => null, decide: decideOn }, learning, fail);
  return {
    look: (snapshot: Numbered) => learned.decide(issue(snapshot.number), snapshot),
    read: (subject: ReturnType<typeof issue>) => learned.read(subject),
  };
}

async function teach(look: (snapshot: Numbered) => Promise<Decision>): Promise<Numbered[]> {
  const titles = [
    'The hens keep scratching up my seedlings',
    'Hens in the vegetable beds again',
    'Can hens stay near beds?',
  ];
  const corrected: Numbered[] = [];
  for (const [index, title] of titles.entries()) {
    const filed = { ...hens(index + 1), report: { title, body: '', createdAt: '2026-04-01T00:00:00Z' } };
    const asked = withComment(filed, 'keeper', '/chapter 6.3', '2026-05-01T00:00:00Z');
    corrected.push(applied(asked, (await look(asked)).actions));
  }
  expect(await store.of(address)).toHaveLength(3);
  return corrected;
}

function hens(number: number, createdAt = '2026-04-01T00:00:00Z'): Numbered {
  return {
    number,
    report: { title: 'Hens scratching up beds', body: '', createdAt },
    author: { login: 'reader', isBot: false },
    labels: [],
    state: 'open',
    stateReason: null,
    closedAt: null,
    milestone: null,
    updatedAt: null,
    locked: false,
    acknowledgement: null,
    duplicates: [],
    reply: null,
    questions: [],
    comments: [],
    discussion: null,
  };
}

function withComment(snapshot: Numbered, login: string, body: string, updatedAt: string): Numbered {
  const comment = { id: `${snapshot.comments.length + 1}`, author: { login, isBot: false }, body, updatedAt };
  return { ...snapshot, comments: [...snapshot.comments, comment] };
}

/** The subject after the writes that matter here. */
function applied(snapshot: Numbered, actions: readonly Action[]): Numbered {
  const body = bodyOf(actions);
  return { ...snapshot, labels: labelsOf(actions), acknowledgement: body === undefined ? null : { id: 'own', body } };
}

function labelsOf(actions: readonly Action[]): readonly string[] {
  return actions.flatMap((action) => (action.type === 'add-labels' ? action.labels : []));
}

function bodyOf(actions: readonly Action[]): string | undefined {
  return actions.flatMap((action) => (action.type === 'create-comment' ? [action.body] : []))[0];
}
