import { withPeoplesWord } from '../commands/correct-triage.ts';
import type { Triage } from '../triage-result.ts';
import type { Heard } from './hear.ts';
import type { Prepared } from './prepare.ts';

/** What evidence says, as people corrected it. */
export function understand({ byEvidence, snapshot, reading, publication }: Prepared, { run }: Heard): Triage {
  const { labels } = publication.policy;
  return withPeoplesWord(byEvidence, run.memory.corrections, snapshot.labels, reading, labels);
}
