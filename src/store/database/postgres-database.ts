import { UserError } from '../../core/problem.ts';
import type { Database } from './database.ts';

export interface PostgresSettings {
  /** Pool size of this process, without the listening connection. */
  readonly poolSize: number;
  /** Timeout of a statement in milliseconds; its connection is then closed. A minute by default. */
  readonly statementTimeout?: number;
}

/** Timeout of a new connection. Beyond it, refusing webhooks is better than delaying them. */
const CONNECT_MILLISECONDS = 3_000;

/**
 * Statement timeout. Without it, a connection that a failover or firewall dropped silently would block its work for a
 * quarter of an hour, and webhooks would be refused for that time. Our statements are much faster.
 */
const STATEMENT_MILLISECONDS = 60_000;

/** A PostgreSQL server that several processes may share. It connects when the queue opens. */
export function postgresDatabase(
  url: string,
  { poolSize, statementTimeout = STATEMENT_MILLISECONDS }: PostgresSettings,
): Database {
  const connection = {
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    query_timeout: statementTimeout,
    application_name: 'chapter-triage',
  };
  return { connection, exclusive: false, durably: (work) => work(), transaction: null, explain, close: async () => {} };
}

async function explain(error: unknown): Promise<unknown> {
  const code = codeOf(error);
  const message =
    {
      ECONNREFUSED: 'nothing listens at its address',
      ENOTFOUND: 'its host is not known',
      EAI_AGAIN: 'its host cannot be looked up at the moment',
      ETIMEDOUT: 'its host does not answer',
      '28P01': 'its user or password is wrong',
      '28000': 'its user may not connect',
      '3D000': 'there is no such database',
      '42501': 'its user may not create a schema in the database',
    }[code] ?? (error instanceof Error && /timeout/i.test(error.message) ? 'its host does not answer' : null);
  if (message === null) return error;
  const remedy = 'give the address of a PostgreSQL 15 or newer: postgres://user:password@host:5432/database';
  // No `cause`: its message may contain the address, and with it the password.
  return new UserError([{ file: 'environment', key: 'DATABASE_URL', message, remedy }]);
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return String((error as { code?: unknown } | null)?.code ?? '');
}
