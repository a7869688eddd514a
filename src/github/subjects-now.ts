import { GraphqlError, requestGraphql } from './graphql/request-graphql.ts';
import { SUBJECTS_NOW, type SubjectsNowData } from './graphql/subjects-now.ts';
import type { Octokit } from './octokit.ts';

/** How a subject stands, as far as a change that was planned for it is concerned. */
export interface SubjectNow {
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
  readonly labels: readonly string[];
  /** Labels that were ever taken off; null where that is a longer story than a list tells, or none (a discussion). */
  readonly takenOff: readonly string[] | null;
  /** Whether whoever asks has commented; null where there are more comments than a list tells. */
  readonly isAnswered: boolean | null;
}

/** So many subjects are read by one request. */
export const SUBJECTS_A_REQUEST = 200;
const IDS_A_FIELD = 100;
/** GitHub sometimes gives up on a long query, of which it says nothing but that something went wrong. */
const ATTEMPTS = 3;

/**
 * How up to 200 issues and discussions stand, by their node ids and one request. Those that are gone are not in the
 * answer. Throws a GraphqlError where GitHub answers with other errors.
 */
export async function readSubjectsNow(octokit: Octokit, ids: readonly string[]): Promise<Map<string, SubjectNow>> {
  const variables = { first: ids.slice(0, IDS_A_FIELD), second: ids.slice(IDS_A_FIELD, SUBJECTS_A_REQUEST) };
  for (let attempts = 1; ; attempts++) {
    const { data, errors } = await requestGraphql<SubjectsNowData>(octokit, SUBJECTS_NOW, variables);
    const serious = errors.filter(({ type }) => type !== 'NOT_FOUND');
    if (serious.length === 0 && data !== null) return subjectsOf(data);
    if (attempts === ATTEMPTS || serious.some(({ type }) => type !== undefined)) throw new GraphqlError(errors);
  }
}

function subjectsOf({ first, second }: SubjectsNowData): Map<string, SubjectNow> {
  const found = new Map<string, SubjectNow>();
  for (const node of [...first, ...second]) {
    if (node === null || !('id' in node)) continue;
    const { id, updatedAt, labels, comments, timelineItems } = node;
    const taken = timelineItems?.nodes.flatMap(({ label }) => label?.name ?? []);
    const isOurs = comments.nodes.some(({ viewerDidAuthor }) => viewerDidAuthor);
    found.set(id, {
      updatedAt,
      labels: labels?.nodes.map(({ name }) => name) ?? [],
      takenOff: taken === undefined || timelineItems?.pageInfo.hasPreviousPage ? null : taken,
      isAnswered: isOurs || !comments.pageInfo.hasNextPage ? isOurs : null,
    });
  }
  return found;
}
