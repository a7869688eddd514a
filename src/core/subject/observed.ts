import type { LabelDefinition } from '../labels/labels.ts';

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

/**
 * What we knew when we had last looked, so that what people did since can be told apart. Kept in the marker of our own
 * comment; made from the subject's history where the marker is missing or does not explain what is there.
 */
export interface LastApplied {
  /** Labels on the subject that are there because we set them. */
  readonly labels: readonly string[];
  /** Labels of our family that a person removed: never set again. */
  readonly declined: readonly string[];
  /** Labels of our family that a person had set: theirs to remove. Absent: unknown. */
  readonly byPeople?: readonly string[];
}
