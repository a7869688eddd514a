/** What PostgreSQL says of a table, or a column of it, that is not there. */
const MISSING = ['42P01', '42703'];

/** The result of `read`, or `otherwise` while the tables of the records are not there. */
export async function unlessMissing<Result>(read: () => Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

/** True for an error that says that the tables of the records are not there: somebody dropped one of them. */
function isMissing(error: unknown): boolean {
  return MISSING.includes(String((error as { code?: unknown } | null)?.code ?? ''));
}
