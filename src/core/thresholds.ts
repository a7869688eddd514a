/** The confidence that a finding needs: with explicit evidence (number, title, quote …), and by topic alone. */
export interface Thresholds {
  readonly explicit: number;
  readonly topic: number;
}

/** Chosen from the precision-coverage curves in docs/accuracy.md. */
export const DEFAULT_THRESHOLDS: Thresholds = { explicit: 0.65, topic: 0.75 };

/** How many chapter labels a report gets at most: who names more means the whole, or what was looked through. */
export const DEFAULT_MAX_LABELS = 5;

/** No subject gets more chapter labels, not even by command or configuration. */
export const MAX_LABELS = 20;
