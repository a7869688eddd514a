import type { Action } from '../../core/action.ts';
import type { Subject } from '../../core/subject.ts';
import { changeFormerLabels } from '../change-former-labels.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { createLabel, type Outcome } from '../repository-labels/create-label.ts';

/**
 * Does one write to an issue or to its repository's labels. Each is safe to repeat, and to lose a race: what is
 * already so is `unneeded`; an issue that became a discussion meanwhile refuses, and has a look of its own there. Throws what GitHub answers otherwise, for the look to be done again later.
 */
export async function applyAction(octokit: Octokit, subject: Subject, action: Action): Promise<Outcome> {
  try {
    return await write(octokit, subject, action);
  } catch (error) {
    if (isStatus(error, 403, 410, 422) && /\bdiscussion\b/i.test(error.message)) return 'refused';
    throw error;
  }
}

async function write(octokit: Octokit, subject: Subject, action: Action): Promise<Outcome> {
  const { owner, repo, number } = subject;
  const repository = { owner, repo };
  const issue = { owner, repo, issue_number: number };
  switch (action.type) {
    case 'create-label':
      return createLabel(octokit, repository, action.label);
    case 'update-label':
      await octokit.request('PATCH /repos/{owner}/{repo}/labels/{name}', { ...repository, ...action.label });
      return 'done';
    case 'add-labels':
      if (action.isFormer) return changeFormerLabels(octokit, subject, 'addLabelsToLabelable', action.labels);
      // POST adds; PUT would replace the whole set, and with it what a person did a moment ago.
      await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
        ...issue,
        labels: [...action.labels],
      });
      return 'done';
    case 'remove-label':
      if (action.isFormer) return changeFormerLabels(octokit, subject, 'removeLabelsFromLabelable', [action.label]);
      return unlessGone(
        octokit.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
          ...issue,
          name: action.label,
        }),
      );
    case 'create-comment':
      // A POST that broke may have been done: it is never repeated blindly, the next look searches for the comment first.
      return unlessLocked(
        octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          ...issue,
          body: action.body,
          request: { retries: 0 },
        }),
      );
    case 'update-comment':
      return unlessLocked(
        octokit
          .request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...repository,
            comment_id: Number(action.id),
            body: action.body,
          })
          .catch(tellThatItIsGone),
      );
    case 'delete-comment':
      return unlessGone(
        octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          ...repository,
          comment_id: Number(action.id),
        }),
      );
    case 'react':
      return unlessLocked(
        unlessGone(
          octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
            ...repository,
            comment_id: Number(action.comment),
            content: action.reaction,
          }),
        ),
      );
    case 'mark-labelled':
      // GitHub keeps the history of an issue's labels, which says more.
      return 'unneeded';
    default:
      return action satisfies never;
  }
}

async function unlessGone(write: Promise<unknown>): Promise<Outcome> {
  try {
    await write;
    return 'done';
  } catch (error) {
    if (isStatus(error, 404)) return 'unneeded';
    throw error;
  }
}

async function unlessLocked(write: Promise<unknown>): Promise<Outcome> {
  try {
    return (await write) === 'unneeded' ? 'unneeded' : 'done';
  } catch (error) {
    if (isStatus(error, 403) && /\blocked\b/i.test(error.message)) return 'refused';
    throw error;
  }
}

function tellThatItIsGone(cause: unknown): never {
  if (!isStatus(cause, 404)) throw cause;
  throw new Error('our comment was deleted while we looked; the next look decides anew', { cause });
}
