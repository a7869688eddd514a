import type { Standing } from '../../core/record/standing.ts';
import type { Report } from '../../core/report/report.ts';
import type { Repository } from '../../core/repository.ts';
import type { Author } from '../../core/subject/snapshot.ts';
import type { Subject } from '../../core/subject.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { dataOf, GraphqlError, requestGraphql } from '../client/request-graphql.ts';
import { LIST_DISCUSSIONS, type ListDiscussionsData } from '../graphql/list-discussions.ts';
import { standingOf as standingOfIssue } from '../subjects/issues.ts';
import { standingOf as standingOfDiscussion } from '../subjects/standing-of.ts';

const PAGE_SIZE = 100;

/** A subject in a list: all that a triage needs, without the conversation. */
export interface ListedSubject extends Standing {
  readonly subject: Subject;
  /** Node id. */
  readonly id: string;
  readonly report: Report;
  readonly author: Author;
  readonly labels: readonly string[];
  readonly locked: boolean;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
  readonly isCommented: boolean;
  /** Null for an issue. */
  readonly discussion: {
    readonly category: { readonly name: string; readonly isAnswerable: boolean };
  } | null;
}

/** A page of subjects, oldest first. `next` is null on the last page. */
export interface ListPage {
  readonly subjects: readonly ListedSubject[];
  readonly next: ListPlace | null;
}

/** Start of a page as plain data; empty for the first page. */
export interface ListPlace {
  readonly page?: number;
  readonly after?: string;
}

type ReadPage = (octokit: Octokit, repository: Repository, place: ListPlace) => Promise<ListPage>;

/**
 * Lists all issues of a repository, open and closed, oldest first, with a request for each hundred. Empty if issues are
 * disabled.
 */
export function listIssues(octokit: Octokit, repository: Repository): AsyncGenerator<readonly ListedSubject[]> {
  return pagesOf(readIssuePage, octokit, repository);
}

/**
 * Lists all discussions of a repository, oldest first, with a query for each hundred. Empty if there are none for us.
 * Throws a GraphqlError if GraphQL answers with other errors.
 */
export function listDiscussions(octokit: Octokit, repository: Repository): AsyncGenerator<readonly ListedSubject[]> {
  return pagesOf(readDiscussionPage, octokit, repository);
}

async function* pagesOf(read: ReadPage, octokit: Octokit, repository: Repository) {
  for (let place: ListPlace | null = {}; place !== null; ) {
    const page: ListPage = await read(octokit, repository, place);
    yield page.subjects;
    place = page.next;
  }
}

/** Reads one page of `listIssues`. */
export async function readIssuePage(
  octokit: Octokit,
  { owner, repo }: Repository,
  place: ListPlace,
): Promise<ListPage> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/issues', {
      owner,
      repo,
      state: 'all',
      sort: 'created',
      direction: 'asc',
      per_page: PAGE_SIZE,
      ...(place.after === undefined && { page: 1 }),
      ...place,
    })
    .catch((error: unknown) => {
      if (isStatus(error, 410)) return null;
      throw error;
    });
  if (answer === null) return { subjects: [], next: null };
  const subjects = answer.data.flatMap((issue): ListedSubject[] => {
    if (issue.pull_request) return [];
    const { number, node_id: id, title, body, created_at: createdAt, user, locked, comments } = issue;
    return [
      {
        subject: { owner, repo, kind: 'issue', number },
        id,
        report: { title, body: body ?? '', createdAt, live: true },
        author: { login: user?.login ?? 'ghost', isBot: user?.type === 'Bot' },
        labels: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
        ...standingOfIssue(issue),
        updatedAt: issue.updated_at,
        locked,
        isCommented: comments > 0,
        discussion: null,
      },
    ];
  });
  return { subjects, next: placeOfNext(answer.headers.link) };
}

/** Start of the next page. In long lists GitHub switches from page numbers to cursors. */
function placeOfNext(link: string | undefined): ListPlace | null {
  const [, address] = /<([^>]+)>; rel="next"/.exec(link ?? '') ?? [];
  const query = address === undefined ? null : (URL.parse(address)?.searchParams ?? null);
  const [page, after] = [query?.get('page'), query?.get('after')];
  if (!page && !after) return null;
  return { ...(page && { page: Number(page) }), ...(after && { after }) };
}

/** Reads one page of `listDiscussions`. */
export async function readDiscussionPage(
  octokit: Octokit,
  { owner, repo }: Repository,
  { after = null }: { readonly after?: string | null },
): Promise<ListPage> {
  const page = await readPage(octokit, { owner, repo }, after);
  if (page === null) return { subjects: [], next: null };
  const { nodes, pageInfo } = page.discussions;
  const subjects = nodes.map((discussion): ListedSubject => {
    const { id, number, title, body, createdAt, updatedAt, locked, category, ...raw } = discussion;
    return {
      subject: { owner, repo, kind: 'discussion', number },
      id,
      report: { title, body, createdAt, live: true },
      author: { login: raw.author?.login ?? 'ghost', isBot: raw.author?.__typename === 'Bot' },
      labels: raw.labels?.nodes.map(({ name }) => name) ?? [],
      ...standingOfDiscussion(discussion),
      updatedAt,
      locked,
      isCommented: raw.comments.totalCount > 0,
      discussion: { category },
    };
  });
  const { endCursor, hasNextPage } = pageInfo;
  return { subjects, next: hasNextPage && endCursor !== null ? { after: endCursor } : null };
}

type Listing = ListDiscussionsData['repository'];

/** GitHub sometimes fails on a long query with an error without a type. A retry helps. */
const ATTEMPTS = 3;

async function readPage(octokit: Octokit, { owner, repo }: Repository, after: string | null): Promise<Listing> {
  for (let attempts = 1; ; attempts++) {
    const answer = await requestGraphql<ListDiscussionsData>(octokit, LIST_DISCUSSIONS, { owner, repo, after });
    if (answer.errors.some(({ type }) => type === 'NOT_FOUND')) return null;
    if (answer.errors.length === 0) return dataOf(answer).repository;
    if (attempts === ATTEMPTS || answer.errors.some(({ type }) => type !== undefined)) {
      throw new GraphqlError(answer.errors);
    }
  }
}
