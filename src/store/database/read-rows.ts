import type { Logger } from 'pino';
import { z } from 'zod';

/** Checks rows that were read from a table. */
export type RowReader = <Row>(table: string, shape: z.ZodType<Row>, rows: readonly unknown[]) => Row[];

/**
 * Returns a function that checks rows: another version of the App may have written them. A row of another shape is logged
 * without its content and left out, as if it were not there.
 */
export function createRowReader(log: Pick<Logger, 'error'>): RowReader {
  return (table, shape, rows) =>
    rows.flatMap((row) => {
      const parsed = shape.safeParse(row);
      if (parsed.success) return [parsed.data];
      const problems = parsed.error.issues.slice(0, 5).map(({ path, code }) => `${path.join('.')}: ${code}`);
      log.error({ table, problems }, 'a row of the database cannot be read and counts as absent');
      return [];
    });
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
