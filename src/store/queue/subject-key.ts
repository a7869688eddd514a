import type { Subject } from '../../core/subject.ts';

/** The same key for the same subject, however GitHub spells its owner and repository today. */
export function subjectKey(subject: Subject): string {
  return `${subject.owner}/${subject.repo}/${subject.kind}/${subject.number}`.toLowerCase();
}
