import type { ConstructorOptions } from 'pg-boss';

/** Where the queue keeps its jobs: the one thing that differs between an embedded and a served PostgreSQL. */
export interface Database {
  /** How pg-boss reaches it. */
  readonly connection: ConstructorOptions;
  /** No other process can work on it, so a job that is active when it opens was cut off by a crash. */
  readonly exclusive: boolean;
  /** Runs what must be on disk when it resolves; anything else may be lost with the last second, and is done again. */
  durably<Result>(work: () => Promise<Result>): Promise<Result>;
  /** After the queue has let go of it. */
  close(): Promise<void>;
}

/** Runs one statement, committed when it resolves. */
export type Sql = (text: string, values?: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;
