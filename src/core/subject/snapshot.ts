import type { Comment } from '../commands/comment.ts';
import type { OwnComment } from '../memory/own-comment.ts';
import type { Standing } from '../record/standing.ts';
import type { Report } from '../report/report.ts';

/** A subject as it is on GitHub, as far as a decision needs it. */
export interface Snapshot extends Standing, Conversation {
  readonly report: Report;
  readonly author: Author;
  /** Names of all labels, ours and others'. */
  readonly labels: readonly string[];
  readonly locked: boolean;
  /** What only discussions have; null for an issue. */
  readonly discussion: DiscussionDetails | null;
}

/** What of the comments on a subject concerns us. */
export interface Conversation {
  /** Our own acknowledgement, the oldest if a race made several. */
  readonly acknowledgement: OwnComment | null;
  /** The others of our own acknowledgements and replies, oldest first. */
  readonly duplicates: readonly OwnComment[];
  /** Our own reply about commands. */
  readonly reply: OwnComment | null;
  /** Our own questions about new editions, oldest first. */
  readonly questions: readonly OwnComment[];
  /** People's comments that may hold a command. */
  readonly comments: readonly Comment[];
}

export interface DiscussionDetails {
  readonly category: { readonly name: string; readonly isAnswerable: boolean };
  /** True when our reaction says that it was labelled, though no comment of ours does. */
  readonly isMarkedLabelled: boolean;
}

export interface Author {
  /** "ghost", as GitHub calls it, when the account is gone. */
  readonly login: string;
  readonly isBot: boolean;
}

/** For a subject without comments, or whose comments are unknown. */
export const noConversation: Conversation = {
  acknowledgement: null,
  duplicates: [],
  reply: null,
  questions: [],
  comments: [],
};
