import type { LabelDefinition } from '../../core/labels/labels.ts';

/** Node ids for GraphQL mutations. */
export interface DiscussionIds {
  readonly discussion: string;
  readonly repository: string;
  /** The labels that were read: the repository's newest hundred, and those on the discussion. */
  readonly labels: readonly (LabelDefinition & { readonly id: string })[];
}
