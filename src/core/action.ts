import type { LabelDefinition } from './labels/labels.ts';
import type { LabelReason } from './labels/suggestion.ts';

/** One write to GitHub. Actions are applied in order. A dry run prints the same list. */
export type Action =
  | { readonly type: 'create-label'; readonly label: LabelDefinition }
  /** `label.name` is spelt as in the repository: only colour and description change. */
  | { readonly type: 'update-label'; readonly label: LabelDefinition }
  /** `reasons`: what GitHub shows beside them, if it can. */
  | { readonly type: 'add-labels'; readonly labels: readonly string[]; readonly reasons?: readonly LabelReason[] }
  /** Proposes a label, which a person approves or dismisses. */
  | { readonly type: 'suggest-label'; readonly reason: LabelReason }
  | { readonly type: 'remove-label'; readonly label: string }
  | { readonly type: 'create-comment'; readonly body: string }
  | { readonly type: 'update-comment'; readonly id: string; readonly body: string }
  | { readonly type: 'delete-comment'; readonly id: string }
  /** Tells the writer of a command whether it worked. */
  | { readonly type: 'react'; readonly comment: string; readonly reaction: '+1' | 'confused' }
  /** Marks a discussion as labelled by our reaction, if there is no comment to store that. */
  | { readonly type: 'mark-labelled' };
