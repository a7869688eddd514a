import type { LabelDefinition } from './labels.ts';

/** What GitHub has now, as far as it concerns us. */
export interface Observed {
  /** Names of all labels on the subject. */
  readonly labels: readonly string[];
  /** Our own acknowledgement, found by marker and author; null when there is none. */
  readonly acknowledgement: OwnComment | null;
  /** The repository's labels whose names are among those that we manage. */
  readonly repositoryLabels: readonly LabelDefinition[];
}

/** A comment that our app wrote; `body` with its marker. */
export interface OwnComment {
  readonly id: string;
  readonly body: string;
}

/** What we set last time, so that what people did since can be told apart. Kept in the marker of our own comment. */
export interface LastApplied {
  /** Labels on the subject that are there because we set them. */
  readonly labels: readonly string[];
  /** Labels that we had set and a person removed: never set again. */
  readonly declined: readonly string[];
}
