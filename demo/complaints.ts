import type { Outcome } from './outcome.ts';
import type { DemoReport } from './reports.ts';

/** What differs from the expected outcome, one line each. Empty if all is well. */
export function complaints(reports: readonly DemoReport[], outcomes: readonly (Outcome | null)[]): string[] {
  return reports.flatMap((report, index) => {
    const outcome = outcomes[index] ?? null;
    if (outcome === null) return [`“${report.title}” was not triaged`];
    return [
      ...differing(report.title, 'labels', report.labels.toSorted().join(', '), outcome.labels.toSorted().join(', ')),
      ...differing(report.title, 'notice', report.notice, outcome.notice ?? 'none'),
    ];
  });
}

function differing(title: string, what: string, expected: string, found: string): string[] {
  return expected === found ? [] : [`“${title}”: ${what} should be ${expected}, not ${found}`];
}
