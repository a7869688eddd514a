import { type Conversation, noConversation, type Snapshot } from '../../core/subject/snapshot.ts';
import type { ListedSubject } from './list-subjects.ts';

/** What a list shows of a subject, with its conversation if that was read. */
export function listedSnapshot(
  { subject: _, discussion, ...listed }: ListedSubject,
  conversation: Conversation = noConversation,
  isMarkedLabelled = false,
): Snapshot {
  return {
    ...listed,
    ...conversation,
    discussion: discussion && { category: discussion.category, isMarkedLabelled },
  };
}
