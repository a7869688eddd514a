/** A label as GitHub keeps it. `color` is six hexadecimal digits without `#`; `description` at most 100 characters. */
export interface LabelDefinition {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** The part of the configuration that says how labels are made. */
export interface LabelPolicy {
  readonly prefix: string;
  /** Titles of chapters that are labelled by their sections. */
  readonly bySection: readonly string[];
  readonly unsure: string;
}
