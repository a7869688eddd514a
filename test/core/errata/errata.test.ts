import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { Errata } from '../../../src/core/errata/errata.ts';
import { errataCsv } from '../../../src/core/errata/errata-csv.ts';
import { ErrataDraft, type ErrataSettings } from '../../../src/core/errata/errata-draft.ts';
import { errataHtml } from '../../../src/core/errata/errata-html.ts';
import { errataMarkdown } from '../../../src/core/errata/errata-markdown.ts';
import type { Language } from '../../../src/core/languages/languages.ts';
import { visibleText } from '../../../src/core/markdown/visible-text.ts';
import type { SubjectRecord } from '../../../src/core/record/subject-record.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';
import { hostileTexts } from '../hostile-text.ts';
import { livingParts } from '../living-markdown.ts';
import { shownByErrata, shownByHtml, shownByMarkdown } from './errata-tables.ts';

const settings: ErrataSettings = {
  publication: 'The Handbook',
  repository: 'Press/Book',
  webUrl: 'https://github.com',
  withTitles: true,
};
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
const unplaced = { labels: [], locations: [] };

/** Each report says that its title is wrong. */
function errataOf(records: readonly SubjectRecord[], changes: Partial<ErrataSettings> = {}): Errata {
  const draft = new ErrataDraft({ ...settings, ...changes });
  for (const record of records) {
    const { title } = record;
    draft.add({ ...record, errata: [{ error: title, correction: `not ${title}`, within: null, places: [] }] });
  }
  return draft.finish();
}

/** Chapters with a line an entry. */
function linesOf({ chapters }: Errata) {
  return chapters.map(({ title, entries }) => [
    title,
    ...entries.map(({ reported, state, fixedIn, reports }) =>
      [reported, state, fixedIn, ...reports.map(({ name }) => name.replace('Press/Book', ''))].join(' '),
    ),
  ]);
}

