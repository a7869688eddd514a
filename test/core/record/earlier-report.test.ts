import { describe, expect, it } from 'vitest';
import { earlierReport, laterReports } from '../../../src/core/record/earlier-report.ts';
import type { SubjectRecord } from '../../../src/core/record/subject-record.ts';
import type { Subject } from '../../../src/core/subject.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';

const address = (number: number, repo = 'book'): Subject => ({ owner: 'press', repo, kind: 'issue', number });
const other = (number: number, day: string, changes: Partial<SubjectRecord> = {}): SubjectRecord => ({
  ...sampleRecord(number),
  subject: address(number),
  createdAt: `2026-${day}T00:00:00Z`,
  updatedAt: `2026-${day}T00:00:00Z`,
  ...changes,
});
const closed = { state: 'closed', isFixed: false } as const;
const fixed = { state: 'closed', isFixed: true, fixedIn: null } as const;

describe('earlierReport', () => {
  it.each<[string, SubjectRecord[], number | null]>([
    ['none', [], null],
    ['the oldest', [other(3, '05-02'), other(2, '05-01')], 2],
    ['no younger one', [other(9, '07-01')], null],
    ['of two of one second the lower number', [other(7, '06-01'), other(5, '06-01')], 5],
    ['none that was closed without a fix', [other(2, '05-01', closed), other(3, '05-02')], 3],
    ['one that was fixed lately', [other(2, '05-01', fixed)], 2],
    [
      'none that was fixed long ago',
      [other(2, '05-01', { ...fixed, createdAt: '2024-01-01T00:00:00Z', updatedAt: '2025-11-01T00:00:00Z' })],
      null,
    ],
    [
      'one that was fixed in an edition',
      [other(2, '05-01', { ...fixed, updatedAt: '2025-01-01T00:00:00Z', fixedIn: 'v1.1' })],
      2,
    ],
  ])('finds %s', (_, sharing, number) => {
    expect(earlierReport(address(6), '2026-06-01T00:00:00Z', sharing)?.number ?? null).toBe(number);
  });

  it('never links two reports to each other', () => {
    const all = [other(2, '05-01'), other(3, '05-01'), other(4, '04-30'), other(5, '05-02')];
    const links = all.map((one) => {
      const earlier = earlierReport(
        one.subject,
        one.createdAt,
        all.filter((each) => each !== one),
      );
      return [one.subject.number, earlier?.number ?? null];
    });
    expect(links).toEqual([
      [2, 4],
      [3, 4],
      [4, null],
      [5, 4],
    ]);
  });
});

describe('laterReports', () => {
  it('finds open, younger ones of the same repository that know of none', () => {
    const knows = { earlier: address(1) };
    const elsewhere = { subject: address(9, 'website') };
    const sharing = [
      other(2, '05-01'),
      other(7, '07-01'),
      other(8, '07-01', knows),
      other(9, '07-01', closed),
      other(9, '07-01', elsewhere),
    ];
    for (const owner of ['press', 'Press']) {
      expect(laterReports({ ...address(6), owner }, '2026-06-01T00:00:00Z', sharing)).toEqual([address(7)]);
    }
  });
});
