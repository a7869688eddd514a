import * as z from 'zod';

/** One report in the errata. */
export const ErrataReport = z.strictObject({
  /** `owner/name#12`, or `owner/name/discussions/12`. */
  name: z.string(),
  url: z.string(),
  /** A reader's words: hostile text. Null if the errata go without titles. */
  title: z.string().nullable(),
  /** Language of the report. */
  language: z.enum(['zh-CN', 'en']),
});
export type ErrataReport = z.output<typeof ErrataReport>;

/** The reports on one chapter against one edition that stand alike. */
export const ErrataEntry = z.strictObject({
  /** The edition that they were reported against. */
  reported: z.string(),
  /** `closed`: without having been put right. */
  state: z.enum(['open', 'fixed', 'closed']),
  /** The edition in which they were put right; null where nothing tells, and for other states. */
  fixedIn: z.string().nullable(),
  reports: z.array(ErrataReport),
});
export type ErrataEntry = z.output<typeof ErrataEntry>;

const Totals = z.strictObject({ reports: z.int(), open: z.int(), fixed: z.int(), closed: z.int() });
export type ErrataTotals = z.output<typeof Totals>;

export const ErrataChapter = z.strictObject({
  /** Null for reports that are in no chapter. */
  title: z.string().nullable(),
  /** Its label; null as the title is. */
  label: z.string().nullable(),
  totals: Totals,
  /** By edition reported, then by state, oldest editions first. */
  entries: z.array(ErrataEntry),
});
export type ErrataChapter = z.output<typeof ErrataChapter>;

/** What was reported of a publication, by chapter, edition reported and edition in which it was put right. */
export const Errata = z.strictObject({
  version: z.literal(1),
  publication: z.string(),
  /** `owner/name`. */
  repository: z.string(),
  /** ISO 8601: when a report changed last; null where there are none. */
  asOf: z.string().nullable(),
  /** Each report once, also where it concerns several chapters. */
  totals: Totals,
  /** In the order of the contents; those without a chapter last. */
  chapters: z.array(ErrataChapter),
});
export type Errata = z.output<typeof Errata>;
