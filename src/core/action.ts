import type { LabelDefinition } from './labels.ts';

/** One write to GitHub. A list of actions is also what a dry run prints. */
export type Action =
  | { readonly type: 'create-label'; readonly label: LabelDefinition }
  | { readonly type: 'update-label'; readonly label: LabelDefinition }
  | { readonly type: 'add-labels'; readonly labels: readonly string[] }
  | { readonly type: 'remove-label'; readonly label: string }
  | { readonly type: 'create-comment'; readonly body: string }
  | { readonly type: 'update-comment'; readonly id: string; readonly body: string }
  | { readonly type: 'delete-comment'; readonly id: string };
