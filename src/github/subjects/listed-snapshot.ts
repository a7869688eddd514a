import { noConversation, type Snapshot } from '../../core/subject/snapshot.ts';
import type { ListedSubject } from './list-subjects.ts';

/** Makes a snapshot of a listed subject, as if it had no comments. */
export function listedSnapshot({ subject: _, discussion, ...listed }: ListedSubject): Snapshot {
  return {
    ...listed,
    ...noConversation,
    discussion: discussion && { category: discussion.category, isMarkedLabelled: false },
  };
}
