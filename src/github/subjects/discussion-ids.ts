import type { LabelDefinition } from '../../core/labels/labels.ts';

/** The node ids by which GraphQL is told what to write to. */
export interface DiscussionIds {
  readonly discussion: string;
  readonly repository: string;
  /** Labels of the repository as far as they were read: its newest hundred, and those on the discussion. */
  readonly labels: readonly (LabelDefinition & { readonly id: string })[];
}
