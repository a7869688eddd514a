import type { BackendProfile, Db } from 'pg-boss';

/** Where the queue keeps its jobs: the one thing that differs between an embedded and a served PostgreSQL. */
export interface Database {
  readonly backend: BackendProfile;
  readonly db: Db;
  /** No other process can work on it, so a job that is active when it opens was cut off by a crash. */
  readonly exclusive: boolean;
  close(): Promise<void>;
}
