import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { Errata } from '../../../src/core/errata/errata.ts';
import { ErrataDraft, type ErrataSettings } from '../../../src/core/errata/errata-draft.ts';
import { errataHtml } from '../../../src/core/errata/errata-html.ts';
import { errataJson } from '../../../src/core/errata/errata-json.ts';
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
    draft.add({ ...record, errata: [{ error: title, correction: `not ${title}`, within: null }] });
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

  it('shows no title where it is to show none, in no format', () => {
    const errata = errataOf([sampleRecord(1, { title: 'SECRET' })], { withTitles: false });
    for (const text of [errataJson(errata), errataMarkdown(errata, 'en'), errataHtml(errata, 'en')]) {
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
    expect(Errata.parse(JSON.parse(errataJson(errata)))).toEqual(errata);
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
