import type { LabelAction } from '../../core/editions/labels-in-step.ts';
import type { Repository } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { createLabel, type Outcome } from './create-label.ts';

/**
 * Does one write to a repository's labels. It can be repeated and may lose a race: a deleted label, or a new name that
 * is already taken, is left alone until the next time. Renaming keeps the label's id, so all subjects keep the label,
 * closed issues too.
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
