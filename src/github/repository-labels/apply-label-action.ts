import type { LabelAction } from '../../core/editions/labels-in-step.ts';
import type { Repository } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { createLabel, type Outcome } from './create-label.ts';
import { updateLabel } from './update-label.ts';

/**
 * Does one write to a repository's labels. It can be repeated and may lose a race: a deleted label, or a new name that
 * is already taken, is left alone until the next time. Renaming keeps the label's id, so all subjects keep the label,
 * closed issues too.
 */
export async function applyLabelAction(
  octokit: Octokit,
  { owner, repo }: Repository,
  action: LabelAction,
): Promise<Outcome> {
  const { label } = action;
  const repository = { owner, repo };
  if (action.type === 'create-label') return createLabel(octokit, repository, label);

  const isRenaming = action.type === 'rename-label';
  try {
    return await updateLabel(octokit, repository, label, isRenaming ? action.from : label.name);
  } catch (error) {
    if (!isStatus(error, 404) && !(isRenaming && isStatus(error, 422))) throw error;
    return 'unneeded';
  }
}
