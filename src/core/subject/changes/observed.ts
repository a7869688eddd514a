import type { LabelDefinition } from '../../labels/labels.ts';
import type { MarkedComment } from '../../memory/marker.ts';

/** What GitHub has now, as far as it concerns us. */
export interface Observed {
  /** Names of all labels on the subject. */
  readonly labels: readonly string[];
  /** Our own acknowledgement, found by marker and author; null when there is none. */
  readonly acknowledgement: MarkedComment | null;
  /** The repository's labels whose names are among those that we manage. */
  readonly repositoryLabels: readonly LabelDefinition[];
}
