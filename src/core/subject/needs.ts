import { commandersToAsk } from '../commands/command-permissions.ts';
import { needsHistory } from '../labels/label-history.ts';
import { labelsToday, subjectLabels } from './changes/subject-labels.ts';
import { decide } from './decide.ts';
import { decidedAtOnce } from './decided-at-once.ts';
import type { Facts } from './facts.ts';
import { hear, reportsToFind } from './hear.ts';
import { passagesLeft } from './passages-left.ts';
import type { Prepared } from './prepare.ts';
import type { Snapshot } from './snapshot.ts';
import { understand } from './understand.ts';

/** What must be read before a decision. */
export interface Needs {
  readonly repositoryLabels: boolean;
  readonly labelHistory: boolean;
  readonly suggestions: boolean;
  /** Logins of those whose permission counts. */
  readonly permissions: readonly string[];
  /** Numbers of reports that may not be there. */
  readonly reports: readonly number[];
  /** Passages that other reports may be about as well. */
  readonly sharing: readonly string[];
}

const nothing: Needs = {
  repositoryLabels: false,
  labelHistory: false,
  suggestions: false,
  permissions: [],
  reports: [],
  sharing: [],
};

/** Which further facts must be read; null if these are enough. What is read may show that more is needed: ask again. */
export function needs(facts: Facts): Needs | null {
  const { prepared, mayTriage, repositoryLabels, labelHistory } = facts;
  if ('leftAlone' in prepared || decidedAtOnce(facts) !== null) return null;
  const { pending, snapshot, acknowledgement } = prepared;
  const permissions = commandersToAsk(pending, snapshot.author.login, acknowledgement !== null).filter(
    (login) => !mayTriage.has(login),
  );
  if (repositoryLabels === null || permissions.length > 0) {
    return { ...nothing, repositoryLabels: repositoryLabels === null, permissions };
  }
  const reports = reportsToFind(prepared, facts);
  if (reports.length > 0) return { ...nothing, reports };
  const heard = hear(prepared, facts);
  if (labelHistory === undefined) {
    const { labels, marker } = labelsToday(prepared, facts);
    const wanted = { family: prepared.family, acknowledgement: heard.policy.acknowledgement };
    const isNeeded = needsHistory(wanted, { labels }, marker);
    if (isNeeded || hasPast(snapshot)) return { ...nothing, labelHistory: true };
  }
  if (facts.sharing !== undefined || prepared.passages.length === 0) return forSuggestions(facts, prepared);
  const sharing = passagesLeft(prepared, understand(prepared, heard), subjectLabels(prepared, facts));
  return sharing.length > 0 ? { ...nothing, sharing } : forSuggestions(facts, prepared);
}

/** The label suggestions tell whether one was made, and which label in the history a person approved. */
function forSuggestions(facts: Facts, { subject, publication }: Prepared): Needs | null {
  if (!publication.policy.labels.suggest || subject.kind !== 'issue' || facts.suggestions !== undefined) return null;
  const isLabelled = facts.labelHistory?.some(({ type, ours }) => ours && type === 'labeled') ?? false;
  const isAdding = () => decide(facts).actions.some(({ type }) => type === 'add-labels');
  return isLabelled || isAdding() ? { ...nothing, suggestions: true } : null;
}

/** Something happened on a subject before we acknowledged it: perhaps we labelled it quietly, and a person took that off. */
function hasPast({ acknowledgement, report, updatedAt }: Snapshot): boolean {
  return acknowledgement === null && updatedAt !== null && report.createdAt !== null && updatedAt !== report.createdAt;
}
