import { z } from 'zod';
import type { RecordPage } from '../../core/record/kept-record.ts';
import type { RecordFilter, RecordKey, RecordOrder, RecordQuery } from '../../core/record/record-query.ts';
import type { Sql } from '../database/database.ts';
import { jsonText, type RowReader } from '../database/read-rows.ts';
import { StoredRecord } from '../tables/stored-shapes.ts';
import { bitsOf } from './record-row.ts';

const Kept = z.object({ content: jsonText(StoredRecord), is_private: z.boolean(), looked_at: z.date() });

/** Takes a value of a statement, and returns its place: `$3`. */
type Parameter = (value: unknown) => string;

interface Order {
  readonly column: string;
  readonly type: string;
  readonly direction: 'ASC' | 'DESC';
}

const filed = { column: 'filed_at', type: 'timestamptz' };
const ORDERS: Readonly<Record<RecordOrder, Order>> = {
  newest: { ...filed, direction: 'DESC' },
  oldest: { ...filed, direction: 'ASC' },
  looked: { column: 'looked_at', type: 'timestamptz', direction: 'DESC' },
  contents: { column: 'place', type: 'int', direction: 'ASC' },
};

/**
 * A page of a repository's records. The rows are chosen by an index alone, and only the chosen ones are read whole. It
 * begins behind a key, so a late page costs no more than the first.
 */
export async function listRecords(
  sql: Sql,
  read: RowReader,
  repository: string,
  { filter, order, after, limit }: RecordQuery,
): Promise<RecordPage> {
  const values: unknown[] = [];
  const $: Parameter = (value) => `$${values.push(value)}`;
  const { column, type, direction } = ORDERS[order];
  const conditions = [`repository = ${$(repository)}`, ...conditionsOf(filter, $)];
  if (after !== null) {
    const [than, at] = [direction === 'ASC' ? '>' : '<', `${$(after.at)}::${type}`];
    conditions.push(`(${column}, kind, number) ${than} (${at}, ${$(after.kind)}, ${$(after.number)}::int)`);
  }
  const sorted = `ORDER BY ${column} ${direction}, kind ${direction}, number ${direction}`;
  const { rows } = await sql(
    `SELECT content, is_private, looked_at, kind, number, ${column} AS at FROM (
       SELECT repository, kind, number FROM chapter_triage.record
        WHERE ${conditions.join(' AND ')} ${sorted} LIMIT ${$(limit + 1)}) AS chosen
       JOIN chapter_triage.record USING (repository, kind, number)
       JOIN chapter_triage.recorded_repository USING (repository) ${sorted}`,
    values,
  );
  const records = read('record', Kept, rows.slice(0, limit)).map(({ content, is_private, looked_at }) => {
    return { ...content, isPrivate: is_private, lookedAt: looked_at.toISOString() };
  });
  // By the row itself: the list goes on behind a record that cannot be read.
  return { records, next: rows.length > limit ? keyOf(rows[limit - 1]) : null };
}

function conditionsOf(filter: RecordFilter, $: Parameter): string[] {
  const { words, number, label, edition, state, kind, marks, from, before } = filter;
  const conditions: string[] = [];
  if (state !== null) conditions.push(state === 'open' ? 'is_open' : 'NOT is_open');
  if (label !== null) conditions.push(`${$(label)} = ANY(labels)`);
  if (edition !== null) conditions.push(`edition = ${$(edition)}`);
  if (kind !== null) conditions.push(`kind = ${$(kind)}`);
  // So the planner expects many, and goes through an index in order instead of sorting all that it finds.
  for (const mark of marks) conditions.push(`marks & ${bitsOf([mark])} <> 0`);
  if (from !== null) conditions.push(`filed_at >= ${$(from)}::timestamptz`);
  if (before !== null) conditions.push(`filed_at < ${$(before)}::timestamptz`);
  const search = words.map((word) => `strpos(words, ${$(word)}) > 0`).join(' AND ');
  if (search !== '') conditions.push(number === null ? `(${search})` : `(number = ${$(number)}::int OR (${search}))`);
  return conditions;
}

function keyOf(row: unknown): RecordKey {
  const { at, ...subject } = row as Omit<RecordKey, 'at'> & { at: Date | number };
  return { at: at instanceof Date ? at.toISOString() : String(at).toLowerCase(), ...subject };
}
