/** How far people are with a subject, as GitHub has it. */
export interface Standing {
  readonly state: 'open' | 'closed';
  /**
   * Why it was closed, in GitHub's words in lower case: `completed`, `not_planned`, `duplicate` for issues, `resolved`,
   * `outdated`, `duplicate` for discussions; null where GitHub has none, as for issues that were closed before 2022.
   */
  readonly stateReason: string | null;
  /** ISO 8601; null while it is open. */
  readonly closedAt: string | null;
  /** Title of an issue's milestone. */
  readonly milestone: string | null;
  /** ISO 8601; null when unknown. */
  readonly updatedAt: string | null;
}
