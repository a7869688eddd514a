import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Repository } from '../../core/subject/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';

/** What became of a write. `unneeded`: somebody else was faster. `refused`: the conversation is locked. */
export type Outcome = 'done' | 'unneeded' | 'refused';

/** Creates a label, unless there is one of that name by now. */
export async function createLabel(octokit: Octokit, repository: Repository, label: LabelDefinition): Promise<Outcome> {
  try {
    await octokit.request('POST /repos/{owner}/{repo}/labels', { ...repository, ...label });
    return 'done';
  } catch (error) {
    if (!isStatus(error, 422)) throw error;
    // 422 is both "there is one already" and "no such label can be": only a look tells them apart on every GitHub.
    const existing = octokit.request('GET /repos/{owner}/{repo}/labels/{name}', { ...repository, name: label.name });
    await existing.catch((missing: unknown) => {
      throw isStatus(missing, 404) ? error : missing;
    });
    return 'unneeded';
  }
}
