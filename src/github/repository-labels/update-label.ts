import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Repository } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import type { Outcome } from './create-label.ts';

/** Gives a label its colour and description, and a new name. If GitHub refuses the first two, only the name changes. */
export async function updateLabel(
  octokit: Octokit,
  repository: Repository,
  { name, color, description }: LabelDefinition,
  before = name,
): Promise<Outcome> {
  const renaming = { ...repository, name: before, ...(before !== name && { new_name: name }) };
  try {
    await octokit.request('PATCH /repos/{owner}/{repo}/labels/{name}', { ...renaming, color, description });
    return 'done';
  } catch (error) {
    if (!isStatus(error, 422)) throw error;
  }
  if (before === name) return 'unneeded';
  await octokit.request('PATCH /repos/{owner}/{repo}/labels/{name}', renaming);
  return 'done';
}
