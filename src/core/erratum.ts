import * as z from 'zod';

/** What a report says is wrong, in the reader's words: hostile text. */
export const Erratum = z.strictObject({
  /** Words of the publication. */
  error: z.string(),
  /** What they should be. Null if the report only quotes them. */
  correction: z.string().nullable(),
  /** The quoted sentence in which the error stands, if it is quoted apart. */
  within: z.string().nullable(),
});
export type Erratum = z.output<typeof Erratum>;

/** An erratum in the record of its report: bounded, with where it belongs. */
export const RecordedErratum = Erratum.extend({
  /** Which of the record's locations its statement is about, by their index. Empty if nothing tells. */
  places: z.array(z.int()),
});
export type RecordedErratum = z.output<typeof RecordedErratum>;