describe('errata', () => {
  it('sorts reports by chapter, edition reported, state and edition put right in', () => {
    const both = ['chapter: Alerting', 'chapter: Deployment'];
    const records = [
      sampleRecord(4, { edition: 'v1.10' }),
      sampleRecord(3, { subject: { owner: 'Press', repo: 'Book', kind: 'discussion', number: 3 } }),
      sampleRecord(2, { state: 'closed', isFixed: true, fixedIn: 'v1.2', labels: both }),
      sampleRecord(1, { state: 'closed', isFixed: true, fixedIn: null }),
      sampleRecord(5, { state: 'closed', edition: 'v1.9' }),
      sampleRecord(6, { isFixed: true, fixedIn: 'v1.10' }),
      sampleRecord(7, { labels: [], isUnsure: true }),
      sampleRecord(8, { labels: [] }),
      sampleRecord(9, { ...unplaced, updatedAt: '2026-04-01T00:00:00Z' }),
    ];
    const errata = errataOf(records);
    expect(linesOf(errata)).toEqual([
      [
        'Alerting',
        'v1.0 open  #8 /discussions/3',
        'v1.0 fixed v1.2 #2',
        'v1.0 fixed v1.10 #6',
        'v1.0 fixed  #1',
        'v1.9 closed  #5',
        'v1.10 open  #4',
      ],
      ['Deployment', 'v1.0 fixed v1.2 #2'],
      [null, 'v1.0 open  #7 #9'],
    ]);
    expect(errata.totals).toEqual({ reports: 9, open: 5, fixed: 3, closed: 1 });
    expect(errata.asOf).toBe('2026-04-01T00:00:00Z');
    expect(errataOf(records.toReversed())).toEqual(errata);
  });

  it('takes the order of the contents and of the editions where it is told', () => {
    const records = [
      sampleRecord(1, { labels: ['chapter: B'], edition: 'first' }),
      sampleRecord(2, { labels: ['chapter: B'], edition: 'zeroth' }),
      sampleRecord(3, { labels: ['chapter: A'] }),
      sampleRecord(4, { labels: ['Chapter: a'] }),
    ];
    const errata = errataOf(records, { labels: ['chapter: B', 'chapter: A'], editions: ['zeroth', 'first'] });
    expect(linesOf(errata)).toEqual([
      ['B', 'zeroth open  #2', 'first open  #1'],
      ['A', 'v1.0 open  #3 #4'],
    ]);
  });

  it('calls a chapter without evidence by its label less the prefix of the configuration', () => {
    // The title is the end of another label: what stands before it is no prefix.
    const [location] = sampleRecord(1).locations;
    const records = [
      sampleRecord(1, { labels: ['chapter: Rollout'], locations: [] }),
      sampleRecord(2, { labels: ['Part Alerting'], locations: [{ ...location!, label: 'Part Alerting' }] }),
    ];
    for (const some of [records, records.toReversed()]) {
      expect(linesOf(errataOf(some)).map(([title]) => title)).toEqual(['Rollout', 'Alerting']);
    }
  });

  it('lists what was accepted first, and counts what a maintainer left out', () => {
    const fixed = { isFixed: true, fixedIn: 'v1.2' };
    const records = [
      sampleRecord(1),
      sampleRecord(2, { judgement: 'editorial' }),
      sampleRecord(3, { judgement: 'erratum', ...fixed }),
      sampleRecord(4, { judgement: 'rejected' }),
      sampleRecord(5, { judgement: 'erratum', duplicateOf: 3 }),
      sampleRecord(6, { duplicateOf: 1 }),
      sampleRecord(7, { judgement: 'erratum' }),
    ];
    const errata = errataOf(records);
    const kinds = errata.chapters.flatMap(({ entries }) => entries.map(({ judgement, state }) => [judgement, state]));
    expect(linesOf(errata)).toEqual([
      ['Alerting', 'v1.0 open  #7', 'v1.0 fixed v1.2 #3', 'v1.0 open  #2', 'v1.0 open  #1'],
    ]);
    expect(kinds).toEqual([
      ['erratum', 'open'],
      ['erratum', 'fixed'],
      ['editorial', 'open'],
      [null, 'open'],
    ]);
    expect([errata.totals.reports, errata.leftOut]).toEqual([4, { rejected: 1, duplicates: 2 }]);
    expect(errataMarkdown(errata, 'en')).toContain('Not listed: 1 rejected, 2 duplicates.');
    expect(errataHtml(errata, 'zh-CN')).toContain('未列出：1 条无需改动，2 条重复。');
  });

  it('says of an open report that its words are gone, and that it is perhaps fixed', () => {
    const records = [
      sampleRecord(1, { today: 'gone' }),
      sampleRecord(2, { today: 'changed' }),
      sampleRecord(3, { today: 'there' }),
      sampleRecord(4, { today: 'gone', state: 'closed', isFixed: true }),
    ];
    for (const withTitles of [true, false]) {
      const errata = errataOf(records, { withTitles });
      expect(errataMarkdown(errata, 'en').split('perhaps fixed')).toHaveLength(3);
      expect(errataHtml(errata, 'zh-CN').split('可能已更正')).toHaveLength(3);
    }
  });

  it('credits those whose reports were accepted, in every format, and only if it is told who', () => {
    const records = [
      sampleRecord(1, { judgement: 'erratum' }),
      sampleRecord(2, { judgement: 'editorial' }),
      sampleRecord(3),
      sampleRecord(4, { judgement: 'rejected' }),
    ];
    const reporters = ['zoe', 'adam', 'UNJUDGED', 'REJECTED'];
    for (const isTold of [true, false]) {
      const draft = new ErrataDraft(settings);
      for (const [index, record] of records.entries()) draft.add(record, isTold ? reporters[index] : null);
      const errata = draft.finish();
      const texts = [
        JSON.stringify(errata),
        errataCsv(errata),
        errataMarkdown(errata, 'en'),
        errataHtml(errata, 'zh-CN'),
      ];
      for (const text of texts) {
        expect(text.includes('zoe')).toBe(isTold);
        expect(text).not.toMatch(/UNJUDGED|REJECTED/);
      }
      if (isTold) expect(texts[2]).toMatch(/\n\nReported by adam, zoe\.\n$/);
    }
  });

  it('is a table for spreadsheets: a line an erratum, no formula, every cell as it was', () => {
    const errata = [
      { error: 'a "b", c', correction: '=HYPERLINK("x")', within: null, places: [] },
      { error: '-1', correction: null, within: 'from\n-1', places: [] },
    ];
    const draft = new ErrataDraft(settings);
    draft.add(sampleRecord(1, { errata, title: '@SUM(1)', judgement: 'erratum', today: 'gone' }), '+1');
    draft.add(sampleRecord(2, { title: '\tx' }));
    expect(errataCsv(draft.finish()).split('\r\n')).toEqual([
      'chapter,page,reported,kind,state,fixed_in,error,correction,within,report,url,title,language,reporter,words_today',
      `Alerting,,v1.0,erratum,open,,"a ""b"", c","'=HYPERLINK(""x"")",,Press/Book#1,https://github.com/Press/Book/issues/1,'@SUM(1),en,'+1,gone`,
      `Alerting,,v1.0,erratum,open,,'-1,,"from\n-1",Press/Book#1,https://github.com/Press/Book/issues/1,'@SUM(1),en,'+1,gone`,
      `Alerting,,v1.0,,open,,,,,Press/Book#2,https://github.com/Press/Book/issues/2,'\tx,en,,`,
      '',
    ]);
  });

  it('shows no title where it is to show none, in no format', () => {
    const errata = errataOf([sampleRecord(1, { title: 'SECRET' })], { withTitles: false });
    for (const text of [
      JSON.stringify(errata),
      errataCsv(errata),
      errataMarkdown(errata, 'en'),
      errataHtml(errata, 'en'),
    ]) {
      expect(text).toContain('Press/Book');
      expect(text).not.toContain('SECRET');
    }
  });
});

