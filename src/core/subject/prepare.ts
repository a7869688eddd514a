import { movedMemory } from '../commands/moved-memory.ts';
import { type PendingComment, pendingCommands } from '../commands/pending-commands.ts';
import { labelFamily } from '../labels/family-of.ts';
import type { LabelFamily } from '../labels/label-family.ts';
import { type Reading, readingOf } from '../locate/reading.ts';
import { type MarkedComment, readMarked } from '../memory/marker.ts';
import { type Memory, readMemory } from '../memory/memory.ts';
import type { ReportedPassage } from '../record/reported-passage.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Subject } from '../subject.ts';
import { triageParsed } from '../triage.ts';
import type { Triage } from '../triage-result.ts';
import { type LeftAlone, leftAlone } from './left-alone.ts';
import type { Snapshot } from './snapshot.ts';
import { type PublicationState, triagePolicyOf } from './subject-policy.ts';
import { withWords } from './with-words.ts';

/** A subject and its publication as a decision takes them: report, marker and commands read once. */
export interface Prepared {
  readonly subject: Subject;
  readonly snapshot: Snapshot;
  readonly publication: PublicationState;
  readonly reading: Reading;
  readonly family: LabelFamily;
  /** What evidence alone says. */
  readonly byEvidence: Triage;
  /** Fingerprints of the passages of the newest text in which the words stand that it quotes. */
  readonly standsIn: readonly number[];
  /** What tells other reports on the same words, by evidence alone. */
  readonly passages: readonly ReportedPassage[];
  /** Our acknowledgement taken apart; null if there is none. */
  readonly acknowledgement: MarkedComment | null;
  /** What we remembered of the subject before this look, and how its words stand today. */
  readonly memory: Memory;
  /** Where the subject is, for the marker. */
  readonly where: string;
  readonly hasMoved: boolean;
  /** The issue that it was before it became a discussion, if that is news. */
  readonly formerIssue: Subject | null;
  /** Commands that were not run yet. */
  readonly pending: readonly PendingComment[];
}

/** What is no feedback is not read any further. */
export interface NoFeedback {
  readonly leftAlone: LeftAlone;
}

/** Reads the report and marker of a subject, once for all decisions. */
export function prepare(subject: Subject, snapshot: Snapshot, publication: PublicationState): Prepared | NoFeedback {
  const { catalogue, policy } = publication;
  const why = leftAlone(snapshot, policy);
  if (why !== null) return { leftAlone: why };

  const { report, comments } = snapshot;
  const parsed = parseReport(report);
  const reading = readingOf(catalogue, parsed, report);
  const acknowledgement = snapshot.acknowledgement && readMarked(snapshot.acknowledgement);
  const stored = readMemory(acknowledgement?.marker?.extra ?? {});
  const where = addressOf(subject);
  const hasMoved = stored.where !== null && stored.where !== where;
  const memory = hasMoved ? movedMemory(stored, comments, where) : stored;
  const evidence = triageParsed(parsed, reading, triagePolicyOf(policy));
  const words = withWords(evidence, reading, memory.stood, policy.labels);
  return {
    subject,
    snapshot,
    publication,
    reading,
    family: labelFamily(catalogue, policy.labels),
    byEvidence: words.byEvidence,
    standsIn: words.standsIn,
    passages: words.passages,
    acknowledgement,
    memory: { ...memory, stood: words.stood },
    where,
    hasMoved,
    formerIssue: stored.where !== null && hasMoved ? formerIssue(subject, stored.where) : null,
    pending: pendingCommands(comments, memory),
  };
}

/** Where a subject is, for the marker: it has other ids elsewhere. GitHub's names differ not by case. */
function addressOf({ owner, repo, kind, number }: Subject): string {
  return `${owner}/${repo}/${kind === 'issue' ? 'issues' : 'discussions'}/${number}`.toLowerCase();
}

function formerIssue(subject: Subject, address: string): Subject | null {
  const issue: Subject = { ...subject, kind: 'issue', number: Number(address.split('/').at(-1)) };
  return addressOf(issue) === address ? issue : null;
}
