import { expect, it } from 'vitest';
import { questionsAboutEditions } from '../../../src/core/editions/questions-about-editions.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { triage } from '../../../src/core/triage.ts';
import type { Ruling } from '../../../src/core/triage-result.ts';

const contents = (version: string) => ({
  path: `${version}.txt`,
  name: version,
  text: '1 Start .... 1\n2 End .... 5\n',
});
const notice = (version: string, date: string, body: string) => ({
  path: `${version}.md`,
  name: version,
  text: `---\ntitle: The ${version}\ndate: ${date}\nversion: ${version}\n---\n\n${body}\n`,
});
const { catalogue } = compileCatalogue({
  name: 'Handbook',
  language: 'en',
  contents: [contents('v1.0'), contents('v2.0')],
  notices: [notice('v1.0', '2026-01-01', 'First.'), notice('v2.0', '2026-03-01', '- 2 End: mended')],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
});
const report = { title: 'Typo in chapter 2', body: '', createdAt: '2026-02-01T00:00:00Z' };

it.each<[string, 'fixed' | 'on', Ruling | undefined, boolean]>([
  ['nothing said', 'fixed', undefined, false],
  ['/fixed', 'fixed', { judgement: null, fixed: { version: null, at: '2026-02-02' }, duplicateOf: null }, true],
  ['nothing said, all asked', 'on', undefined, true],
  ['/erratum, all asked', 'on', { judgement: 'erratum', fixed: null, duplicateOf: null }, true],
  ['/rejected, all asked', 'on', { judgement: 'rejected', fixed: null, duplicateOf: null }, false],
  ['/duplicate, all asked', 'on', { judgement: null, fixed: null, duplicateOf: 3 }, false],
])('after %s, an author is asked as a maintainer would have it', (_, askAuthors, ruling, isAsked) => {
  const snapshot = {
    report,
    author: { login: 'reader' },
    acknowledgement: { id: '1', body: 'Filed.' },
    questions: [],
    labels: [],
    state: 'open' as const,
    locked: false,
  };
  const changedSince = [{ version: 'v2.0', title: 'The v2.0', date: '2026-03-01', url: null }];
  const found = triage(report, catalogue, { prefix: 'chapter: ' });
  const understood = { ...found, changedSince, ...(ruling && { ruling }) };
  const memory = { until: ['v1.0', '2026-01-01'] as const, due: [], asked: [] };
  const judged = {
    snapshot,
    understood,
    memory,
    placedByPeople: [],
    isNewWord: false,
    language: 'en' as const,
    wait: 0,
  };
  const policy = { labels: { fixed: [] }, newEditions: { askAuthors, asksPerDay: 5 } };
  expect(questionsAboutEditions(judged, { catalogue, policy }).room !== null).toBe(isAsked);
});
