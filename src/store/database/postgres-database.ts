import { UserError } from '../../core/problem.ts';
import type { Database } from './database.ts';

export interface PostgresSettings {
  /** Connections of this process, besides the one that listens. */
  readonly poolSize: number;
  /** How long a statement may take, in milliseconds, until its connection is given up for another; a minute by default. */
  readonly patience?: number;
}

/** How long a new connection may take; longer, and webhooks are better refused than kept waiting. */
const CONNECT_MILLISECONDS = 3_000;

/**
 * A connection that was cut without a word, by a failover or a firewall, else holds what waits on it for a quarter of an
 * hour, and webhooks are refused all the while. No statement of ours takes nearly as long as this.
 */
const PATIENCE_MILLISECONDS = 60_000;

/** A PostgreSQL that other processes work on as well. Connects when the queue opens. */
export function postgresDatabase(
  url: string,
  { poolSize, patience = PATIENCE_MILLISECONDS }: PostgresSettings,
): Database {
  const connection = {
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    query_timeout: patience,
    application_name: 'chapter-triage',
  };
  return { connection, exclusive: false, durably: (work) => work(), close: async () => {} };
}

/** What a person can do about an error of the first connection; the error itself where that is not known. */
export function explainConnectionError(error: unknown): unknown {
  const code = codeOf(error);
  const message =
    {
      ECONNREFUSED: 'nobody listens at its address',
      ENOTFOUND: 'its host is not known',
      EAI_AGAIN: 'its host can not be looked up now',
      ETIMEDOUT: 'its host does not answer',
      '28P01': 'its user or password is wrong',
      '28000': 'its user may not connect',
      '3D000': 'there is no such database',
      '42501': 'its user may not create a schema in the database',
    }[code] ?? (error instanceof Error && /timeout/i.test(error.message) ? 'its host does not answer' : null);
  if (message === null) return error;
  const remedy = 'give the address of a PostgreSQL 15 or newer: postgres://user:password@host:5432/database';
  // No cause: its message may hold the address, and the address the password.
  return new UserError([{ file: 'environment', key: 'DATABASE_URL', message, remedy }]);
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return String((error as { code?: unknown } | null)?.code ?? '');
}
