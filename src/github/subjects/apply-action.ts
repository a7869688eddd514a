import type { Action } from '../../core/action.ts';
import type { LabelReason } from '../../core/labels/suggestion.ts';
import type { Subject } from '../../core/subject.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { createLabel, type Outcome } from '../repository-labels/create-label.ts';
import { updateLabel } from '../repository-labels/update-label.ts';

/**
 * Does one write to an issue or its repository's labels. It can be repeated and may lose a race: if the change is
 * already there, the result is `unneeded`. An issue that became a discussion is `refused`, since the discussion gets
 * its own look. Other errors are thrown, so that the queue repeats the look.
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
      return updateLabel(octokit, repository, action.label);
    case 'add-labels':
      // POST adds; PUT would replace the whole set, and with it what a person did a moment ago.
      return addLabels(octokit, issue, action);
    case 'suggest-label':
      return suggestLabel(octokit, issue, action.reason);
    case 'remove-label':
      return unlessGone(
        octokit.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
          ...issue,
          name: action.label,
        }),
      );
    case 'create-comment':
      // Never retry blindly: a failed POST may have succeeded. The next look searches for the comment first.
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
          .catch(explainIfGone),
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
      // Issues have a label history, which says more than a mark.
      return 'unneeded';
    default:
      return action satisfies never;
  }
}

const ADD_LABELS = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';

interface IssueAddress {
  readonly owner: string;
  readonly repo: string;
  readonly issue_number: number;
}

/** Where GitHub takes no reasons, the labels go without. */
async function addLabels(
  octokit: Octokit,
  issue: IssueAddress,
  { labels, reasons = [] }: Extract<Action, { type: 'add-labels' }>,
): Promise<Outcome> {
  const reasoned = labels.map((name) => {
    const { label: _, ...reason } = reasons.find(({ label }) => label === name) ?? { label: name };
    return { name, ...reason };
  });
  const plain = () => octokit.request(ADD_LABELS, { ...issue, labels: [...labels] });
  await (reasons.length === 0
    ? plain()
    : octokit.request(ADD_LABELS, { ...issue, labels: reasoned }).catch((error: unknown) => {
        if (isStatus(error, 422)) return plain();
        throw error;
      }));
  return 'done';
}

/** A suggestion that GitHub refuses stops nothing. */
async function suggestLabel(octokit: Octokit, issue: IssueAddress, reason: LabelReason): Promise<Outcome> {
  const { label: name, ...why } = reason;
  try {
    await octokit.request(ADD_LABELS, { ...issue, labels: [{ name, ...why, suggest: true }] });
    return 'done';
  } catch (error) {
    if (isStatus(error, 403, 404, 422)) return 'refused';
    throw error;
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

function explainIfGone(cause: unknown): never {
  if (!isStatus(cause, 404)) throw cause;
  throw new Error('our comment was deleted during this look; the next look decides again', { cause });
}
