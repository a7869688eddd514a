import type { MadeRecord } from '../../core/record/subject-record.ts';
import { decide } from '../../core/subject/decide.ts';
import { firstFacts } from '../../core/subject/facts.ts';
import { prepare } from '../../core/subject/prepare.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { ListedSubject } from '../../github/lists/listed-subject.ts';

/**
 * The record of a listed subject, by its labels, evidence and what our comment remembers. Null if the configuration
 * ignores the subject.
 */
export function listedRecord(listed: ListedSubject, publication: PublicationState): MadeRecord | null {
  const prepared = prepare(listed.subject, listed, publication);
  return decide(firstFacts(prepared, { manner: 'listed', now: 0, editions: null })).record ?? null;
}
