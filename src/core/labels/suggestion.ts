/** A label that a program proposed for an issue, as GitHub keeps it: pending, approved by a person, or dismissed. */
export interface Suggestion {
  /** The id of the label's event in the history, if a person approved it. */
  readonly event: number | null;
  /** Null if the label was deleted. */
  readonly label: string | null;
  /** A person did not want it. */
  readonly isDismissed: boolean;
}

/** Why a label is set or proposed, for GitHub to show. */
export interface LabelReason {
  readonly label: string;
  /** Inert Markdown. */
  readonly rationale: string;
  readonly confidence: 'low' | 'medium' | 'high';
}
