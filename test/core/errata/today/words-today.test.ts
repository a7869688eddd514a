import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errataOf } from '../../../../src/core/errata/errata-of.ts';
import { quotedPlaces } from '../../../../src/core/errata/today/quoted-place.ts';
import { type Found, wordsToday } from '../../../../src/core/errata/today/words-today.ts';
import { readingOf } from '../../../../src/core/locate/reading.ts';
import type { Catalogue } from '../../../../src/core/publication/catalogue.ts';
import { compileCatalogue } from '../../../../src/core/publication/compile.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { hostileText } from '../../hostile-text.ts';
import { sourceFile } from '../../publication/observatory.ts';

const before = [
  'A pager that wakes two people wakes nobody the next time. Keep a log of every night.',
  'Draining a machine takes ten minutes at the very most.',
  'Never roll back on a Friday afternoon without a second pair of eyes.',
  '演练之前要先通知值班人员，演练之后再写复盘报告。',
];
const after = [
  'A pager that wakes two people wakes nobody the next time. Keep a log of each night.',
  'Draining a machine takes twenty minutes at the very most.',
  '演练之前要先通知所有团队，演练之后再写复盘报告。',
];

function linesOf(sentences: readonly string[], section: string): string {
  return sentences.map((text) => JSON.stringify({ section, text })).join('\n');
}

function catalogueOf(texts: Readonly<Record<string, readonly string[]>>, newestSection = '1') {
  const names = ['v1.0', 'v2.0'];
  return compileCatalogue({
    name: 'Handbook',
    language: 'en',
    contents: names.map((name) => sourceFile(`contents/${name}.txt`, '1 Alerting .... 1\n2 Rollout .... 9\n')),
    notices: [
      sourceFile(
        'notices/v2.md',
        '---\ntitle: v2.0\ndate: 2025-01-01\nversion: v2.0\n---\n\nEvery sentence says “every night” now.\n',
      ),
    ],
    text: Object.entries(texts).map(([name, sentences]) =>
      sourceFile(`text/${name}.jsonl`, linesOf(sentences, name === 'v1.0' ? '1' : newestSection)),
    ),
    noticeUrl: 'https://press.example/{name}',
    moved: [],
    bySection: [],
  }).catalogue;
}

const both = catalogueOf({ 'v1.0': before, 'v2.0': after });
const newestOnly = catalogueOf({ 'v2.0': after });
const none = catalogueOf({});

function look(body: string, catalogue: Catalogue, title = '', stood: Found['stood'] = null): Found | null {
  const report = { title, body, createdAt: '2025-06-01' };
  const parsed = parseReport(report);
  const reading = readingOf(catalogue, parsed, report);
  return wordsToday(quotedPlaces(errataOf(parsed), reading), reading, stood);
}

/** "state: the reader's words → the words of the text". */
function told(found: Found | null): string | null {
  if (found === null) return null;
  const { state, words, now } = found.today;
  return `${state}: ${words}${now === null ? '' : ` → ${now}`}`;
}

function today(body: string, catalogue = both): string | null {
  return told(look(body, catalogue, 'Typo in v1.0'));
}

