import type { Subject } from '../../core/subject.ts';

/** A key for a subject. It ignores case, as GitHub does. */
export function subjectKey(subject: Subject): string {
  return `${subject.owner}/${subject.repo}/${subject.kind}/${subject.number}`.toLowerCase();
}
