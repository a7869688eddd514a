import { describe, expect, it } from 'vitest';
import { chapterLabels } from '../../../src/core/labels/labels.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { triage } from '../../../src/core/triage.ts';

const notice = (version: string, date: string, body: string) => ({
  path: `notices/${version}.md`,
  name: version,
  text: `---\ntitle: ${version}\ndate: ${date}\nversion: "${version}"\n---\n\n${body}\n`,
});
const contents = (version: string, text: string) => ({ path: `contents/${version}.txt`, name: version, text });
const { catalogue } = compileCatalogue({
  name: 'Lighthouses',
  language: 'zh-CN',
  contents: [
    contents('1', '1 Lamps\n1.1 Wicks\n1.2 Lenses\n2 Keepers\n2.1 Night watch\n'),
    contents('2', '1 Lamps\n1.1 Wicks\n2 Optics\n2.1 Lenses\n3 Keepers\n3.1 Night watch\n'),
  ],
  notices: [notice('1', '2024-01-01', '### 2.1 Night watch\n'), notice('2', '2025-01-01', '### 2.1 Lenses\n')],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
});
const of = (title: string, more: object = {}) =>
  triage({ title, body: '', createdAt: '2024-05-01', ...more }, catalogue, { prefix: '' });

describe('a report filed before the newest edition', () => {
  it('is labelled, offline, as of its own day', () => {
    expect(of('Section 1.2 is blurred')).toMatchObject({ labels: ['Lamps'], changedSince: [] });
  });

  it('is labelled, live, where the section lives today, and told what changed since', () => {
    const found = of('Section 1.2 is blurred', { live: true });

    expect(found.labels).toEqual(['Optics']);
    expect(found.changedSince.map(({ version }) => version)).toEqual(['2']);
    expect(found.notice?.version).toBe('1');
  });
});

describe('an edition whose version is one number', () => {
  const now = { createdAt: '2025-05-01' };

  it.each([
    'v1: typo in section 2.1',
    'the 1st edition, section 2.1',
    'first edition, section 2.1',
    '第一版 2.1 节有错字',
    'edition 1, 2.1',
  ])('is named by %s', (title) => expect(of(title, now)).toMatchObject({ namedEdition: '1', labels: ['Keepers'] }));

  it('is named by a form', () => {
    const body = '### Edition\n\nv1\n\n### Section\n\n2.1\n\n### What is wrong?\n\nA word is missing.';
    expect(of('[feedback]', { ...now, body })).toMatchObject({ namedEdition: '1', labels: ['Keepers'] });
  });

  it.each(['chapter 1 is unclear', 'see 2.1', 'one edition more would be good'])('is not named by %s', (title) => {
    expect(of(title, now).namedEdition).toBeNull();
  });
});

it('takes a figure for a sign of its chapter, unless a place is named', () => {
  expect(of('Figure 2.7 is blurred', { createdAt: '2025-05-01' }).labels).toEqual(['Optics']);
  expect(of('Chapter 1: Figure 2.7 is missing', { createdAt: '2025-05-01' }).labels).toEqual(['Lamps']);
});

it('answers in the language of the publication where the report shows none', () => {
  expect(of('2.1').language).toBe('zh-CN');
});

it('tells chapters of the same title apart by their numbers', () => {
  const text = '1 Part one\n1.1 Basics\n1.2 Summary\n2 Part two\n2.1 More\n2.2 Summary\n';
  const { catalogue: twins } = compileCatalogue({
    name: 'Twins',
    language: 'en',
    contents: [contents('1.0', text)],
    notices: [],
    text: [],
    noticeUrl: null,
    moved: [],
    bySection: ['Part one', 'Part two'],
  });
  const names = chapterLabels(twins, { prefix: 'ch: ', unsure: 'unsure' }).map(({ name }) => name);

  expect(names).toEqual([
    'ch: Part one',
    'ch: Basics',
    'ch: 1.2 Summary',
    'ch: Part two',
    'ch: More',
    'ch: 2.2 Summary',
  ]);
  expect(triage({ title: 'Section 2.2', body: '', createdAt: null }, twins, { prefix: 'ch: ' }).labels).toEqual([
    'ch: 2.2 Summary',
  ]);
});
