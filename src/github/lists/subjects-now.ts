import type { Repository } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import { GraphqlError, requestGraphql } from '../client/request-graphql.ts';
import { SUBJECTS_NOW, type SubjectsNowData } from '../graphql/subjects-now.ts';
import type { DiscussionIds } from '../subjects/discussion-ids.ts';

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

export interface SubjectsNow {
  /** By node id; those that are gone are not in it. */
  readonly subjects: ReadonlyMap<string, SubjectNow>;
  /** By what a discussion of the repository is written to; null where the repository can't be seen. */
  readonly ids: Omit<DiscussionIds, 'discussion'> | null;
}

const IDS_A_FIELD = 100;
/** So many subjects are read by one request. */
export const SUBJECTS_A_REQUEST = 4 * IDS_A_FIELD;

/**
 * How up to 400 issues and discussions of a repository stand, by their node ids and one request. Throws a GraphqlError
 * where GitHub answers with other errors than that something is gone.
 */
export async function readSubjectsNow(
  octokit: Octokit,
  { owner, repo }: Repository,
  ids: readonly string[],
): Promise<SubjectsNow> {
  const field = (index: number) => ids.slice(index * IDS_A_FIELD, (index + 1) * IDS_A_FIELD);
  const variables = { owner, repo, ids0: field(0), ids1: field(1), ids2: field(2), ids3: field(3) };
  const { data, errors } = await requestGraphql<SubjectsNowData>(octokit, SUBJECTS_NOW, variables);
  if (data === null || errors.some(({ type }) => type !== 'NOT_FOUND')) throw new GraphqlError(errors);
  const { repository } = data;
  const labels = repository?.labels.nodes.map((label) => ({ ...label, description: label.description ?? '' })) ?? [];
  return { subjects: subjectsOf(data), ids: repository && { repository: repository.id, labels } };
}

function subjectsOf({ ids0, ids1, ids2, ids3 }: SubjectsNowData): Map<string, SubjectNow> {
  const found = new Map<string, SubjectNow>();
  for (const node of [...ids0, ...ids1, ...ids2, ...ids3]) {
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