const hostile = hostileTexts.map((title, index) =>
  sampleRecord(index + 1, {
    title: visibleText(title, 200),
    ...(index % 3 === 0 && { isFixed: true, fixedIn: 'v1.1' }),
  }),
);
const cases: readonly [string, readonly SubjectRecord[]][] = [
  ['without reports', []],
  ['of one report', [sampleRecord(1, { language: 'zh-CN', title: '错字' })]],
  ['of hostile titles', hostile],
  [
    'of hostile chapters and editions',
    hostileTexts.map((text, index) => sampleRecord(index, hostilePlace(visibleText(text, 50)))),
  ],
];

describe.each(cases)('errata %s', (_, records) => {
  const errata = errataOf(records, { publication: 'A <b>Book</b> & "more"' });

  it('has the shape that its schema tells', () => {
    expect(Errata.parse(JSON.parse(JSON.stringify(errata)))).toEqual(errata);
  });

  it.each<Language>(['en', 'zh-CN'])('is the same table in each format, in %s', (language) => {
    const shown = shownByErrata(errata, language);
    const expected = errata.chapters.length > 0 ? shown : { overview: [], chapters: [] };
    expect(shownByHtml(errataHtml(errata, language))).toEqual(expected);
    expect(shownByMarkdown(errataMarkdown(errata, language))).toEqual(expected);
  });

  it.each<Language>(['en', 'zh-CN'])('is valid HTML that does nothing and loads nothing, in %s', async (language) => {
    const html = errataHtml(errata, language);
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`)),
    ).toEqual([]);
    expect(html.match(/<(?:script|img|iframe|link|object)|<[^>]*\s(?:on\w+|src|style)=/gu)).toBeNull();
  });

  it('has nothing alive in its Markdown but our own links', () => {
    const urls = errata.chapters.flatMap(({ entries }) =>
      entries.flatMap(({ reports }) => reports.map(({ url }) => url)),
    );
    const structure = ['heading', 'table', 'tableRow', 'tableCell', 'strong'];
    const living = livingParts(errataMarkdown(errata, 'en'), [...urls, '<br>']);
    expect(living.filter((part) => !structure.includes(part))).toEqual([]);
  });
});

function hostilePlace(text: string): Partial<SubjectRecord> {
  return { labels: [`chapter: ${text || 'x'}`], locations: [], edition: text || 'x' };
}
