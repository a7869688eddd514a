import { expect, it } from 'vitest';
import { PlanDraft } from '../../src/backfill/make-plan.ts';
import { parseConfiguration } from '../../src/config/parse-configuration.ts';
import { compileCatalogue } from '../../src/core/catalogue/compile.ts';
import type { ListedSubject } from '../../src/github/subjects/list-subjects.ts';

const { catalogue } = compileCatalogue({
  name: 'Handbook',
  language: 'en',
  contents: [{ path: 'v1.txt', name: 'v1', text: '1 Alerting\n2 Postmortems\n' }],
  notices: [],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
});
const listed: ListedSubject = {
  subject: { owner: 'press', repo: 'handbook', kind: 'issue', number: 1 },
  id: 'I_1',
  report: { title: 'Typo in chapter 2', body: '', createdAt: '2026-01-01T00:00:00Z' },
  author: { login: 'reader', isBot: false },
  labels: [],
  state: 'open',
  stateReason: null,
  closedAt: null,
  milestone: null,
  locked: false,
  updatedAt: '2026-01-01T00:00:00Z',
  isCommented: false,
  discussion: null,
};

it.each([
  ['', ['chapter: Postmortems']],
  ['confidence: { explicit: 1, topic: 1 }\n', ['chapter: unsure']],
])('plans what a look would do under this configuration: %j', (rest, labels) => {
  const text = `publication:\n  name: Handbook\n  contents: { path: contents }\n${rest}`;
  const configuration = parseConfiguration(text, 'file');
  const draft = new PlanDraft({
    publication: { catalogue: catalogue!, policy: configuration },
    repositoryLabels: [],
    comment: false,
    asApp: true,
  });

  draft.add([listed]);

  expect(draft.finish(1).changes.map(({ add }) => add)).toEqual([labels]);
});
