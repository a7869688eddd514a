import type { ErrataWording } from '../languages/en/errata.ts';
import type { Errata, ErrataChapter, ErrataEntry, ErrataReport } from './errata.ts';

/** The title of a chapter with its page, if that is known. */
export function headingOf({ title, page }: Pick<ErrataChapter, 'title' | 'page'>, wording: ErrataWording): string {
  return [title ?? wording.noChapter, page === null ? '' : ` (${wording.page(page)})`].join('');
}

/** Who reported what was accepted, each once, by name. Empty without credits. */
export function reporters({ chapters }: Pick<Errata, 'chapters'>): string[] {
  const reports = chapters.flatMap(({ entries }) => entries.flatMap((entry) => entry.reports));
  const logins = reports.flatMap(({ reporter }) => reporter ?? []);
  return [...new Set(logins)].toSorted((a, b) => a.localeCompare(b, 'en'));
}

/** What is said of reports that are not listed. Empty if there are none. */
export function leftOutLine({ leftOut }: Pick<Errata, 'leftOut'>, wording: ErrataWording): string {
  return leftOut.rejected + leftOut.duplicates === 0 ? '' : wording.leftOut(leftOut);
}

/** Whether the words of an open report do not stand in the newest text any more. */
export function isPerhapsFixed({ today }: ErrataReport, { state }: ErrataEntry): boolean {
  return state === 'open' && (today === 'changed' || today === 'gone');
}

/** “error” → “correction”, or the quoted words alone, in every language. The words are escaped already. */
export function change(error: string, correction: string | null): string {
  return correction === null ? `“${error}”` : `“${error}” → “${correction}”`;
}
