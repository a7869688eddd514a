import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../src/core/locate/reading.ts';
import type { Stood } from '../../../src/core/memory/memory.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { marksOf } from '../../../src/core/record/marks.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { withWords } from '../../../src/core/subject/with-words.ts';
import { triageParsed } from '../../../src/core/triage.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';
import { sourceFile } from '../publication/observatory.ts';

const POLICY = { prefix: 'chapter: ' };
const PAGER = 'A pager that wakes two people wakes nobody the next time it rings.';
const TEN = 'Draining a machine takes ten minutes at the very most.';
const TWENTY = 'Draining a machine takes twenty minutes at the very most.';
const FRIDAY = 'Never roll back on a Friday afternoon without a second pair of eyes.';
const OTHER = 'Whoever is on call carries the telephone and a charger.';
const body = `“${TEN}” should be “${TWENTY}”\n\n“${PAGER}” should be “${PAGER.replace('next', 'third')}”`;

/** A sentence is in the first chapter, unless it is about a rollout. */
function look(sentences: readonly string[], stood: readonly Stood[] = [], said = body) {
  const sectionOf = (text: string) => (/roll back/.test(text) ? '2' : '1');
  const text = sentences.map((one) => JSON.stringify({ section: sectionOf(one), text: one })).join('\n');
  const { catalogue } = compileCatalogue({
    name: 'Handbook',
    language: 'en',
    contents: [sourceFile('contents/v1.0.txt', '1 Alerting .... 1\n2 Rollout .... 9\n')],
    notices: [],
    text: [sourceFile('text/v1.0.jsonl', text)],
    noticeUrl: 'https://press.example/{name}',
    moved: [],
    bySection: [],
  });
  const report = { title: '', body: said, createdAt: '2025-06-01' };
  const parsed = parseReport(report);
  const reading = readingOf(catalogue, parsed, report);
  return withWords(triageParsed(parsed, reading, POLICY), reading, stood, POLICY);
}

describe('a report with two findings', () => {
  it('keeps the place that one of them gave it, whatever became of the other', () => {
    const first = look([PAGER, OTHER]);
    expect(first.byEvidence.labels).toEqual(['chapter: Alerting']);

    const corrected = look([TWENTY, OTHER], first.stood);
    expect(corrected.byEvidence.errata.map(({ today }) => today?.state)).toEqual(['changed', 'gone']);
    expect(corrected.byEvidence.labels).toEqual(['chapter: Alerting']);
    expect(look([OTHER], corrected.stood).byEvidence.labels).toEqual(['chapter: Alerting']);
  });

  it('stays in the chapter of each of them, whatever became of both', () => {
    const second = `“${FRIDAY}” should be “${FRIDAY.replace('Friday', 'Monday')}”`;
    const both = (sentences: readonly string[], stood: readonly Stood[] = []) =>
      look(sentences, stood, `${body.split('\n')[0]}\n\n${second}`);
    const chapters = ({ byEvidence }: ReturnType<typeof look>) => ({
      labels: byEvidence.labels.toSorted(),
      errata: byEvidence.errata.map(({ locations }) => locations.map(({ label }) => label)),
    });
    const here = both([TEN, FRIDAY]);
    expect(chapters(here)).toEqual({
      labels: ['chapter: Alerting', 'chapter: Rollout'],
      errata: [['chapter: Alerting'], ['chapter: Rollout']],
    });

    for (const sentences of [[OTHER], [OTHER, FRIDAY], [TEN, OTHER]]) {
      const later = both(sentences, here.stood);
      expect(chapters(later)).toEqual(chapters(here));
      expect(chapters(both([OTHER], later.stood))).toEqual(chapters(here));
    }
  });

  it('is looked at again for each of them that still stands there', () => {
    const { byEvidence, standsIn } = look([TWENTY, PAGER]);
    expect(byEvidence.errata.map(({ today }) => today?.state)).toEqual(['changed', 'there']);
    const record = sampleRecord(1, { today: byEvidence.today?.state ?? null, standsIn });
    expect(marksOf(record)).toEqual(expect.arrayContaining(['there', 'gone']));
  });
});
