import type { DiscussionDetails, Snapshot } from '../../core/subject/snapshot.ts';
import type { DiscussionIds } from './discussion-ids.ts';

/** A snapshot with the ids for writing to it. */
export interface ReadSnapshot extends Snapshot {
  readonly discussion: (DiscussionDetails & { readonly ids: DiscussionIds }) | null;
}
