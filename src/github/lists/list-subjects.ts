import type { Repository } from '../../core/repository.ts';
import type { BotIdentity } from '../client/bot-identity.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { dataOf, type GraphqlAnswer, requestGraphql } from '../client/request-graphql.ts';
import { LIST_DISCUSSIONS, LIST_ISSUES, type ListSubjectsData } from '../graphql/list-subjects.ts';
import { type ListedSubject, listedSubject } from './listed-subject.ts';

export type ListedKind = 'issues' | 'discussions';

/** A page of subjects, oldest first. `next` is null on the last page, otherwise where the next one begins. */
export interface ListPage {
  readonly subjects: readonly ListedSubject[];
  readonly next: string | null;
}

/**
 * Lists all issues or discussions of a repository with their conversations, open and closed, oldest first, with a request
 * for each hundred. `bot`: whose comments and labels are ours. Throws a GraphqlError if GitHub answers with errors.
 */
export async function* listSubjects(
  octokit: Octokit,
  repository: Repository,
  kind: ListedKind,
  bot: BotIdentity,
): AsyncGenerator<readonly ListedSubject[]> {
  for (let after: string | null = null, isMore = true; isMore; isMore = after !== null) {
    const page: ListPage = await readPage(octokit, repository, kind, after, bot, true);
    yield page.subjects;
    after = page.next;
  }
}

/** Reads up to a hundred issues or discussions with their first comments. `after` is null for the first page. */
export function listPage(
  octokit: Octokit,
  repository: Repository,
  kind: ListedKind,
  after: string | null,
  bot: BotIdentity,
): Promise<ListPage> {
  return readPage(octokit, repository, kind, after, bot, false);
}

const DOCUMENTS = { issues: LIST_ISSUES, discussions: LIST_DISCUSSIONS };

const PAGE_SIZE = 100;
const SMALLEST_PAGE = 25;

async function readPage(
  octokit: Octokit,
  { owner, repo }: Repository,
  kind: ListedKind,
  after: string | null,
  bot: BotIdentity,
  conversations: boolean,
  size = PAGE_SIZE,
): Promise<ListPage> {
  const variables = { owner, repo, size, after, conversations };
  const answer = await requestGraphql<ListSubjectsData>(octokit, DOCUMENTS[kind], variables).catch(answerOfTimeout);
  const types = answer.errors.map(({ type }) => type);
  // A subject deleted during the listing has this type as well. The job then fails, and its retry asks for the page again.
  if (types.includes('NOT_FOUND') && !answer.data?.repository) return { subjects: [], next: null };
  // What takes GitHub too long has no type. Fewer subjects take it less.
  if (types.includes(undefined) && size > SMALLEST_PAGE) {
    return readPage(octokit, { owner, repo }, kind, after, bot, conversations, size / 2);
  }
  const { repository } = dataOf(answer);
  if (repository === null) return { subjects: [], next: null };
  const { nodes, pageInfo } = repository.subjects;
  const subjects = nodes.map((raw) => listedSubject(raw, { owner, repo }, bot));
  return { subjects, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

function answerOfTimeout(error: unknown): GraphqlAnswer<ListSubjectsData> {
  if (!isStatus(error, 502, 504)) throw error;
  return { data: null, errors: [{ message: error.message }] };
}
