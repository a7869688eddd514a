import type { ConstructorOptions } from 'pg-boss';

/** The database behind the store: embedded, or a PostgreSQL server. */
export interface Database {
  /** Connection options of pg-boss. */
  readonly connection: ConstructorOptions;
  /** True if no other process can use it. Then a job that is active when it opens was interrupted by a crash. */
  readonly exclusive: boolean;
  /**
   * Runs work whose commits must be on disk when it resolves. Other commits may be lost in a crash (about the last
   * second), and their work is then repeated.
   */
  durably<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Null if pg-boss has transactions on this connection. */
  readonly transaction: Transaction | null;
  /** Turns an error while it is opened into a UserError with a remedy. Returns unknown errors as they are. */
  explain(error: unknown): Promise<unknown>;
  /** Call after the queue has stopped. */
  close(): Promise<void>;
}

/** Runs one statement. It is committed when the promise resolves. */
export type Sql = (text: string, values?: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;

/** Runs statements of which all are committed when the promise resolves, or none if it rejects. */
export type Transaction = (work: (sql: Sql) => Promise<void>) => Promise<void>;

/** Both ways to reach our tables. */
export interface Access {
  readonly sql: Sql;
  readonly transaction: Transaction;
}
