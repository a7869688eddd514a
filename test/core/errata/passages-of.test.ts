import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errataOf } from '../../../src/core/errata/errata-of.ts';
import { passagesOf } from '../../../src/core/errata/passages-of.ts';
import { quotedPlaces } from '../../../src/core/errata/today/quoted-place.ts';
import { readingOf } from '../../../src/core/locate/reading.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { hostileText } from '../hostile-text.ts';
import { sourceFile } from '../publication/observatory.ts';

const TEXT = [
  'Draining a machine takes ten minutes at the very most, so plan for it. Never drain two machines of one rack at once.',
  '演练之前要先通知所有值班人员，演练之后再写复盘报告。回滚不需要任何人批准，任何人都可以立即回滚。',
];

function catalogueOf(text: readonly string[]) {
  const lines = text.map((one) => JSON.stringify({ section: '1', text: one })).join('\n');
  return compileCatalogue({
    name: 'Handbook',
    language: 'en',
    contents: [sourceFile('contents/v1.0.txt', '1 Alerting\n2 Rollout\n')],
    notices: [],
    text: text.length > 0 ? [sourceFile('text/v1.0.jsonl', lines)] : [],
    noticeUrl: null,
    moved: [],
    bySection: [],
  }).catalogue;
}

const written = catalogueOf(TEXT);
const unwritten = catalogueOf([]);

/** `section`: that of the report, by its place in the contents. */
function passages(body: string, catalogue = written, section = 0): string[] {
  const report = { title: '', body, createdAt: null };
  const parsed = parseReport(report);
  const reading = readingOf(catalogue, parsed, report);
  const about = reading.now.sections.slice(section, section + 1);
  const places = quotedPlaces(errataOf(parsed), reading);
  return places.flatMap((place) => passagesOf(place, about, reading, { prefix: '' })).map(({ text }) => text);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.some((passage) => other.includes(passage));
}

describe('reports on the same words', () => {
  const ten = [
    '> Draining a machine takes ten minutes at the very most, so plan for it.\n\n“ten” should be “twenty”',
    '“takes ten minutes at” should read “takes twenty minutes at”',
    '> Draining a machine take ten minutes at the very most, so plan for it.',
    '```diff\n-Draining a machine takes ten minutes at the very most, so plan for it.\n+Draining a machine takes half an hour at the very most, so plan for it.\n```',
  ];
  const han = [
    '“演练之前要先通知所有值班人员”应为“演练之前要先通知全部值班人员”',
    '> 演练之前要先通知所有值班人员，演练之后再写复盘报告。\n\n“所有”应改为“全部”',
  ];

  it.each([...ten.slice(1).map((other) => [ten[0]!, other]), han as [string, string]])(
    'are told: %s · %s',
    (one, other) => {
      expect(isSame(passages(one!), passages(other!))).toBe(true);
    },
  );

  it('are told once the text was corrected, by the words around', () => {
    const corrected = catalogueOf(TEXT.map((text) => text.replace('ten', 'twenty')));
    expect(isSame(passages(ten[0]!), passages(ten[1]!, corrected))).toBe(true);
  });

  it.each([
    [
      'other words of the sentence',
      ten[0],
      'In “Draining a machine takes ten minutes at the very most, so plan for it.”, “plan” should be “prepare”',
    ],
    ['the next sentence', ten[2], '> Never drain two machines of one rack at once.'],
    [
      'a word that stands elsewhere as well',
      '“复盘报告。回滚不需要任何人批准” 应为 “复盘报告。回滚不需要谁批准”',
      '“任何人都可以立即回滚” 应为 “谁都可以立即回滚”',
    ],
  ])('are not those on %s', (_, one, other) => {
    expect(passages(one!).length * passages(other!).length).toBeGreaterThan(0);
    expect(isSame(passages(one!), passages(other!))).toBe(false);
  });

  it('are told by the reader’s words where there is no text, in one section', () => {
    const slip = '“recieve” should be “receive”';
    expect(isSame(passages(slip, unwritten), passages(`Typo: ${slip}.`, unwritten))).toBe(true);
    expect(isSame(passages(slip, unwritten), passages(slip, unwritten, 1))).toBe(false);
    expect(isSame(passages(slip, unwritten), passages('“recieved” should be “received”', unwritten))).toBe(false);
    expect(passages('“recieve” looks odd', unwritten)).toEqual([]);
  });

  it('are told of any text', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 5 }), (parts) => {
        const found = passages(`> ${TEXT[0]} ${parts.join(' ')}\n\n“${parts[0]}” → “${parts[1]}”`);
        expect(new Set(found).size).toBeLessThanOrEqual(found.length);
      }),
      { numRuns: 50 },
    );
  });
});
