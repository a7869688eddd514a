import type { Repository } from '../../core/repository.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import { ANY_APP } from '../../github/client/bot-identity.ts';
import { isStatus } from '../../github/client/octokit.ts';
import { type ListedSubject, listDiscussions, listIssues } from '../../github/lists/list-subjects.ts';
import { RepositoryLabels } from '../../github/repository-labels/repository-labels.ts';
import { Permissions } from '../../github/subjects/permissions.ts';
import type { RepositoryClient } from '../on-demand/repository-client.ts';
import { type PlanBasis, type PlannedSubject, planSubjects } from './plan-subjects.ts';

/** Which subjects of a repository. */
export interface SubjectRange {
  readonly kind: 'issues' | 'discussions' | 'all';
  readonly state: 'open' | 'closed' | 'all';
  /** Days, YYYY-MM-DD: filed on this day or later, and before that day. */
  readonly since?: string;
  readonly until?: string;
}

export interface PlanOptions {
  readonly range: SubjectRange;
  readonly manner: PlanBasis['manner'];
  /** Gets the number of subjects read. */
  progress(read: number): void;
}

/** Decides about every subject of a range, in bulk: two requests for a hundred subjects. Writes nothing. */
export async function makePlan(
  { octokit, bot }: RepositoryClient,
  repository: Repository,
  publication: PublicationState,
  { range, manner, progress }: PlanOptions,
): Promise<PlannedSubject[]> {
  const limits = { maxEntries: 1_000, maxAgeMs: 60_000, now: () => performance.now() };
  const permissions = new Permissions(limits);
  const basis: PlanBasis = {
    octokit,
    bot: bot ?? ANY_APP,
    publication,
    repositoryLabels: await new RepositoryLabels(limits).read(octokit, repository),
    manner,
    mayTriage: (login) =>
      permissions.mayTriage(octokit, repository, login).catch((error: unknown) => {
        if (isStatus(error, 401, 403)) return false;
        throw error;
      }),
  };
  const plan: PlannedSubject[] = [];
  const lists = { issues: listIssues, discussions: listDiscussions };
  for (const kind of ['issues', 'discussions'] as const) {
    if (range.kind !== 'all' && range.kind !== kind) continue;
    for await (const page of lists[kind](octokit, repository)) {
      const chosen = page.filter((listed) => isInRange(listed, range));
      plan.push(...(await planSubjects(chosen, basis)));
      progress(plan.length);
    }
  }
  return plan;
}

function isInRange(
  { state, report: { createdAt } }: ListedSubject,
  { state: wanted, since, until }: SubjectRange,
): boolean {
  const day = createdAt?.slice(0, 10) ?? '';
  if (wanted !== 'all' && state !== wanted) return false;
  return (since === undefined || day >= since) && (until === undefined || day < until);
}
