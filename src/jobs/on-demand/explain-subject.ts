import type { Variables } from '../../config/environment/variables.ts';
import type { Decision } from '../../core/subject/decision.ts';
import type { Manner } from '../../core/subject/facts.ts';
import { prepare } from '../../core/subject/prepare.ts';
import type { Subject } from '../../core/subject.ts';
import { isStatus } from '../../github/client/octokit.ts';
import { ONE_RUN } from '../../github/client/revalidating-cache.ts';
import { RepositoryLabels } from '../../github/repository-labels/repository-labels.ts';
import { isReport } from '../../github/subjects/is-report.ts';
import { Permissions } from '../../github/subjects/permissions.ts';
import { adapterOf } from '../../github/subjects/subjects.ts';
import { readSuggestions } from '../../github/subjects/suggestions.ts';
import { decideSubject } from '../look/decide-subject.ts';
import { type ReadPublication, readPublication } from './read-publication.ts';
import { createReadingClient } from './reading-client.ts';

/** A decision and the problems of the publication that it is based on. */
export interface Explained extends Pick<ReadPublication, 'problems'> {
  readonly decision: Decision;
}

/**
 * Decides about a subject as a look of this manner would now, and applies nothing. Null if there is no such subject.
 */
export async function explainSubject(
  subject: Subject,
  variables: Variables,
  warn: (message: string) => void,
  manner: Manner,
): Promise<Explained | null> {
  const { octokit, bot } = await createReadingClient(subject, variables, warn);
  const repositoryLabels = new RepositoryLabels(ONE_RUN);
  const adapter = adapterOf(subject.kind, { octokit, bot: async () => bot, repositoryLabels });
  const { publication, problems } = await readPublication(octokit, subject);
  const snapshot = await adapter.read(subject);
  if (!snapshot) return null;
  const permissions = new Permissions(ONE_RUN);
  const decision = await decideSubject(
    prepare(subject, snapshot, publication),
    { manner, editions: true, now: Date.now() },
    {
      repositoryLabels: () => adapter.repositoryLabels(subject, snapshot),
      labelHistory: () => adapter.labelHistory(subject),
      suggestions: () => readSuggestions(octokit, subject),
      isReport: (number) => isReport(octokit, subject, number),
      async mayTriage(login) {
        try {
          return await permissions.mayTriage(octokit, subject, login);
        } catch (error) {
          if (!isStatus(error, 401, 403)) throw error;
          warn(`GitHub does not tell this token whether ${login} may triage: assumed not.`);
          return false;
        }
      },
    },
  );
  return { decision, problems };
}
