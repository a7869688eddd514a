import type { SubjectRecord } from '../../core/record/subject-record.ts';
import { decide } from '../../core/subject/decide.ts';
import { firstFacts } from '../../core/subject/facts.ts';
import { prepare } from '../../core/subject/prepare.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { ListedSubject } from '../../github/subjects/list-subjects.ts';
import { listedSnapshot } from '../../github/subjects/listed-snapshot.ts';

/**
 * The record of a subject as a list shows it, by its labels and by evidence; null for one that the configuration leaves
 * alone. A list tells nothing of commands.
 */
export function listedRecord(listed: ListedSubject, publication: PublicationState): SubjectRecord | null {
  const prepared = prepare(listed.subject, listedSnapshot(listed), publication);
  return decide(firstFacts(prepared, { manner: 'listed', now: 0, editions: null })).record ?? null;
}
