import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/core/subject.ts';
import { type EditionStage, startEditionStage } from './edition-stage.ts';

const TOC = 'format: jb-book\nroot: intro\nchapters:\n- file: rollout\n- file: alerting\n';
const CONFIGURATION =
  'publication: { name: Handbook, contents: { path: book/_toc.yml }, text: { path: book } }\nacknowledgement: { discussions: true }\n';
const QUIET = CONFIGURATION.replace('discussions: true', 'issues: false, discussions: false');
const DRAINING = 'Draining a machine takes ten minutes at the very most.';
const PAGER = 'A pager that wakes two people wakes nobody the next time.';

let stage: EditionStage;
let book = '';
let count = 0;
beforeAll(async () => {
  stage = await startEditionStage({ owner: 'press', readers: ['reader'], maintainers: ['maintainer'] });
});
afterEach(() => stage.github.setRequestFault(null));
afterAll(() => stage?.close());

describe('words of a text that changes', () => {
  it.each(['issue', 'discussion'] as const)(
    'are looked for again on an open %s, once, without a word more',
    async (kind) => {
      await begin();
      const [draining, pager] = [await file(kind, `> ${DRAINING}`), await file(kind, `> ${PAGER}`)];
      expect(await told(draining)).toBe(
        'there: The words `Draining a machine takes ten minutes at the very most` are still in the current text.',
      );
      stage.github.clearRequests();

      await write('rollout', `# Rollout\n\nSlowly. ${DRAINING.replace('ten', 'twenty')}\n`);
      expect(await stage.settle(book)).toEqual([draining]);
      expect(await told(draining)).toBe(
        'changed: The words `a machine takes ten minutes at the` have changed: the current text now says `a machine takes twenty minutes at the`.',
      );
      expect(await told(pager)).toMatch(/^there: /u);
      expect(stage.github.writes).toHaveLength(1);

      await write('alerting', '# Alerting\n\nThis chapter was rewritten from scratch.\n');
      expect(await stage.settle(book)).toEqual([pager]);
      expect(await told(pager)).toBe(`gone: The words \`${PAGER}\` are no longer in the current text.`);
      expect(stage.github.writes).toHaveLength(2);
      expect((await stage.github[kind](book, pager.number)).labels).toEqual(['chapter: Alerting']);
      await expectNoMoreWrites(draining, pager);
    },
  );

  it('are looked for again though the job or the look was cut off', async () => {
    await begin();
    const subject = await file('issue', `> ${DRAINING}`);
    await write('rollout', '# Rollout\n\nSlowly.\n');

    expect(await stage.runJob(book)).toEqual([subject]);
    await stage.restart();
    expect(await stage.runJob(book)).toEqual([subject]);
    stage.github.setRequestFault(({ method }) => (method === 'PATCH' ? { kind: 'status', status: 422 } : null));
    await expect(stage.look([subject])).rejects.toThrow();
    stage.github.setRequestFault(null);
    expect(await stage.settle(book)).toEqual([subject]);
    expect(await told(subject)).toMatch(/^gone: /u);
    await expectNoMoreWrites(subject);
  });

  it('are left alone on a closed report, and where the text moved but did not change', async () => {
    await begin();
    const [closed, open] = [await file('issue', `> ${DRAINING}`), await file('issue', `> ${DRAINING}`)];
    await stage.github.editIssue(book, closed.number, { state: 'closed', as: 'maintainer' });
    await stage.look([closed]);
    stage.github.clearRequests();

    await write('rollout', `# Rollout\n\n${DRAINING}\n\nSlowly.\n`);
    expect(await stage.settle(book)).toEqual([open]);
    expect(await told(open)).toMatch(/^there: /u);
    expect(stage.github.writes).toEqual([]);
  });

  it('are left alone where a section before them is new', async () => {
    await begin();
    await file('issue', `> ${PAGER}`);

    await stage.github.writeFile(
      book,
      'book/_toc.yml',
      TOC.replace('- file: rollout', '- file: planning\n- file: rollout'),
    );
    await write('planning', '# Planning\n\nAhead of time.\n');
    expect(await stage.settle(book)).toEqual([]);
  });

  it('are not looked for where no reply remembers them, so that the label stays', async () => {
    await begin(QUIET);
    await file('issue', `> ${DRAINING}`);
    stage.github.clearRequests();

    await write('rollout', '# Rollout\n\nSlowly.\n');
    expect(await stage.settle(book)).toEqual([]);
    expect(stage.github.writes).toEqual([]);
  });
});

async function begin(configuration = CONFIGURATION): Promise<void> {
  count += 1;
  book = `press/book-${count}`;
  const files = {
    // Reports on one publication are compared, in all its repositories.
    '.github/chapter-triage.yml': configuration.replace('Handbook', `Handbook ${count}`),
    'book/_toc.yml': TOC,
    'book/intro.md': '# Handbook\n\nWelcome.\n',
    'book/rollout.md': `# Rollout\n\nSlowly. ${DRAINING}\n`,
    'book/alerting.md': `# Alerting\n\n${PAGER}\n`,
  };
  await stage.github.addRepository({ name: `book-${count}`, files });
  expect(await stage.runJob(book)).toEqual([]);
}

function write(chapter: string, text: string): Promise<unknown> {
  return stage.github.writeFile(book, `book/${chapter}.md`, text);
}

async function file(kind: Subject['kind'], body: string): Promise<Subject> {
  const report = { title: 'A question', body, as: 'reader' };
  const number = await (kind === 'issue'
    ? stage.github.openIssue(book, report)
    : stage.github.openDiscussion(book, report));
  const subject = { owner: 'press', repo: `book-${count}`, kind, number } as const;
  await stage.look([subject]);
  return subject;
}

/** What the record says of the words, and what the acknowledgement does. */
async function told({ kind, number }: Subject): Promise<string> {
  for await (const record of stage.records.all(book)) {
    if (record.subject.kind !== kind || record.subject.number !== number) continue;
    const [comment] = (await stage.github[kind](book, number)).comments;
    return `${record.today}: ${comment?.body.split('\n').find((line) => line.startsWith('The words'))}`;
  }
  return 'no record';
}

async function expectNoMoreWrites(...subjects: readonly Subject[]): Promise<void> {
  stage.github.clearRequests();
  expect(await stage.settle(book)).toEqual([]);
  await stage.look(subjects);
  expect(stage.github.writes).toEqual([]);
}
