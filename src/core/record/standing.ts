/** The state of a subject on GitHub, as people left it. */
export interface Standing {
  readonly state: 'open' | 'closed';
  /**
   * Why it was closed, in GitHub's words in lower case: `completed`, `not_planned`, `duplicate` for issues; `resolved`,
   * `outdated`, `duplicate` for discussions. Null if GitHub has no reason, as for issues closed before 2022.
   */
  readonly stateReason: string | null;
  /** ISO 8601. Null while it is open. */
  readonly closedAt: string | null;
  /** Title of an issue's milestone. */
  readonly milestone: string | null;
  /** ISO 8601. Null if unknown. */
  readonly updatedAt: string | null;
}
