import type { Context } from 'hono';
import type { BoardWording } from '../../../core/languages/en/board.ts';
import type { Language } from '../../../core/languages/languages.ts';
import type { RecordedRepository } from '../../../core/record/kept-record.ts';
import type { BoardState } from './board-state.ts';

/** What a page knows of the visit that it answers. */
export interface Visit {
  readonly url: URL;
  readonly language: Language;
  readonly words: BoardWording;
  /** Whether the visitor is logged in, and so sees everything. */
  readonly isOperator: boolean;
  readonly board: BoardState;
  /** The address of a page of ours, in the language that was asked for. */
  link(path: string): string;
}

/** What Hono hands to each page. */
export interface BoardEnv {
  readonly Bindings: {
    /** Where the request came from: an IPv4 address or an IPv6 network; behind a proxy the proxy's. */
    readonly address: string;
  };
  readonly Variables: {
    language: string;
    visit: Visit;
    /** The repository that the path names, which the visitor may see; on paths under `/r/` only. */
    repository: RecordedRepository;
  };
}

export type BoardContext = Context<BoardEnv>;
