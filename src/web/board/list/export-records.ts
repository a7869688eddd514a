import { setImmediate as nextTurn } from 'node:timers/promises';
import { csvLine } from '../../../core/csv.ts';
import { visibleText } from '../../../core/markdown/visible-text.ts';
import type { KeptRecord } from '../../../core/record/kept-record.ts';
import { marksOf } from '../../../core/record/marks.ts';
import type { RecordKey } from '../../../core/record/record-query.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';
import { readView } from './read-view.ts';

/** How many reports a file has at most, in the order of the view. */
const MAX_EXPORTED = 5_000;
/** At a time: reading more would hold the event loop, on which the embedded database works. */
const A_READ = 100;

type Value = string | number | null | readonly string[];

const COLUMNS: Readonly<Record<string, (record: KeptRecord, visit: Visit) => Value>> = {
  kind: ({ subject }) => subject.kind,
  number: ({ subject }) => subject.number,
  title: ({ title }) => visibleText(title, 200),
  url: ({ subject }, { board }) => board.pages.subject(subject),
  state: ({ state }) => state,
  filed: ({ createdAt }) => createdAt,
  edition: ({ edition }) => edition,
  chapters: ({ labels }) => labels,
  section: ({ locations: [first] }) => [first?.number, first?.title].filter(Boolean).join(' '),
  confidence: ({ locations: [first] }) => first?.confidence ?? null,
  marks: marksOf,
  changedIn: ({ changedIn }) => changedIn,
  fixedIn: ({ fixedIn }) => fixedIn,
  correctedFrom: ({ correction }) => correction?.ours ?? [],
  correctedBy: ({ correction }) => correction?.by ?? null,
};

/** The reports of a view as a file, from its first page on. */
export async function exportRecords(context: BoardContext, format: 'csv' | 'json') {
  const { visit, repository } = context.var;
  const reports = await reportsOf(visit, repository.repository);
  const name = `${repository.repository.replace('/', '-')}.${format}`;
  context.header('content-disposition', `attachment; filename="${name}"`);
  if (format === 'json') return context.json({ repository: repository.displayName, reports });
  const lines = reports.map((one) => csvLine(Object.values(one).map(asText)));
  // Spreadsheets know by the mark at its beginning that the text is UTF-8.
  const text = `\ufeff${csvLine(Object.keys(COLUMNS))}${lines.join('')}`;
  return context.body(text, 200, { 'content-type': 'text/csv; charset=utf-8' });
}

async function reportsOf(visit: Visit, repository: string): Promise<Record<string, Value>[]> {
  const { filter, order } = readView(visit.url, visit.board.now());
  const reports: Record<string, Value>[] = [];
  for (let after: RecordKey | null = null; reports.length < MAX_EXPORTED; ) {
    const { records, next } = await visit.board.listAnew(repository, { filter, order, after, limit: A_READ });
    reports.push(...records.map((record) => exported(record, visit)));
    if (next === null) break;
    after = next;
    await nextTurn();
  }
  return reports;
}

function exported(record: KeptRecord, visit: Visit): Record<string, Value> {
  return Object.fromEntries(Object.entries(COLUMNS).map(([name, cellOf]) => [name, cellOf(record, visit)]));
}

function asText(value: Value): string | number | null {
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}
