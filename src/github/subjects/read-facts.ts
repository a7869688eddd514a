import type { LabelEvent } from '../../core/labels/label-history.ts';
import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Suggestion } from '../../core/labels/suggestion.ts';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Facts } from '../../core/subject/facts.ts';
import { needs } from '../../core/subject/needs.ts';

/** Reads further facts about one subject. */
export interface FactReader {
  repositoryLabels(): Promise<readonly LabelDefinition[]>;
  /** Null if GitHub keeps no history. */
  labelHistory(): Promise<readonly LabelEvent[] | null>;
  /** Label suggestions on an issue; null if GitHub has none there. */
  suggestions(): Promise<readonly Suggestion[] | null>;
  /** Whether a person may label subjects of the repository. */
  mayTriage(login: string): Promise<boolean>;
  /** Whether the repository has an issue or a discussion of this number. */
  isReport(number: number): Promise<boolean>;
  /** Records of other reports that share one of these passages. Absent without a store. */
  sharing?(passages: readonly string[]): Promise<readonly SubjectRecord[]>;
}

/** Adds the facts that a decision still needs. Reads only those. */
export async function readFacts(facts: Facts, reader: FactReader): Promise<Facts> {
  const missing = needs(facts);
  if (missing === null) return facts;
  const mayTriage = new Map(facts.mayTriage);
  for (const login of missing.permissions) mayTriage.set(login, await reader.mayTriage(login));
  const reports = new Map(facts.reports);
  for (const number of missing.reports) reports.set(number, await reader.isReport(number));
  const repositoryLabels = missing.repositoryLabels ? await reader.repositoryLabels() : facts.repositoryLabels;
  const history = missing.labelHistory ? { labelHistory: await reader.labelHistory() } : {};
  const shared = missing.sharing.length > 0 ? { sharing: (await reader.sharing?.(missing.sharing)) ?? null } : {};
  const suggested = missing.suggestions ? { suggestions: await reader.suggestions() } : {};
  return readFacts({ ...facts, mayTriage, reports, repositoryLabels, ...history, ...shared, ...suggested }, reader);
}
