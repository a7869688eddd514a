import type { LabelDefinition } from './labels/labels.ts';

/** One write to GitHub. A list of actions is also what a dry run prints. They are applied in order, one by one. */
export type Action =
  | { readonly type: 'create-label'; readonly label: LabelDefinition }
  /** `label.name` is spelt as the repository has it: colour and description change, never the name. */
  | { readonly type: 'update-label'; readonly label: LabelDefinition }
  | { readonly type: 'add-labels'; readonly labels: readonly string[] }
  | { readonly type: 'remove-label'; readonly label: string }
  | { readonly type: 'create-comment'; readonly body: string }
  | { readonly type: 'update-comment'; readonly id: string; readonly body: string }
  | { readonly type: 'delete-comment'; readonly id: string }
  /** Tells the writer of a command what became of it. */
  | { readonly type: 'react'; readonly comment: string; readonly reaction: '+1' | 'confused' }
  /** Marks a discussion by a reaction of ours as labelled, where no comment keeps that. */
  | { readonly type: 'mark-labelled' };
