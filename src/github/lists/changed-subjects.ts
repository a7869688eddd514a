import type { Repository } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { dataOf, type GraphqlAnswer, requestGraphql } from '../client/request-graphql.ts';
import { CHANGED_DISCUSSIONS, type ChangedDiscussionsData } from '../graphql/changed-discussions.ts';

const PAGE_SIZE = 100;
/** How far back a sweep reads discussions. Each page of a hundred is a request. */
const MAX_DISCUSSION_PAGES = 50;

/** A changed subject. `updatedAt` is ISO 8601 in UTC, which sorts as text. */
export interface Changed {
  readonly number: number;
  readonly updatedAt: string;
}

export interface ChangedPage {
  /** Least recently changed first. */
  readonly changed: readonly Changed[];
  /** Change time of the last item on the page, pull requests included; null on an empty page. */
  readonly last: string | null;
  readonly isLast: boolean;
  /** Roughly how many items follow; null if GitHub does not say. */
  readonly left: number | null;
}

/** A page of the issues that changed at `since` or later. Empty if issues are disabled. */
export async function readChangedIssues(
  octokit: Octokit,
  { owner, repo }: Repository,
  since: string,
  page: number,
): Promise<ChangedPage> {
  try {
    const { data, headers } = await octokit.request('GET /repos/{owner}/{repo}/issues', {
      owner,
      repo,
      since,
      page,
      state: 'all',
      sort: 'updated',
      direction: 'asc',
      per_page: PAGE_SIZE,
    });
    const changed = data.flatMap(({ number, updated_at: updatedAt, pull_request }) =>
      pull_request ? [] : [{ number, updatedAt }],
    );
    const isLast = data.length < PAGE_SIZE;
    return { changed, last: data.at(-1)?.updated_at ?? null, isLast, left: leftOf(headers.link, page, isLast) };
  } catch (error) {
    if (isStatus(error, 410)) return { changed: [], last: null, isLast: true, left: 0 };
    throw error;
  }
}

function leftOf(link: string | undefined, page: number, isLast: boolean): number | null {
  if (isLast) return 0;
  const [, last] = /[?&]page=(\d{1,9})/.exec(link?.split(',').find((part) => part.includes('rel="last"')) ?? '') ?? [];
  return last === undefined ? null : Math.max(0, Number(last) - page) * PAGE_SIZE;
}

/**
 * The discussions that changed at `since` or later, least recently changed first. GitHub cannot filter them by date, so
 * this reads back from the newest. Throws a GraphqlError if GraphQL answers with errors.
 */
export async function readChangedDiscussions(
  octokit: Octokit,
  { owner, repo }: Repository,
  since: string,
): Promise<Changed[]> {
  const changed: Changed[] = [];
  let after: string | null = null;
  for (let page = 1; page <= MAX_DISCUSSION_PAGES; page++) {
    const answer: GraphqlAnswer<ChangedDiscussionsData> = await requestGraphql(octokit, CHANGED_DISCUSSIONS, {
      owner,
      repo,
      after,
    });
    const { repository }: ChangedDiscussionsData = dataOf(answer);
    if (repository === null) break;
    const { discussions } = repository;
    const fresh = discussions.nodes.filter(({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since));
    changed.push(...fresh);
    if (fresh.length < discussions.nodes.length || !discussions.pageInfo.hasNextPage) break;
    after = discussions.pageInfo.endCursor;
  }
  return changed.reverse();
}
