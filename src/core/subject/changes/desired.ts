import type { LabelFamily } from '../../labels/label-family.ts';
import type { LabelDefinition } from '../../labels/labels.ts';
import type { Memory } from '../../memory/memory.ts';

/** What a subject should have: exactly these labels of ours, and this acknowledgement. */
export interface Desired {
  readonly labels: readonly LabelDefinition[];
  /** Markdown without the marker. Null: none wanted; then none is written, and one that is there already is left alone. */
  readonly acknowledgement: string | null;
  /** Which labels are chapter labels; whatever is outside it, and was not set by us, does not exist for us. */
  readonly family: LabelFamily;
  /**
   * Set if a person asked for these labels by command. They are added to labels that people set by hand. `new` if just
   * asked for: then they outrank an earlier removal.
   */
  readonly word?: 'new' | 'standing';
  /** What the marker is to remember besides labels; absent: what it remembers already. */
  readonly memory?: Memory;
}
