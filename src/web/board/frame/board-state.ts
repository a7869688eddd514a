import type { HeatCell, KeptRecord, MonthOfCorrections, RecordedRepository } from '../../../core/record/kept-record.ts';
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

/** Milliseconds for which a page may be behind the table, so that many visitors cost no more than one. */
const BEHIND_MS = 3_000;
/** How many whole repositories are in memory at a time. */
const MAX_ERRATA = 20;
/** Some more than are listed: of those looked at lately, some were not placed. */
const MAX_READ = { unsure: 21, recent: 40 };

export function createBoardState({ token, sessions: _, records, ...sources }: BoardSources): BoardState {
  const list = fresh(() => records.repositories(), BEHIND_MS);
  const health = fresh(() => sources.health(), BEHIND_MS);
  return {
    ...sources,
    hasLogin: token !== null,
    pages: gitHubPages(sources.gitHubAddress),
    repositories: () => list('all'),
    health: () => health('all'),
    allOf: fresh((repository) => listed(records.all(repository)), BEHIND_MS, MAX_ERRATA),
    dataOf: fresh(async (repository) => {
      const [heat, unsure, recent, corrections] = await Promise.all([
        records.heat(repository),
        records.unsure(repository, MAX_READ.unsure),
        records.recent(repository, MAX_READ.recent),
        records.corrections(repository),
      ]);
      return { heat, unsure, recent, corrections };
    }, BEHIND_MS),
  };
}

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
