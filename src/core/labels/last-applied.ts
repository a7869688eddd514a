/**
 * A subject's labels after our last look. The difference from today's labels is what people did since. Kept in the
 * marker of our comment. Derived from the subject's history if the marker is missing or does not explain the labels.
 */
export interface LastApplied {
  /** Labels on the subject that are there because we set them. */
  readonly labels: readonly string[];
  /** Labels of our family that a person removed: never set again. */
  readonly declined: readonly string[];
  /** Labels of our family that a person had set: theirs to remove. Absent: unknown. */
  readonly byPeople?: readonly string[];
}
