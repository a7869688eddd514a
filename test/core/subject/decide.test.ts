import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/config/parse-configuration.ts';
import type { Action } from '../../../src/core/action.ts';
import type { LabelEvent } from '../../../src/core/labels/label-history.ts';
import { decide } from '../../../src/core/subject/decide.ts';
import { firstFacts } from '../../../src/core/subject/facts.ts';
import { prepare } from '../../../src/core/subject/prepare.ts';
import type { Snapshot } from '../../../src/core/subject/snapshot.ts';
import type { PublicationState } from '../../../src/core/subject/subject-policy.ts';
import { readFacts } from '../../../src/github/subjects/read-facts.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';
import { smallCatalogue } from '../publication/small-catalogue.ts';

const yaml = 'publication: { name: Handbook, contents: { path: contents } }\n';
const handbook = (text: string) => smallCatalogue('Handbook', 'en', text, 'contents/v1.0.txt');
const short = handbook('1 Alerting ... 3\n2 Postmortems ... 9\n');
const report = { title: 'Typo in chapter 2', body: 'It says "teh".', createdAt: null };
const untouched: Snapshot = {
  report,
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

describe('decide', () => {
  it('labels a new report, then acknowledges it, without asking for its history', async () => {
    const { actions, asked } = await decideOn(untouched);

    expect(actions.map(({ type }) => type)).toEqual(['create-label', 'add-labels', 'create-comment']);
    expect(asked).toEqual(['repositoryLabels']);
  });

  it('finds nothing to do after that', async () => {
    const { actions } = await decideOn(untouched);

    const { actions: again, asked } = await decideOn(applied(actions));

    expect(again).toEqual([]);
    expect(asked).toEqual(['repositoryLabels']);
  });

  it('asks for the history when labels changed meanwhile, and leaves what a person removed', async () => {
    const { actions } = await decideOn(untouched);
    const removed = { ...applied(actions), labels: [] };
    const label = 'chapter: Postmortems';
    const history: LabelEvent[] = [
      { type: 'labeled', label, ours: true },
      { type: 'unlabeled', label, ours: false },
    ];

    const { actions: again, asked } = await decideOn(removed, { history });

    expect(asked).toEqual(['repositoryLabels', 'labelHistory']);
    expect(again.map(({ type }) => type)).toEqual(['update-comment']);
  });

  it('removes acknowledgements that a race doubled', async () => {
    const { actions } = await decideOn(untouched);
    const settled = applied(actions);
    const doubled = { ...settled, duplicates: [{ id: '2', body: settled.acknowledgement?.body ?? '' }] };

    expect((await decideOn(doubled)).actions).toEqual([{ type: 'delete-comment', id: '2' }]);
  });

  it.each(['press', 'Press'])('never leads to the issue of %s that it was before', async (owner) => {
    const { actions } = await decideOn(untouched);
    const subject = { owner, repo: 'handbook', kind: 'discussion', number: 2 } as const;
    const publication = { catalogue: short, policy: parseConfiguration(yaml, 'file') };
    const category = { name: 'General', isAnswerable: false };
    const later = { ...report, createdAt: '2026-06-01T00:00:00Z' };
    const moved = { ...applied(actions), report: later, discussion: { category, isMarkedLabelled: false } };
    const facts = firstFacts(prepare(subject, moved, publication), { manner: 'loud', now: 0, editions: null });
    const was = {
      ...sampleRecord(1),
      subject: { owner: 'press', repo: 'handbook', kind: 'issue', number: 1 } as const,
    };
    const another = { ...was, subject: { ...was.subject, number: 9 } };

    expect(decide({ ...facts, repositoryLabels: [], sharing: [was] }).understood?.earlier).toBeUndefined();
    expect(decide({ ...facts, repositoryLabels: [], sharing: [another] }).understood?.earlier).toEqual(another.subject);
  });

  it('writes no comment where the configuration wants none', async () => {
    const policy = parseConfiguration(`${yaml}acknowledgement: { issues: false }\n`, 'file');
    const { actions } = await decideOn(untouched, { policy });
    expect(actions.map(({ type }) => type)).toEqual(['create-label', 'add-labels']);
  });

  it('labels what was closed before we came without a word, and acknowledges it when it is opened again', async () => {
    const closed = await decideOn({ ...untouched, state: 'closed' });
    expect(closed.actions.map(({ type }) => type)).toEqual(['create-label', 'add-labels']);

    const labels = ['chapter: Postmortems'];
    const history: LabelEvent[] = [{ type: 'labeled', label: 'chapter: Postmortems', ours: true }];
    const again = await decideOn({ ...untouched, labels, state: 'closed' }, { history });
    const reopened = await decideOn({ ...untouched, labels }, { history });
    expect(again.actions.filter(({ type }) => type !== 'create-label')).toEqual([]);
    expect(reopened.actions.map(({ type }) => type)).toContain('create-comment');
  });

  it('goes on keeping in step what it acknowledged while it was open', async () => {
    const { actions } = await decideOn(untouched);
    const settled = { ...applied(actions), labels: [], state: 'closed' as const };
    const history: LabelEvent[] = [
      { type: 'labeled', label: 'chapter: Postmortems', ours: true },
      { type: 'unlabeled', label: 'chapter: Postmortems', ours: false },
    ];
    expect((await decideOn(settled, { history })).actions.map(({ type }) => type)).toEqual(['update-comment']);
  });

  describe('of a report that names 150 chapters', () => {
    const chapters = Array.from({ length: 150 }, (_, index) => index + 1);
    const catalogue = handbook(chapters.map((chapter) => `${chapter} Topic ${chapter}`).join('\n'));
    const body = chapters.map((chapter) => `- Chapter ${chapter}: a typo.`).join('\n');
    const flood = { ...untouched, report: { ...report, title: 'Typos', body } };
    const policy = parseConfiguration(yaml, 'file');
    const upTo = (most: number) => ({ catalogue, policy: { ...policy, labels: { ...policy.labels, most } } });
    const labelled = async (most: number) => {
      const { actions } = await decideOn(flood, upTo(most));
      return {
        created: actions.filter(({ type }) => type === 'create-label').length,
        added: actions.flatMap((action) => (action.type === 'add-labels' ? action.labels : [])),
      };
    };

    it('places none', async () => {
      expect(await labelled(policy.labels.most)).toEqual({ created: 1, added: ['chapter: unsure'] });
    });

    it('asks for twenty labels at most, whatever the policy says', async () => {
      const { created, added } = await labelled(1_000);
      expect([created, added.length]).toEqual([20, 20]);
    });

    it('writes no more within the hour, since each label counts', async () => {
      const { actions } = await decideOn(flood, upTo(1_000));
      const edited = { ...applied(actions), report: { ...report, title: 'Typo in chapter 1' } };
      expect(await decideOn(edited, upTo(1_000))).toMatchObject({ actions: [], later: { reason: 'paused' } });
    });
  });

  it.each<[string, Partial<Snapshot>, string]>([
    ['by a bot', { author: { login: 'renovate[bot]', isBot: true } }, ''],
    ['by somebody excluded', {}, 'ignore: { authors: [Reader] }\n'],
    ['with an excluded label', { labels: ['Internal'] }, 'ignore: { labels: [internal] }\n'],
  ])('asks and does nothing about a report %s', async (_, changed, rest) => {
    const decided = await decideOn({ ...untouched, ...changed }, { policy: parseConfiguration(yaml + rest, 'file') });
    expect(decided).toEqual({ actions: [], later: null, asked: [] });
  });
});

async function decideOn(
  snapshot: Snapshot,
  {
    catalogue = short,
    policy = parseConfiguration(yaml, 'file'),
    history = [],
  }: Partial<PublicationState> & { history?: readonly LabelEvent[] } = {},
) {
  const asked: string[] = [];
  const subject = { owner: 'press', repo: 'handbook', kind: 'issue', number: 1 } as const;
  const prepared = prepare(subject, snapshot, { catalogue, policy });
  const now = Date.parse('2026-01-01T00:00:00Z');
  const facts = await readFacts(firstFacts(prepared, { manner: 'loud', now, editions: null }), {
    async repositoryLabels() {
      asked.push('repositoryLabels');
      return [];
    },
    async labelHistory() {
      asked.push('labelHistory');
      return history;
    },
    mayTriage: async () => false,
    suggestions: async () => null,
    isReport: async () => false,
  });
  const { actions, later } = decide(facts);
  return { actions, later, asked };
}

/** The subject as it is once these actions are done. */
function applied(actions: readonly Action[]): Snapshot {
  const labels = actions.flatMap((action) => (action.type === 'add-labels' ? action.labels : []));
  const [comment] = actions.flatMap((action) => (action.type === 'create-comment' ? [action.body] : []));
  return { ...untouched, labels, acknowledgement: { id: '1', body: comment ?? '' } };
}
