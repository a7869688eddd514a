import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Repository } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';

/** Result of a write. `unneeded`: the change was already there. `refused`: the conversation is locked. */
export type Outcome = 'done' | 'unneeded' | 'refused';

/** Creates a label unless its name exists. */
export async function createLabel(octokit: Octokit, repository: Repository, label: LabelDefinition): Promise<Outcome> {
  try {
    await octokit.request('POST /repos/{owner}/{repo}/labels', { ...repository, ...label });
    return 'done';
  } catch (error) {
    if (!isStatus(error, 422)) throw error;
    // 422 means either "already exists" or "invalid". Reading the label tells which, on every GitHub.
    const existing = octokit.request('GET /repos/{owner}/{repo}/labels/{name}', { ...repository, name: label.name });
    await existing.catch((missing: unknown) => {
      throw isStatus(missing, 404) ? error : missing;
    });
    return 'unneeded';
  }
}
