import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubjectRecord } from '../../src/core/record/subject-record.ts';
import type { Subject } from '../../src/core/subject.ts';
import { explainSubject } from '../../src/jobs/on-demand/explain-subject.ts';
import { createRecordChanges } from '../../src/store/records/record-changes.ts';
import { type EditionStage, startEditionStage } from '../jobs/new-edition/edition-stage.ts';

const DRAINING = 'Draining a machine takes ten minutes at the very most, so plan for it.';
const FIRST = { title: 'Typo', body: `> ${DRAINING}\n\nI think “ten” should be “twenty”.` };
const SECOND = {
  title: 'How long?',
  body: '“a machine takes ten minutes at the” should read “a machine takes twenty minutes at the”',
};
const OTHER = { title: 'Typo', body: `In “${DRAINING}”, “plan” should be “prepare”.` };
const CONTENTS = { 'contents/v1.0.txt': '1 Introduction\n2 Rollout\n2.1 Draining\n2.2 Rollback\n' };
const UNWRITTEN =
  'publication: { name: Handbook, contents: { path: contents } }\nacknowledgement: { discussions: true }\n';
const WRITTEN = UNWRITTEN.replace(' }\n', ', text: { path: text } }\n');
const TEXT = {
  'text/v1.0.jsonl': JSON.stringify({
    section: '2.1',
    text: `Do not hurry. ${DRAINING} Then wait for the last request.`,
  }),
};

let stage: EditionStage;
let book = '';
let count = 0;
beforeAll(async () => {
  stage = await startEditionStage({ owner: 'press', readers: ['reader'], maintainers: ['maintainer'] });
});
beforeEach(() => begin());
afterEach(() => {
  stage.github.setRequestFault(null);
  stage.also.length = 0;
});
afterAll(() => stage?.close());

describe.each(['issue', 'discussion'] as const)('a report on words that were reported before: %s', (kind) => {
  it('gets one line with one link, and the earlier report gets none', async () => {
    const [first, second, third, other] = [
      await file(kind, FIRST),
      await file(kind, SECOND),
      await file(kind, SECOND),
      await file(kind, OTHER),
    ];
    await look(first, second, third, other);

    expect(await said(first)).toEqual([]);
    for (const again of [second, third]) {
      expect(await said(again)).toEqual([`These words were reported before, in ${book}#${first.number}.`]);
      expect((await recordOf(again))?.earlier).toEqual(first);
    }
    expect(await said(other)).toEqual([]);
    expect((await stage.github[kind](book, second.number)).labels).toEqual(['chapter: Rollout']);
    await expectNoMoreWrites(first, second, third, other, third, second, first);
  });

  it('is told so though it was looked at first', async () => {
    const [first, second] = [await file(kind, FIRST), await file(kind, SECOND)];
    await look(second);
    expect(await said(second)).toEqual([]);
    await look(first);
    expect(stage.also).toEqual([second]);
    await look(...stage.also.splice(0));

    expect([(await said(first)).length, (await said(second)).length]).toEqual([0, 1]);
    await expectNoMoreWrites(second, first, second);
    expect(stage.also).toEqual([]);
  });

  it('is told so though the look is cut off at any write', async () => {
    await look(await file(kind, FIRST));
    const second = await file(kind, SECOND);
    for (let writes = 0; writes < 3; writes++) {
      let left = writes;
      stage.github.setRequestFault(({ method, path, body }) => {
        const isWrite = path.includes('graphql') ? body.includes('mutation') : method !== 'GET';
        return isWrite && left-- <= 0 ? { kind: 'status', status: 422 } : null;
      });
      await look(second).catch(() => {});
    }
    stage.github.setRequestFault(null);
    await look(second);
    expect(await said(second)).toHaveLength(1);
    await expectNoMoreWrites(second);
  });
});

