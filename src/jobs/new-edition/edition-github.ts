import type { LabelAction } from '../../core/editions/labels-in-step.ts';
import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Repository } from '../../core/repository.ts';
import type { BotIdentity } from '../../github/client/bot-identity.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { listSubjects } from '../../github/lists/list-subjects.ts';
import type { ListedSubject } from '../../github/lists/listed-subject.ts';
import { applyLabelAction } from '../../github/repository-labels/apply-label-action.ts';
import type { RepositoryLabels } from '../../github/repository-labels/repository-labels.ts';

/** What an edition job reads from GitHub and writes there. */
export interface EditionGitHub {
  repositoryLabels(repository: Repository): Promise<readonly LabelDefinition[]>;
  writeLabel(repository: Repository, action: LabelAction): Promise<void>;
  /** Issues, then discussions, open and closed, with their conversations, a hundred at a time. */
  subjects(repository: Repository): AsyncIterable<readonly ListedSubject[]>;
}

export function createEditionGitHub(
  octokit: Octokit,
  labels: RepositoryLabels,
  botIdentity: () => Promise<BotIdentity>,
): EditionGitHub {
  return {
    repositoryLabels: (repository) => labels.read(octokit, repository),
    async writeLabel(repository, action) {
      const outcome = await applyLabelAction(octokit, repository, action);
      if (outcome === 'done') labels.note(repository, action);
      // Someone changed the label first, so our list is old. With it, a look could create a label under its former
      // name.
      else labels.forget(repository);
    },
    async *subjects(repository) {
      const bot = await botIdentity();
      yield* listSubjects(octokit, repository, 'issues', bot);
      yield* listSubjects(octokit, repository, 'discussions', bot);
    },
  };
}
