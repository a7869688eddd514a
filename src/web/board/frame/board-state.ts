import type {
  CountedRepository,
  MonthOfRecords,
  OpenCounts,
  RecordedRepository,
  RecordPage,
} from '../../../core/record/kept-record.ts';
import type { RecordQuery } from '../../../core/record/record-query.ts';
import type { SubjectRecord } from '../../../core/record/subject-record.ts';
import type { BoardSources } from './board-sources.ts';
import { fresh } from './fresh.ts';
import { type GitHubPages, gitHubPages } from './github-pages.ts';

/** What all visits share. */
export interface BoardState
  extends Pick<BoardSources, 'visibility' | 'gitHubAddress' | 'publicationOf' | 'health' | 'log' | 'now'> {
  /** Whether there is a token that one could log in with. */
  readonly hasLogin: boolean;
  readonly pages: GitHubPages;
  repositories(): Promise<readonly CountedRepository[]>;
  /** By its name in lower case. */
  repository(name: string): Promise<RecordedRepository | null>;
  open(repository: string): Promise<OpenCounts>;
  /** The last twelve months. Those without reports are left out. */
  months(repository: string): Promise<readonly MonthOfRecords[]>;
  list(repository: string, query: RecordQuery): Promise<RecordPage>;
  /** The same, for long lists, which are not kept in memory. */
  listAnew(repository: string, query: RecordQuery): Promise<RecordPage>;
  /** All records of a repository. Null if there are more than `MAX_ALL`. */
  allOf(repository: string): Promise<readonly SubjectRecord[] | null>;
}

/** Milliseconds for which a page may be behind the table, so that many visitors cost no more than one. */
const BEHIND_MS = 3_000;
/** A month changes slowly. */
const MONTHS_BEHIND_MS = 60_000;
/** How many whole repositories are in memory at a time. */
const MAX_WHOLE = 20;
export const MAX_ALL = 1_000;
const MONTHS = 12;

export function createBoardState({ token, sessions: _, records, ...sources }: BoardSources): BoardState {
  const repositories = fresh(() => records.repositories(), BEHIND_MS);
  const repository = fresh(async (name: string) => ({ found: await records.repository(name) }), BEHIND_MS);
  const health = fresh(() => sources.health(), BEHIND_MS);
  const whole = fresh(async (name: string) => ({ all: await upTo(MAX_ALL, records.all(name)) }), BEHIND_MS, MAX_WHOLE);
  const pages = fresh((key: string) => {
    const [name, query] = JSON.parse(key) as [string, RecordQuery];
    return records.list(name, query);
  }, BEHIND_MS);
  return {
    ...sources,
    hasLogin: token !== null,
    pages: gitHubPages(sources.gitHubAddress),
    repositories: () => repositories('all'),
    repository: async (name) => (await repository(name)).found,
    health: () => health('all'),
    open: fresh((name) => records.open(name), BEHIND_MS),
    months: fresh((name) => records.months(name, firstMonth(sources.now())), MONTHS_BEHIND_MS),
    list: (name, query) => pages(JSON.stringify([name, query])),
    listAnew: (name, query) => records.list(name, query),
    allOf: async (name) => (await whole(name)).all,
  };
}

function firstMonth(now: number): string {
  const today = new Date(now);
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1 - MONTHS)).toISOString().slice(0, 7);
}

async function upTo<Item>(most: number, items: AsyncIterable<Item>): Promise<Item[] | null> {
  const list: Item[] = [];
  for await (const item of items) if (list.push(item) > most) return null;
  return list;
}
