import type { OwnComment } from '../core/observed.ts';
import type { Report } from '../core/report/report.ts';

/** All that a look needs of one subject, as it stands on GitHub. */
export interface Snapshot {
  readonly report: Report;
  readonly author: Author;
  /** Names of all labels, ours and others'. */
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  readonly locked: boolean;
  /** Our own acknowledgement, the oldest if a race made several. */
  readonly acknowledgement: OwnComment | null;
  /** The others of our own acknowledgements, oldest first. */
  readonly duplicates: readonly OwnComment[];
}

export interface Author {
  /** "ghost", as GitHub calls it, when the account is gone. */
  readonly login: string;
  readonly isBot: boolean;
}
