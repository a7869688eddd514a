/**
 * What we knew of a subject's labels when we had last looked, so that what people did since can be told apart. Kept in
 * the marker of our own comment; made from the subject's history if the marker is missing or does not explain what is there.
 */
export interface LastApplied {
  /** Labels on the subject that are there because we set them. */
  readonly labels: readonly string[];
  /** Labels of our family that a person removed: never set again. */
  readonly declined: readonly string[];
  /** Labels of our family that a person had set: theirs to remove. Absent: unknown. */
  readonly byPeople?: readonly string[];
}
