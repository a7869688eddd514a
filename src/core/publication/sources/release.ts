/** A published release of a repository whose releases serve as notices. */
export interface Release {
  /** Its tag. */
  readonly version: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  /** Markdown. */
  readonly body: string;
  readonly url: string;
}
