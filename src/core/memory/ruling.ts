import { Judgement } from '../judgement.ts';
import { labelKey } from '../labels/label-family.ts';
import type { Ruling } from '../triage-result.ts';
import type { Corrections } from './correction.ts';

/** Labels that say what a report is. */
export type JudgingLabels = Readonly<Record<Judgement, readonly string[]>>;

/** What labels say that a report is. Null if they say nothing, or if they contradict each other. */
export function judgementByLabels(labels: readonly string[], judging: JudgingLabels): Judgement | null {
  const present = new Set(labels.map(labelKey));
  const said = Judgement.options.filter((one) => judging[one].some((label) => present.has(labelKey(label))));
  return said.length === 1 ? said[0]! : null;
}

/** The last word of maintainers: a command, unless labels have said something else since. Null if there is none. */
export function rulingOf(
  { judgement, fixed, duplicate }: Corrections,
  labels: readonly string[],
  judging: JudgingLabels,
): Ruling | null {
  const labelled = judgementByLabels(labels, judging);
  const isNewer = judgement === null || (labelled !== null && labelled !== judgement.labelled);
  const word = isNewer ? labelled : judgement.word;
  if (word === null && fixed === null && duplicate === null) return null;
  return {
    judgement: word,
    fixed: fixed && { version: fixed.version, at: fixed.at },
    duplicateOf: duplicate?.number ?? null,
  };
}
