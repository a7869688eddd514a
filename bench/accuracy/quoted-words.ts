import { errataOf } from '../../src/core/errata/errata-of.ts';
import { quotedPlaces } from '../../src/core/errata/today/quoted-place.ts';
import { wordsToday } from '../../src/core/errata/today/words-today.ts';
import { readingOf } from '../../src/core/locate/reading.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { WordsToday } from '../../src/core/triage-result.ts';
import type { Part } from './evaluation.ts';
import type { Dataset } from './gold.ts';
import { retypedReports } from './retyped.ts';
import { shareWithInterval } from './table.ts';

/** How many sentences of a book are retyped. */
const RETYPED = 200;

/** What is said of the words that a report quotes; null if nothing is. */
export function saidOf(report: Report, { catalogue }: Pick<Dataset, 'catalogue'>): WordsToday['state'] | null {
  const parsed = parseReport(report);
  const reading = readingOf(catalogue, parsed, report);
  return wordsToday(quotedPlaces(errataOf(parsed), reading), reading)?.today.state ?? null;
}

/** Whether quoted words still stand in the text: sentences that were fixed before it, and sentences of it. */
export function quotedWordsPart(books: readonly Dataset[]): Part {
  const fixed = books.flatMap((book) => {
    const quotes = book.reports.filter(({ kind }) => kind === 'quote');
    return quotes.map(({ report }) => saidOf(report, book));
  });
  const retyped = books.flatMap((book) =>
    retypedReports(book.catalogue, RETYPED).map((report) => saidOf(report, book)),
  );
  const head = ['the quoted sentence', 'reports', 'changed or gone', 'still there', 'nothing said'];
  const rows = [row('was fixed before the text', fixed), row('stands in the text', retyped)];
  return { heading: 'Quoted words', blocks: [{ head, rows }] };
}

function row(name: string, said: readonly ReturnType<typeof saidOf>[]): string[] {
  const count = (holds: (one: (typeof said)[number]) => boolean) =>
    shareWithInterval(said.filter(holds).length, said.length);
  return [
    name,
    `${said.length}`,
    count((one) => one === 'changed' || one === 'gone'),
    count((one) => one === 'there'),
    count((one) => one === null),
  ];
}
