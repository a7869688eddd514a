import { noConversation, type Snapshot } from '../../core/subject/snapshot.ts';
import type { ListedSubject } from './list-subjects.ts';

/** What a list shows of a subject, as if nobody had commented there. */
export function listedSnapshot({ subject: _, discussion, ...listed }: ListedSubject): Snapshot {
  return {
    ...listed,
    ...noConversation,
    discussion: discussion && { category: discussion.category, isMarkedLabelled: false },
  };
}
