import type { LabelAction } from '../../core/editions/labels-in-step.ts';
import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Repository } from '../../core/repository.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { type ListedSubject, listDiscussions, listIssues } from '../../github/lists/list-subjects.ts';
import { readSubjectsNow, SUBJECTS_A_REQUEST } from '../../github/lists/subjects-now.ts';
import { applyLabelAction } from '../../github/repository-labels/apply-label-action.ts';
import type { RepositoryLabels } from '../../github/repository-labels/repository-labels.ts';

/** What an edition job asks of GitHub and does there, as one installation of the app may. */
export interface EditionGitHub {
  repositoryLabels(repository: Repository): Promise<readonly LabelDefinition[]>;
  writeLabel(repository: Repository, action: LabelAction): Promise<void>;
  /** Issues, then discussions, open and closed, a hundred at a time. */
  subjects(repository: Repository): AsyncIterable<readonly ListedSubject[]>;
  /** Those that we have commented on, as far as the first comments tell. */
  answered(repository: Repository, subjects: readonly ListedSubject[]): Promise<readonly ListedSubject[]>;
}

export function createEditionGitHub(octokit: Octokit, labels: RepositoryLabels): EditionGitHub {
  return {
    repositoryLabels: (repository) => labels.read(octokit, repository),
    async writeLabel(repository, action) {
      const outcome = await applyLabelAction(octokit, repository, action);
      if (outcome === 'done') labels.note(repository, action);
      // Somebody was faster, so what we know is old: a look would set a label by a name that is gone, and so create it.
      else labels.forget(repository);
    },
    async *subjects(repository) {
      yield* listIssues(octokit, repository);
      yield* listDiscussions(octokit, repository);
    },
    async answered(repository, subjects) {
      const commented = subjects.filter(({ isCommented }) => isCommented);
      const found: ListedSubject[] = [];
      for (let start = 0; start < commented.length; start += SUBJECTS_A_REQUEST) {
        const some = commented.slice(start, start + SUBJECTS_A_REQUEST);
        const ids = some.map(({ id }) => id);
        const now = await readSubjectsNow(octokit, repository, ids);
        found.push(...some.filter(({ id }) => now.subjects.get(id)?.isAnswered === true));
      }
      return found;
    },
  };
}
