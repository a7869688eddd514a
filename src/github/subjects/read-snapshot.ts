import type { DiscussionDetails, Snapshot } from '../../core/subject/snapshot.ts';
import type { DiscussionIds } from './discussion-ids.ts';

/** A subject as it was read, with what is needed to write to it. */
export interface ReadSnapshot extends Snapshot {
  readonly discussion: (DiscussionDetails & { readonly ids: DiscussionIds }) | null;
}
