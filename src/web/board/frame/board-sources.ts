import type { Logger } from 'pino';
import type { Health } from '../../../core/health.ts';
import type { RecordedRepository, RecordReader } from '../../../core/record/kept-record.ts';
import type { SessionStore } from '../../../core/session-store.ts';
import type { PublicationState } from '../../../core/subject/subject-policy.ts';

/** What a board is made from. */
export interface BoardSources {
  /** `open`: what GitHub shows to everyone is shown to everyone; `closed`: nothing without the token. */
  readonly visibility: 'open' | 'closed';
  /** The password for everything; null: no one can log in. */
  readonly token: string | null;
  readonly sessions: SessionStore;
  /** Where people meet GitHub, without a slash at its end. */
  readonly gitHubAddress: string;
  readonly records: RecordReader;
  health(): Promise<Health>;
  /**
   * What reports in a repository are judged by now; `hidden` where it is private by now and `seesPrivate` is false; null
   * for a repository without a configuration. Throws a UserError when the publication can't be used.
   */
  publicationOf(
    repository: Pick<RecordedRepository, 'displayName'>,
    seesPrivate: boolean,
  ): Promise<PublicationState | 'hidden' | null>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  now(): number;
}
