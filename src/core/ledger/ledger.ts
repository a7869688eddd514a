import * as z from 'zod';

/** One report in the ledger. */
export const LedgerReport = z.strictObject({
  /** `owner/name#12`, or `owner/name/discussions/12`. */
  name: z.string(),
  url: z.string(),
  /** A reader's words: hostile text. Null where the ledger goes without titles. */
  title: z.string().nullable(),
  /** Language of the report. */
  language: z.enum(['zh-CN', 'en']),
});
export type LedgerReport = z.output<typeof LedgerReport>;

/** The reports on one chapter against one edition that stand alike. */
export const LedgerEntry = z.strictObject({
  /** The edition that they were reported against. */
  reported: z.string(),
  /** `closed`: without having been put right. */
  state: z.enum(['open', 'fixed', 'closed']),
  /** The edition in which they were put right; null where nothing tells, and for other states. */
  fixedIn: z.string().nullable(),
  reports: z.array(LedgerReport),
});
export type LedgerEntry = z.output<typeof LedgerEntry>;

const Totals = z.strictObject({ reports: z.int(), open: z.int(), fixed: z.int(), closed: z.int() });
export type LedgerTotals = z.output<typeof Totals>;

export const LedgerChapter = z.strictObject({
  /** Null for reports that are in no chapter. */
  title: z.string().nullable(),
  /** Its label; null as the title is. */
  label: z.string().nullable(),
  totals: Totals,
  /** By edition reported, then by state, oldest editions first. */
  entries: z.array(LedgerEntry),
});
export type LedgerChapter = z.output<typeof LedgerChapter>;

/** What was reported of a publication, by chapter, edition reported and edition in which it was put right. */
export const Ledger = z.strictObject({
  version: z.literal(1),
  publication: z.string(),
  /** `owner/name`. */
  repository: z.string(),
  /** ISO 8601: when a report changed last; null where there are none. */
  asOf: z.string().nullable(),
  /** Each report once, also where it concerns several chapters. */
  totals: Totals,
  /** In the order of the contents; those without a chapter last. */
  chapters: z.array(LedgerChapter),
});
export type Ledger = z.output<typeof Ledger>;
