import type { IncomingMessage } from 'node:http';
import type { Language } from '../../core/language.ts';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { HeatCell, KeptRecord, MonthOfCorrections, RecordedRepository } from '../../store/tables/records.ts';
import type { BoardSources } from './board-sources.ts';
import type { GitHubPages } from './github-pages.ts';
import type { Html } from './html.ts';
import type { LoginAttempts } from './login-attempts.ts';
import type { Sessions } from './sessions.ts';
import type { TakeTurn } from './turns.ts';
import type { BoardWording } from './wording/en.ts';

/** One request of somebody, with all that answers it. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly language: Language;
  readonly words: BoardWording;
  /** Whether the visitor is logged in, and so sees everything. */
  readonly isOperator: boolean;
  readonly board: BoardState;
  /** The address of a page of ours, in the language that was asked for. */
  link(path: string): string;
}

/** What all visits share. */
export interface BoardState
  extends Pick<BoardSources, 'visibility' | 'gitHubAddress' | 'publicationOf' | 'health' | 'log' | 'now'> {
  readonly sessions: Sessions | null;
  readonly attempts: LoginAttempts;
  /** For those who are not logged in, and for those who are. */
  readonly turns: { readonly anybody: TakeTurn; readonly operator: TakeTurn };
  readonly pages: GitHubPages;
  repositories(): Promise<readonly RecordedRepository[]>;
  dataOf(repository: string): Promise<RepositoryData>;
  /** All records of a repository, which must not have too many. */
  allOf(repository: string): Promise<readonly SubjectRecord[]>;
}

/** What a repository's page shows. */
export interface RepositoryData {
  readonly heat: readonly HeatCell[];
  readonly unsure: readonly KeptRecord[];
  readonly recent: readonly KeptRecord[];
  readonly corrections: readonly MonthOfCorrections[];
}

/** What is answered: a page, or what a page needs. */
export interface BoardAnswer {
  readonly status: number;
  readonly body: Html | string;
  /** Its media type; HTML by default. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
