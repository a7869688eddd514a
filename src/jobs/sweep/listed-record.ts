import type { Configuration } from '../../config/configuration.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { recordOf } from '../../core/record/record-of.ts';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import { isIgnored, isWantedCategory } from '../../core/subject/is-ignored.ts';
import { triage } from '../../core/triage.ts';
import type { ListedSubject } from '../../github/subjects/list-subjects.ts';
import { triagePolicyOf } from '../../policy-of.ts';

/** What a record of a listed subject is made by. */
export interface RecordBasis {
  readonly catalogue: Catalogue;
  readonly configuration: Configuration;
}

/**
 * The record of a subject as a list shows it, by its labels and by evidence; null for one that the configuration leaves
 * alone. A list tells nothing of commands. A subject without a label of ours was perhaps never looked at, so that the
 * lack of one is nobody's word.
 */
export function listedRecord(listed: ListedSubject, { catalogue, configuration }: RecordBasis): SubjectRecord | null {
  const { ignore, discussions, labels: policy } = configuration;
  if (isIgnored(listed, ignore)) return null;
  if (listed.discussion !== null && !isWantedCategory(listed.discussion.category, discussions.categories)) return null;

  const { subject, report, labels } = listed;
  const byEvidence = triage(report, catalogue, triagePolicyOf(configuration));
  const looked = { subject, report, labels, standing: listed, byEvidence, understood: byEvidence, actions: [] };
  const record = recordOf(looked, catalogue, policy);
  return record.labels.length > 0 ? record : { ...record, correction: null };
}
