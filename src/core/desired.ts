import type { LabelDefinition } from './labels.ts';

/** What a subject should have: exactly these labels of ours, and this acknowledgement (null: none wanted). */
export interface Desired {
  readonly labels: readonly LabelDefinition[];
  /** Markdown without the marker. */
  readonly acknowledgement: string | null;
}
