import { describe, expect, it } from 'vitest';
import { type EditionCopy, editionCopy } from '../../../src/core/errata/edition-copy.ts';
import { ErrataDraft } from '../../../src/core/errata/errata-draft.ts';
import { errataMarkdown } from '../../../src/core/errata/errata-markdown.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import type { SubjectRecord } from '../../../src/core/record/subject-record.ts';
import type { Location } from '../../../src/core/triage-result.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';
import { sourceFile } from '../publication/observatory.ts';

const SOURCES = {
  name: 'Handbook',
  language: 'en',
  notices: [],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
} as const;
const { catalogue } = compileCatalogue({
  ...SOURCES,
  contents: [
    sourceFile('contents/v1.0.txt', '1 Alerting .... 1\n1.1 Paging .... 4\n2 Rollout .... 9\n2.1 Draining .... 12\n'),
    sourceFile('contents/v1.1.txt', '1 Rollout .... 1\n1.1 Draining .... 3\n2 Alerting .... 20\n2.1 Paging .... 25\n'),
    sourceFile('contents/v1.2.txt', '1 Rollout .... 1\n1.1 Draining .... 2\n2 Alerting .... 30\n2.1 Paging .... 35\n'),
  ],
});

function at(title: string, number: string, edition: string): Partial<SubjectRecord> {
  const chapter = ['Paging', 'Alerting'].includes(title) ? 'Alerting' : 'Rollout';
  const label = `chapter: ${chapter}`;
  const place = { edition, number, title, path: null, chapter, label, confidence: 1, evidence: [] } satisfies Location;
  return { edition, labels: [label], locations: [place] };
}

/** Headings and reports of the errata for an edition. */
function errataFor(version: string, records: readonly SubjectRecord[]) {
  const draft = draftFor(version, true);
  for (const record of records)
    draft.add({ ...record, errata: [{ error: 'teh', correction: 'the', within: null, places: [] }] });
  return draft.finish();
}

function draftFor(version: string, copy: boolean): ErrataDraft {
  const edition = catalogue.editions.find((one) => one.version === version);
  if (!edition) throw new Error(`no edition ${version}`);
  return new ErrataDraft({
    publication: 'Handbook',
    repository: 'press/book',
    webUrl: 'https://github.com',
    withTitles: true,
    editions: catalogue.editions.map((one) => one.version),
    ...(copy && { copy: editionCopy(edition, catalogue, { prefix: 'chapter: ' }) }),
  });
}

function draftOf(copy: EditionCopy): ErrataDraft {
  return new ErrataDraft({ publication: 'Handbook', repository: 'press/book', webUrl: '', withTitles: true, copy });
}

function linesOf(version: string, records: readonly SubjectRecord[]): string[] {
  return errataFor(version, records).chapters.map(({ title, page, entries }) => {
    const names = entries.flatMap(({ reports }) => reports.map(({ name }) => name.replace('press/book', '')));
    return `${title}, ${page}: ${names.join(' ')}`;
  });
}