describe('wordsToday', () => {
  it.each<[string, string, string | null]>([
    [
      'words that stand there',
      '“A pager that wakes two people wakes nobody the next time” is odd',
      'there: A pager that wakes two people wakes nobody the next time',
    ],
    [
      'with slips, in the words of the text',
      '> a pagger that wakes two people, wakes nobody teh next time\n\nOdd.',
      'there: A pager that wakes two people wakes nobody the next time',
    ],
    [
      'with a correction that nobody made',
      '“A pager that wakes two people wakes nobody the next time”: “two” should be “three”',
      'there: A pager that wakes two people wakes nobody the next time',
    ],
    [
      'words that were corrected as proposed',
      '“Draining a machine takes ten minutes at the very most”: “ten” should be “twenty”',
      'changed: a machine takes ten minutes at the → a machine takes twenty minutes at the',
    ],
    [
      'words that were changed otherwise',
      '“Draining a machine takes ten minutes at the very most”: “ten” should be “eleven”',
      'changed: a machine takes ten minutes at the → a machine takes twenty minutes at the',
    ],
    [
      'words that were changed, with nothing proposed',
      '> Draining a machine takes ten minutes at the very most.',
      'changed: a machine takes ten minutes at the → a machine takes twenty minutes at the',
    ],
    [
      'Chinese words that were changed',
      '“演练之前要先通知值班人员，演练之后再写复盘报告”说得不对',
      'changed: 先通知值班人员，演练之 → 先通知所有团队，演练之',
    ],
    [
      'words to which a question proposes others',
      '“Draining a machine takes ten minutes at the very most” - should this be “Draining a machine takes five minutes at the very most”?',
      'changed: a machine takes ten minutes at the → a machine takes twenty minutes at the',
    ],
    [
      'the whole of the words that stand there now',
      '“演练之前要先通知值班人员”应为“演练之前要先通知所有人员”',
      'changed: 先通知值班人员 → 先通知所有团队',
    ],
    [
      'words of two paragraphs',
      '> Keep a log of every night. Draining a machine takes ten minutes at the very most.',
      'changed: a log of every night. Draining a machine takes ten minutes at the → a log of each night. Draining a machine takes twenty minutes at the',
    ],
    [
      'words that are gone',
      '“Never roll back on a Friday afternoon without a second pair of eyes.” Why?',
      'gone: Never roll back on a Friday afternoon without a second pair of eyes.',
    ],
    ['words that never stood there', '“The moon is made of nothing but green cheese and rain”', null],
    ['words that only a notice says', '“Every sentence says every night now” is odd', null],
    ['words that stand anywhere', '“the next time” is odd', null],
    ['no words', 'Section 1 is odd.', null],
  ])('knows %s', (_, body, expected) => {
    expect(today(body)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    [
      'words that stand there',
      '“Draining a machine takes twenty minutes at the very most” is odd',
      'there: Draining a machine takes twenty minutes at the very most',
    ],
    [
      'words that were corrected as proposed',
      '“Draining a machine takes ten minutes at the very most” should be “Draining a machine takes twenty minutes at the very most”',
      'changed: a machine takes ten minutes at the → a machine takes twenty minutes at the',
    ],
    [
      'words of which the wrong ones are not there',
      '“Draining a machine takes eleven minutes at the very most”: “eleven” should be “nine”',
      'changed: a machine takes eleven minutes at the → a machine takes twenty minutes at the',
    ],
    [
      'a slip in the wrong words',
      '“Draining a machine takes twnety minutes at the very most”: “twnety” should be “nine”',
      null,
    ],
    [
      'words around which some were put in',
      '“演练之前要先通知团队” 应为 “演练之前要先通知所有团队”',
      'changed: 先通知团队 → 先通知所有团队',
    ],
    ['words that are not there', '“Never roll back on a Friday afternoon without a second pair of eyes.” Why?', null],
    [
      'a correction of some words only',
      'Now: “Draining a machine takes twenty minutes at the very most”. Correction: “takes an hour”',
      'there: Draining a machine takes twenty minutes at the very most',
    ],
  ])('without the text of the reader’s edition, knows %s', (_, body, expected) => {
    expect(today(body, newestOnly)).toBe(expected);
  });

  it('does not take words for gone whose chapter the newest text lacks', () => {
    const gone = `“${before[2]}” Why?`;
    expect([today(gone), today(gone, catalogueOf({ 'v1.0': before, 'v2.0': after }, '2'))]).toEqual([
      `gone: ${before[2]}`,
      null,
    ]);
  });

  it('takes words of another edition for none of the newest, where one follows the other', () => {
    const catalogue = catalogueOf({ 'v1.0': before.slice(0, 2), 'v2.0': after.slice(0, 2) });
    expect(
      told(look('“Draining a machine takes ten minutes at the very most”: “ten” should be “twenty”', catalogue)),
    ).toBe('changed: a machine takes ten minutes at the → a machine takes twenty minutes at the');
  });

  it('knows nothing without text', () => {
    expect(today('> Draining a machine takes ten minutes at the very most.', none)).toBeNull();
  });

  it('links the notice of the newest text', () => {
    const found = look('> Draining a machine takes twenty minutes', both)?.today;
    expect([found?.edition, found?.url]).toEqual(['v2.0', 'https://press.example/v2']);
  });

  it.each([
    [
      'changed',
      '> Draining a machine takes ten minutes at the very most.',
      'a machine takes ten minutes at the → a machine takes twenty minutes at the',
    ],
    ['gone', `> ${before[2]}`, before[2]],
    ['there', '> Never wake two people', null],
  ])('remembers that words stood in a text that has one edition: %s', (state, body, words) => {
    const [then, now] = [before, after].map((sentences) => catalogueOf({ 'v2.0': sentences }));
    const found = look(body, then!);
    expect(found?.passages ?? []).toHaveLength(words === null ? 0 : 1);
    expect(told(look(body, now!, '', found?.stood))).toBe(words && `${state}: ${words}`);
    expect(look(body, now!, '', found?.stood)?.stood).toEqual(found?.stood);
    expect(look('> Something else that never stood in this text', now!, '', found?.stood)).toBeNull();
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), (parts) => {
        const text = `${before.join(' ')} ${parts.join(' ')}`;
        const state = today(`“${text}” → “${parts.join(' ')}”`)?.split(':')[0];
        expect([undefined, 'there', 'changed', 'gone']).toContain(state);
      }),
      { numRuns: 100 },
    );
  });
});
