import type { ParsedReport } from '../../report/parsed-report.ts';

/** Characters that are read: what a report is about is at its beginning. */
const MAX_WORDS = 4096;

/** The reader's own words, folded: by these a topic is searched for, and a corrected report is remembered. */
export function topicWords({ passages }: Pick<ParsedReport, 'passages'>): string {
  return passages
    .map(({ folded }) => folded)
    .join('\n')
    .slice(0, MAX_WORDS);
}
