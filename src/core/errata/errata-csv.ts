import { csvLine } from '../csv.ts';
import type { Errata } from './errata.ts';

const COLUMNS = [
  ...['chapter', 'page', 'reported', 'kind', 'state', 'fixed_in', 'error', 'correction', 'within'],
  ...['report', 'url', 'title', 'language', 'reporter', 'words_today'],
];

/** The errata as CSV: a line for each erratum of a report and chapter, one without words for a report that has none. */
export function errataCsv({ chapters }: Errata): string {
  const lines = chapters.flatMap(({ title: chapter, page, entries }) =>
    entries.flatMap(({ reported, judgement, state, fixedIn, reports }) =>
      reports.flatMap(({ name, url, title, errata, language, reporter, today }) => {
        const place = [chapter, page, reported, judgement, state, fixedIn];
        const words = errata.map(({ error, correction, within }) => [error, correction, within]);
        const report = [name, url, title, language, reporter, today];
        return (words.length > 0 ? words : [[null, null, null]]).map((one) => csvLine([...place, ...one, ...report]));
      }),
    ),
  );
  return [csvLine(COLUMNS), ...lines].join('');
}
