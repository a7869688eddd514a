import type { Logger } from 'pino';
import { z } from 'zod';

/** Checks rows that were read from a table. */
export type RowReader = <Row>(table: string, shape: z.ZodType<Row>, rows: readonly unknown[]) => Row[];

/**
 * Returns a function that checks rows: another version of the App may have written them. Rows of another shape are logged
 * without their content, and left out as if they were not there.
 */
export function createRowReader(log: Pick<Logger, 'error'>): RowReader {
  return (table, shape, rows) => {
    const parsed = rows.map((row) => shape.safeParse(row));
    const unread = parsed.flatMap((one) => one.error ?? []);
    const problems = unread[0]?.issues.slice(0, 5).map(({ path, code }) => `${path.join('.')}: ${code}`);
    if (problems)
      log.error({ table, rows: unread.length, problems }, 'rows of the database cannot be read and count as absent');
    return parsed.flatMap((one) => (one.success ? [one.data] : []));
  };
}

/** The shape of a column with JSON text. */
export function jsonText<Value>(shape: z.ZodType<Value>): z.ZodType<Value> {
  const parsed = z.string().transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  });
  return parsed.pipe(shape);
}
