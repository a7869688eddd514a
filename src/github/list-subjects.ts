import type { Report } from '../core/report/report.ts';
import type { Subject } from '../core/subject.ts';
import type { DiscussionIds } from './discussions/discussion-ids.ts';
import { LIST_DISCUSSIONS, type ListDiscussionsData } from './graphql/list-discussions.ts';
import { dataOf, GraphqlError, requestGraphql } from './graphql/request-graphql.ts';
import { isStatus, type Octokit } from './octokit.ts';
import type { Repository } from './repository.ts';
import type { Author } from './snapshot.ts';

const PAGE_SIZE = 100;

/** A subject as a list shows it: all that a triage needs, but not its conversation. */
export interface ListedSubject {
  readonly subject: Subject;
  /** Its node id. */
  readonly id: string;
  readonly report: Report;
  readonly author: Author;
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  readonly locked: boolean;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
  /** False where nobody has commented. */
  readonly isCommented: boolean;
  /** What only discussions have; null for an issue. */
  readonly discussion: {
    readonly category: { readonly name: string; readonly isAnswerable: boolean };
    /** True where whoever asks wrote one of the first comments or left the mark of a labelled discussion. */
    readonly isKnown: boolean;
  } | null;
}

/**
 * All issues of a repository, open and closed, oldest first, by one request a hundred; none where they are disabled.
 */
export async function* listIssues(octokit: Octokit, { owner, repo }: Repository): AsyncGenerator<ListedSubject[]> {
  for (let place: Place | null = { page: 1 }; place !== null; ) {
    const answer = await octokit
      .request('GET /repos/{owner}/{repo}/issues', {
        owner,
        repo,
        state: 'all',
        sort: 'created',
        direction: 'asc',
        per_page: PAGE_SIZE,
        ...place,
      })
      .catch((error: unknown) => {
        if (isStatus(error, 410)) return null;
        throw error;
      });
    if (answer === null) return;
    yield answer.data.flatMap((issue): ListedSubject[] => {
      if (issue.pull_request) return [];
      const {
        number,
        node_id: id,
        title,
        body,
        created_at: createdAt,
        updated_at: updatedAt,
        user,
        locked,
        comments,
      } = issue;
      return [
        {
          subject: { owner, repo, kind: 'issue', number },
          id,
          report: { title, body: body ?? '', createdAt, live: true },
          author: { login: user?.login ?? 'ghost', isBot: user?.type === 'Bot' },
          labels: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
          state: issue.state === 'closed' ? 'closed' : 'open',
          locked,
          updatedAt,
          isCommented: comments > 0,
          discussion: null,
        },
      ];
    });
    place = placeOfNext(answer.headers.link);
  }
}

interface Place {
  readonly page?: number;
  readonly after?: string;
}

/** Where the next page begins: GitHub goes over to cursors in long lists, where page numbers end. */
function placeOfNext(link: string | undefined): Place | null {
  const [, address] = /<([^>]+)>; rel="next"/.exec(link ?? '') ?? [];
  const query = address === undefined ? null : (URL.parse(address)?.searchParams ?? null);
  const [page, after] = [query?.get('page'), query?.get('after')];
  if (!page && !after) return null;
  return { ...(page && { page: Number(page) }), ...(after && { after }) };
}

/**
 * All discussions of a repository, oldest first, by one query a hundred; none where there are none to be had. Throws a
 * GraphqlError where GraphQL answers with other errors.
 */
export async function* listDiscussions(octokit: Octokit, { owner, repo }: Repository): AsyncGenerator<ListedSubject[]> {
  for (let after: string | null = null; ; ) {
    const page: Listing = await readPage(octokit, { owner, repo }, after);
    if (page === null) return;
    const { nodes, pageInfo }: NonNullable<Listing>['discussions'] = page.discussions;
    yield nodes.map(({ id, number, title, body, createdAt, updatedAt, locked, closed, category, ...raw }) => ({
      subject: { owner, repo, kind: 'discussion', number },
      id,
      report: { title, body, createdAt, live: true },
      author: { login: raw.author?.login ?? 'ghost', isBot: raw.author?.__typename === 'Bot' },
      labels: raw.labels?.nodes.map(({ name }) => name) ?? [],
      state: closed ? 'closed' : 'open',
      locked,
      updatedAt,
      isCommented: raw.comments.nodes.length > 0,
      discussion: {
        category,
        isKnown:
          raw.comments.nodes.some(({ viewerDidAuthor }) => viewerDidAuthor) ||
          (raw.reactionGroups ?? []).some(({ content, viewerHasReacted }) => content === 'EYES' && viewerHasReacted),
      },
    }));
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** The ids by which discussions of a repository are written to, all but the discussion's own. */
export async function readDiscussionIds(
  octokit: Octokit,
  repository: Repository,
): Promise<Omit<DiscussionIds, 'discussion'> | null> {
  const page = await readPage(octokit, repository, null);
  if (page === null) return null;
  const labels = page.labels.nodes.map((label) => ({ ...label, description: label.description ?? '' }));
  return { repository: page.id, labels };
}

type Listing = ListDiscussionsData['repository'];

/** GitHub sometimes gives up on a long query, of which it says nothing but that something went wrong. */
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
