import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Repository } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';

/** Result of a write. `unneeded`: the change was already there. `refused`: the conversation is locked. */
export type Outcome = 'done' | 'unneeded' | 'refused';

/** The colour that GitHub gives to a label that is made in passing. */
export const PLAIN_COLOR = 'ededed';

/** Creates a label unless its name exists. If GitHub refuses its colour or description, it is grey, with no words. */
export async function createLabel(octokit: Octokit, repository: Repository, label: LabelDefinition): Promise<Outcome> {
  const { name } = label;
  try {
    await octokit.request('POST /repos/{owner}/{repo}/labels', { ...repository, ...label });
    return 'done';
  } catch (error) {
    if (!isStatus(error, 422)) throw error;
  }
  // 422 means either "already exists" or "invalid". Reading the label tells which, on every GitHub.
  try {
    await octokit.request('GET /repos/{owner}/{repo}/labels/{name}', { ...repository, name });
    return 'unneeded';
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
  }
  await octokit.request('POST /repos/{owner}/{repo}/labels', { ...repository, name, color: PLAIN_COLOR });
  return 'done';
}
