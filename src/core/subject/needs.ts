import { commandersToAsk } from '../commands/command-permissions.ts';
import { needsHistory } from '../labels/label-history.ts';
import { labelsToday } from './changes/subject-labels.ts';
import { decidedAtOnce } from './decided-at-once.ts';
import type { Facts } from './facts.ts';
import { hear, reportsToFind } from './hear.ts';
import type { Snapshot } from './snapshot.ts';

/** What must be read before a decision. */
export interface Needs {
  readonly repositoryLabels: boolean;
  readonly labelHistory: boolean;
  /** Logins of those whose permission counts. */
  readonly permissions: readonly string[];
  /** Numbers of reports that may not be there. */
  readonly reports: readonly number[];
}

const nothing: Needs = { repositoryLabels: false, labelHistory: false, permissions: [], reports: [] };

/** Which further facts must be read; null if these are enough. What is read may show that more is needed: ask again. */
export function needs(facts: Facts): Needs | null {
  const { prepared, mayTriage, repositoryLabels, labelHistory } = facts;
  if ('leftAlone' in prepared || decidedAtOnce(facts) !== null) return null;
  const { pending, snapshot } = prepared;
  const permissions = commandersToAsk(pending, snapshot.author.login).filter((login) => !mayTriage.has(login));
  if (repositoryLabels === null || permissions.length > 0) {
    return { ...nothing, repositoryLabels: repositoryLabels === null, permissions };
  }
  const reports = reportsToFind(prepared, facts);
  if (reports.length > 0) return { ...nothing, reports };
  if (labelHistory !== undefined) return null;
  const { labels, marker, family } = labelsToday(prepared, facts);
  const { acknowledgement } = hear(prepared, facts).policy;
  const isNeeded = needsHistory({ family, acknowledgement }, { labels }, marker);
  return isNeeded || hasPast(snapshot) ? { ...nothing, labelHistory: true } : null;
}

/** Something happened on a subject before we acknowledged it: perhaps we labelled it quietly, and a person took that off. */
function hasPast({ acknowledgement, report, updatedAt }: Snapshot): boolean {
  return acknowledgement === null && updatedAt !== null && report.createdAt !== null && updatedAt !== report.createdAt;
}
