import type { Comment } from '../core/commands/comment.ts';
import type { Standing } from '../core/record/standing.ts';
import type { Report } from '../core/report/report.ts';
import type { OwnComment } from '../core/subject/observed.ts';
import type { DiscussionIds } from './subjects/discussion-ids.ts';

/** All that a look needs of one subject, as it stands on GitHub. */
export interface Snapshot extends Standing {
  readonly report: Report;
  readonly author: Author;
  /** Names of all labels, ours and others'. */
  readonly labels: readonly string[];
  readonly locked: boolean;
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
  /** What only discussions have; null for an issue. */
  readonly discussion: DiscussionDetails | null;
}

interface DiscussionDetails {
  readonly ids: DiscussionIds;
  readonly category: { readonly name: string; readonly isAnswerable: boolean };
  /** True when our reaction says that it was labelled, though no comment of ours does. */
  readonly isMarkedLabelled: boolean;
}

export interface Author {
  /** "ghost", as GitHub calls it, when the account is gone. */
  readonly login: string;
  readonly isBot: boolean;
}