describe('errata for the copy of an edition', () => {
  it('are in its order and with its pages', () => {
    const records = [
      sampleRecord(1, at('Paging', '1.1', 'v1.0')),
      sampleRecord(2, at('Draining', '2.1', 'v1.0')),
      sampleRecord(3, { ...at('Draining', '2.1', 'v1.0'), labels: ['chapter: Alerting'] }),
      sampleRecord(4, { edition: 'v1.0', labels: [], locations: [] }),
    ];
    expect(linesOf('v1.0', records)).toEqual([
      '1 Alerting, 1: #3',
      '1.1 Paging, 4: #1',
      '2.1 Draining, 12: #2',
      'null, null: #4',
    ]);
    expect(linesOf('v1.2', records)).toEqual([
      '1.1 Draining, 2: #2',
      '2 Alerting, 30: #3',
      '2.1 Paging, 35: #1',
      'null, null: #4',
    ]);
  });

  it.each<[string, string, Partial<SubjectRecord>, readonly string[]]>([
    ['open', 'v1.1', { state: 'open' }, ['v1.1', 'v1.2']],
    ['fixed in a later edition', 'v1.0', { state: 'closed', isFixed: true, fixedIn: 'v1.2' }, ['v1.0', 'v1.1']],
    ['fixed, nobody knows where', 'v1.1', { state: 'closed', isFixed: true, fixedIn: null }, ['v1.1']],
    ['closed without a fix', 'v1.0', { state: 'closed' }, []],
    ['of an edition that the catalogue lacks', 'v7', { state: 'open' }, []],
  ])('hold what is %s', (_, edition, changes, versions) => {
    const record = sampleRecord(1, { ...at('Paging', '1.1', 'v1.0'), edition, ...changes });
    const holding = catalogue.editions.filter(({ version }) => errataFor(version, [record]).totals.reports === 1);
    expect(holding.map(({ version }) => version)).toEqual(versions);
  });

  it('say which edition they are for', () => {
    const errata = errataFor('v1.1', [sampleRecord(1, at('Paging', '1.1', 'v1.0'))]);
    expect(errata.edition).toBe('v1.1');
    const [english, chinese] = [errataMarkdown(errata, 'en'), errataMarkdown(errata, 'zh-CN')];
    expect([english.split('\n')[0], chinese.split('\n')[0]]).toEqual([
      '# Errata: Handbook, v1.1',
      '# 勘误一览：Handbook（v1.1）',
    ]);
    expect(english).toContain('\n## 2.1 Paging (p. 25)\n');
    expect(chinese).toContain('\n## 2.1 Paging (第 25 页)\n');
    expect(english).toContain('“teh” → “the”');
  });

  it('look a place up once, however many reports and errata name it', () => {
    let looks = 0;
    const editions = catalogue.editions.map((edition) => ({
      ...edition,
      get sections() {
        looks += 1;
        return edition.sections;
      },
    }));
    const copy = editionCopy(editions[2]!, { ...catalogue, editions }, { prefix: 'chapter: ' });
    const draft = draftOf(copy);
    const looksFor = (number: number) => {
      looks = 0;
      const places = [at('Paging', '2.1', 'v1.1'), at('Alerting', '2', 'v1.1'), at('Lost', '3', 'v1.1')];
      const locations = places.flatMap((one) =>
        (one.locations ?? []).map((where) => ({ ...where, label: 'chapter: Alerting' })),
      );
      const erratum = { error: 'teh', correction: 'the', within: null, places: [0, 1, 2] };
      draft.add({ ...sampleRecord(number, { edition: 'v1.1' }), locations, errata: Array(20).fill(erratum) });
      return looks;
    };
    expect(looksFor(1)).toBeGreaterThan(0);
    expect(looksFor(2)).toBe(0);
  });

  it.each([
    ['that nothing places', []],
    ['that its statement places in all', [0, 1, 2, 3]],
  ])('print an erratum %s in three sections at most, and its report in each', (_, places) => {
    const contents = [
      sourceFile(
        'contents/v1.0.txt',
        '1 Alerting .... 1\n1.1 Paging .... 1\n1.2 Shifts .... 2\n1.3 Silence .... 3\n1.4 Drills .... 4\n',
      ),
    ];
    const { catalogue: one } = compileCatalogue({ ...SOURCES, contents });
    const copy = editionCopy(one.editions[0]!, one, { prefix: 'chapter: ' });
    const draft = draftOf(copy);
    const locations = ['Paging', 'Shifts', 'Silence', 'Drills'].flatMap((title, index) =>
      (at(title, `1.${index + 1}`, 'v1.0').locations ?? []).map((where) => ({
        ...where,
        chapter: 'Alerting',
        label: 'chapter: Alerting',
      })),
    );
    const errata = [{ error: 'teh', correction: null, within: null, places }];
    draft.add(sampleRecord(1, { edition: 'v1.0', labels: ['chapter: Alerting'], locations, errata }));
    const printed = draft.finish().chapters.map(({ title, entries }) => {
      return [title, ...entries.flatMap(({ reports }) => reports.map((report) => report.errata.length))];
    });
    expect(printed).toEqual([
      ['1.1 Paging', 1],
      ['1.2 Shifts', 1],
      ['1.3 Silence', 1],
      ['1.4 Drills', 0],
    ]);
  });

  it('list each erratum where its own statement belongs', () => {
    const [paging, draining] = [at('Paging', '1.1', 'v1.0'), at('Draining', '2.1', 'v1.0')];
    const [labels, locations] = [
      [paging.labels, draining.labels].flatMap((some) => some ?? []),
      [paging.locations, draining.locations].flatMap((some) => some ?? []),
    ];
    const record = sampleRecord(1, { ...paging, labels, locations });
    const errata = ['teh', 'watr'].map((error, index) => ({
      error,
      correction: null,
      within: null,
      places: [index],
    }));
    const somewhere = { error: 'recieve', correction: null, within: null, places: [] };
    const listed = (copy: boolean) => {
      const draft = draftFor('v1.2', copy);
      draft.add({ ...record, errata: [...errata, somewhere] });
      return draft.finish().chapters.map(({ title, entries }) => {
        const own = entries.flatMap(({ reports }) => reports.flatMap((one) => one.errata.map(({ error }) => error)));
        return `${title}: ${own.join(' ')}`;
      });
    };
    expect(listed(true)).toEqual(['1.1 Draining: watr recieve', '2.1 Paging: teh recieve']);
    expect(listed(false)).toEqual(['Alerting: teh recieve', 'Rollout: watr recieve']);
  });
});
