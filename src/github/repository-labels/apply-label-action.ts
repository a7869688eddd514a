import type { LabelAction } from '../../core/labels/labels-in-step.ts';
import type { Repository } from '../../core/subject/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { createLabel, type Outcome } from './create-label.ts';

/**
 * Does one write to a repository's labels. Each is safe to repeat and to lose a race: a label that somebody deleted
 * meanwhile, or a new name that there is by now, is left as it is, and the next time decides anew. Renaming keeps the
 * label's id, and with it everything that bears it: issues, closed ones too, and discussions.
 */
export async function applyLabelAction(
  octokit: Octokit,
  repository: Repository,
  action: LabelAction,
): Promise<Outcome> {
  const { owner, repo } = repository;
  const { name, color, description } = action.label;
  if (action.type === 'create-label') return createLabel(octokit, { owner, repo }, action.label);

  const isRenaming = action.type === 'rename-label';
  try {
    await octokit.request('PATCH /repos/{owner}/{repo}/labels/{name}', {
      owner,
      repo,
      name: isRenaming ? action.from : name,
      ...(isRenaming && { new_name: name }),
      color,
      description,
    });
    return 'done';
  } catch (error) {
    if (!isStatus(error, 404) && !(isRenaming && isStatus(error, 422))) throw error;
    return 'unneeded';
  }
}
