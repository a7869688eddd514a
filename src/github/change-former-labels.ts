import type { Subject } from '../core/subject.ts';
import type { Octokit } from './client/octokit.ts';
import { dataOf, requestGraphql } from './client/request-graphql.ts';
import { FIND_ISSUE_LABEL, type FindIssueLabelData } from './graphql/find-issue-label.ts';
import { writeDocument } from './graphql/write-document.ts';

/**
 * Sets labels of an issue, or takes them off, that are about to be renamed. By their ids, which a renaming keeps: REST
 * knows labels by name, and adding one by a name that is gone creates it anew. Throws where one is not called so any more,
 * for the look to be done again.
 */
export async function changeFormerLabels(
  octokit: Octokit,
  { owner, repo, number }: Subject,
  mutation: 'addLabelsToLabelable' | 'removeLabelsFromLabelable',
  names: readonly string[],
): Promise<'done'> {
  for (const name of names) {
    const answer = await requestGraphql<FindIssueLabelData>(octokit, FIND_ISSUE_LABEL, { owner, repo, number, name });
    const { issue, label } = dataOf(answer).repository ?? {};
    if (!issue || !label) throw new Error('a label was renamed while we looked; the next look decides anew');
    const input0 = { labelableId: issue.id, labelIds: [label.id] };
    dataOf(await requestGraphql<object>(octokit, writeDocument([mutation]), { input0 }));
  }
  return 'done';
}