describe('the link to an earlier report', () => {
  it('goes when that is deleted or closed unfixed, and stays when it is fixed', async () => {
    const [first, second, third] = [
      await file('issue', FIRST),
      await file('issue', SECOND),
      await file('issue', SECOND),
    ];
    await look(first, second, third);
    await stage.github.editIssue(book, first.number, { state: 'closed', as: 'maintainer' });
    await look(first, third);
    expect(await said(third)).toEqual([expect.stringContaining(`#${first.number}.`)]);

    await stage.records.forget(first);
    await look(third);
    expect(await said(third)).toEqual([expect.stringContaining(`#${second.number}.`)]);
    await createRecordChanges(stage.sql).forgetRepositories([book]);
    await look(third);
    expect(await said(third)).toEqual([]);
  });

  it.each([
    [
      'the later one by command',
      1,
      async (one: Subject) => stage.github.comment(book, one.number, '/chapter 1', 'reader'),
    ],
    [
      'the earlier one by label',
      0,
      async (one: Subject) => stage.github.addLabel(book, one.number, 'chapter: Introduction', 'maintainer'),
    ],
  ])('goes when a person corrects the chapter of %s', async (_, which, correct) => {
    const both = [await file('issue', FIRST), await file('issue', SECOND)] as const;
    await look(...both);
    await correct(both[which]!);
    if (which === 0) await stage.github.removeLabel(book, both[0].number, 'chapter: Rollout', 'maintainer');
    await look(...both);

    expect(await said(both[1])).toEqual([]);
    await expectNoMoreWrites(...both);
  });

  it('is told by the words alone where the text is not known, in the same section only', async () => {
    await begin(UNWRITTEN, {});
    const slip = (section: string) => ({ title: `Section ${section}`, body: '“recieve” should be “receive”' });
    const [first, second, elsewhere] = [
      await file('issue', slip('2.1')),
      await file('issue', slip('2.1')),
      await file('issue', slip('2.2')),
    ];
    await look(first, second, elsewhere);

    expect([(await said(first)).length, (await said(second)).length, (await said(elsewhere)).length]).toEqual([
      0, 1, 0,
    ]);
  });

  it('leads to another repository of the publication only if that is public', async () => {
    const first = await file('issue', FIRST);
    await look(first);
    const before = book;
    await begin(WRITTEN, TEXT, `Handbook ${count}`);
    const second = await file('issue', SECOND);
    await look(second);
    expect(await said(second)).toEqual([`These words were reported before, in ${before}#${first.number}.`]);

    await createRecordChanges(stage.sql).setPrivate(stage.github.installationId, before, true);
    await look(second);
    expect(await said(second)).toEqual([]);
  });

  it('leads to an open report, however many older ones were closed unfixed', async () => {
    const [first, second] = [await file('issue', FIRST), await file('issue', SECOND)];
    await look(first);
    await stage.sql(
      `INSERT INTO chapter_triage.record (repository, kind, number, is_open, marks, labels, place, edition, words, passages,
         month, filed_at, looked_at, kept_at, content)
       SELECT repository, kind, number + more, false, 0, labels, place, edition, words, passages, month,
         filed_at - interval '1 day', looked_at, kept_at, replace(content, '"state":"open"', '"state":"closed"')
       FROM chapter_triage.record, generate_series(1000, 1099) more WHERE repository = $1`,
      [book],
    );
    await look(second);
    expect(await said(second)).toEqual([expect.stringContaining(`#${first.number}.`)]);
  });

  it('never leads to where the report itself was before it became a discussion', async () => {
    const first = await file('issue', FIRST);
    await look(first);
    const number = await stage.github.convertIssue(book, first.number, 'maintainer');
    const discussion: Subject = { ...first, kind: 'discussion', number };
    await look(discussion);
    expect(await said(discussion)).toEqual([]);
    expect(stage.also).toEqual([first]);
    await look(...stage.also.splice(0));
    expect(await recordOf(first)).toEqual(undefined);
    await expectNoMoreWrites(discussion);
    expect(stage.also).toEqual([]);
  });

  it('is left as it is by a command line without a store', async () => {
    const [first, second] = [await file('issue', FIRST), await file('issue', SECOND)];
    await look(first, second);
    const { appId, privateKey, url } = stage.github;
    const variables = {
      GITHUB_API_URL: url,
      APP_ID: String(appId),
      PRIVATE_KEY: privateKey,
      WEBHOOK_SECRET: 'nobody signs with it',
    };
    const explained = await explainSubject(second, variables, () => {}, 'loud');
    expect(explained?.decision.actions).toEqual([]);
  });
});

it('keeps hashes of what is compared, and no words of it', async () => {
  await look(await file('issue', { title: 'A question', body: `> ${DRAINING}` }));
  const { rows } = await stage.sql('SELECT passages, content FROM chapter_triage.record WHERE repository = $1', [book]);
  const [{ passages, content }] = rows as [{ passages: string[]; content: string }];
  expect(passages.length).toBeGreaterThan(5);
  for (const passage of passages) expect(passage).toMatch(/^[\w-]{16}$/u);
  expect(JSON.parse(content)).not.toHaveProperty('passages');
});

async function begin(configuration = WRITTEN, text: Readonly<Record<string, string>> = TEXT, name = ''): Promise<void> {
  count += 1;
  book = `press/book-${count}`;
  const named = configuration.replace('Handbook', name || `Handbook ${count}`);
  const files = { '.github/chapter-triage.yml': named, ...CONTENTS, ...text };
  await stage.github.addRepository({ name: `book-${count}`, files });
  expect(await stage.runJob(book)).toEqual([]);
}

async function file(kind: Subject['kind'], report: { title: string; body: string }): Promise<Subject> {
  const given = { ...report, as: 'reader' };
  const number = await (kind === 'issue'
    ? stage.github.openIssue(book, given)
    : stage.github.openDiscussion(book, given));
  return { owner: 'press', repo: `book-${count}`, kind, number };
}

async function look(...subjects: readonly Subject[]): Promise<void> {
  await stage.look(subjects);
}

/** What the one acknowledgement says of an earlier report. */
async function said({ kind, number }: Subject): Promise<string[]> {
  const { comments } = await stage.github[kind](book, number);
  expect(comments.filter(({ body }) => body.includes('<!-- chapter-triage {'))).toHaveLength(1);
  return comments.flatMap(({ body }) => body.match(/These words were reported[^\n]*/gu) ?? []);
}

async function recordOf({ number }: Subject): Promise<SubjectRecord | undefined> {
  for await (const record of stage.records.all(book)) if (record.subject.number === number) return record;
  return undefined;
}

async function expectNoMoreWrites(...subjects: readonly Subject[]): Promise<void> {
  stage.github.clearRequests();
  await look(...subjects);
  expect(stage.github.writes).toEqual([]);
}
