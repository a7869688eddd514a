import { counted } from '../counted.ts';

/** The words of the errata in English. Other languages have the same keys. Values are plain text: the caller escapes them. */
export const errata = {
  /** `edition` is null if the errata are for all. */
  title: (publication: string, edition: string | null) =>
    `Errata: ${publication}${edition === null ? '' : `, ${edition}`}`,
  page: (page: number) => `p. ${page}`,
  /** `day` is null if there are no reports. */
  summary(repository: string, { reports, open, fixed, closed }: Totals, day: string | null) {
    if (day === null) return `${repository} has no reports.`;
    return `${counted(reports, 'report')} in ${repository} as of ${day}: ${open} open, ${fixed} fixed, ${closed} closed without a fix.`;
  },
  /** What the errata can and cannot tell. */
  note: 'A report about several chapters is listed under each, and counted once in the total. The edition with the fix is what a maintainer said, otherwise that of the report’s milestone, otherwise that of the release notice that names the place.',
  chapters: 'Chapters',
  chapter: 'Chapter',
  noChapter: 'No chapter',
  open: 'Open',
  fixed: 'Fixed',
  closed: 'Closed without a fix',
  all: 'All',
  /** Reports that are not listed. */
  leftOut({ rejected, duplicates }: LeftOut) {
    const counts = [rejected > 0 && `${rejected} rejected`, duplicates > 0 && counted(duplicates, 'duplicate')];
    return `Not listed: ${counts.filter(Boolean).join(', ')}.`;
  },
  credits: (logins: readonly string[]) => `Reported by ${logins.join(', ')}.`,
  reported: 'Reported edition',
  kind: 'Kind',
  kinds: { erratum: 'erratum', editorial: 'editorial', none: 'not yet judged' },
  /** Beside an open report. */
  perhapsFixed: '(words gone from the text: perhaps fixed)',
  standing: 'State',
  reports: 'Reports',
  state({ state, fixedIn }: State) {
    if (state === 'open') return 'open';
    if (state === 'closed') return 'closed without a fix';
    return fixedIn === null ? 'fixed, edition unknown' : `fixed in ${fixedIn}`;
  },
};

/** What the errata say in one language. */
export type ErrataWording = typeof errata;

type Totals = Readonly<Record<'reports' | 'open' | 'fixed' | 'closed', number>>;
type LeftOut = Readonly<Record<'rejected' | 'duplicates', number>>;
type State = { readonly state: 'open' | 'fixed' | 'closed'; readonly fixedIn: string | null };
