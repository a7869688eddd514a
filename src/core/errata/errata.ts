import * as z from 'zod';
import { Erratum } from '../erratum.ts';
import { Judgement } from '../judgement.ts';
import { languageCodes } from '../languages/languages.ts';

/** One report in the errata. */
export const ErrataReport = z.strictObject({
  /** `owner/name#12`, or `owner/name/discussions/12`. */
  name: z.string(),
  url: z.string(),
  /** A reader's words: hostile text. Null if the errata have no titles. */
  title: z.string().nullable(),
  /** Empty if the errata have no titles. */
  errata: z.array(Erratum),
  /** What became of the words that it quotes, in the newest text. Null if not known. */
  today: z.enum(['there', 'changed', 'gone']).nullable(),
  /** Login of who reported it, if credits are wanted and a maintainer accepted it. Otherwise null. */
  reporter: z.string().nullable(),
  /** Language of the report. */
  language: z.enum(languageCodes),
});
export type ErrataReport = z.output<typeof ErrataReport>;

/** Reports on one chapter and edition that have the same judgement and state. */
export const ErrataEntry = z.strictObject({
  /** The edition that the reports are about. Empty if the publication has no versions. */
  reported: z.string(),
  /** What a maintainer says that the reports are. Null if no one did. */
  judgement: Judgement.exclude(['rejected']).nullable(),
  /** `closed` means closed without a fix. */
  state: z.enum(['open', 'fixed', 'closed']),
  /** The edition with the fix. Null if it is unknown, and for other states. */
  fixedIn: z.string().nullable(),
  reports: z.array(ErrataReport),
});
export type ErrataEntry = z.output<typeof ErrataEntry>;

const Totals = z.strictObject({ reports: z.int(), open: z.int(), fixed: z.int(), closed: z.int() });
export type ErrataTotals = z.output<typeof Totals>;

export const ErrataChapter = z.strictObject({
  /** Null for reports without a chapter. */
  title: z.string().nullable(),
  /** Its label. Null if the title is null. */
  label: z.string().nullable(),
  /** Its page in the edition that the errata are for. */
  page: z.int().nullable(),
  totals: Totals,
  /** Sorted by reported edition, oldest first, then by judgement and state. */
  entries: z.array(ErrataEntry),
});
export type ErrataChapter = z.output<typeof ErrataChapter>;

/** What readers reported about a publication: by chapter, reported edition, and edition with the fix. */
export const Errata = z.strictObject({
  version: z.literal(1),
  publication: z.string(),
  /** `owner/name`. */
  repository: z.string(),
  /** The edition that the errata are for: its chapters are sections of that edition. Null for all editions. */
  edition: z.string().nullable(),
  /** ISO 8601: the last change of any report. Null if there are none. */
  asOf: z.string().nullable(),
  /** Counts each report once, even if it concerns several chapters. */
  totals: Totals,
  /** How many reports are not listed because of a maintainer's word. */
  leftOut: z.strictObject({ rejected: z.int(), duplicates: z.int() }),
  /** In the order of the contents. Reports without a chapter come last. */
  chapters: z.array(ErrataChapter),
});
export type Errata = z.output<typeof Errata>;
