/** Plain values, and where they stand, counted from the first line of the file. */
export interface Fields {
  readonly values: readonly (readonly [key: string, value: string])[];
  lineOf(key: string): number | null;
}

/** A mistake in the front matter. Without a remedy, the usual one is given. */
export interface Mistake {
  readonly line: number;
  readonly message: string;
  readonly remedy?: string;
}
