/** The sessions of the board, each by the hash of what the browser has. Times are milliseconds since 1970. */
export interface SessionStore {
  /** Keeps a session, and forgets those that ended. */
  open(hash: string, end: number, now: number): Promise<void>;
  isOpen(hash: string, now: number): Promise<boolean>;
  close(hash: string): Promise<void>;
}
