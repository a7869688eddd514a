import type { Repository } from '../../core/repository.ts';
import type { Decision } from '../../core/subject/decision.ts';
import type { Manner } from '../../core/subject/facts.ts';
import { prepare } from '../../core/subject/prepare.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { Subject } from '../../core/subject.ts';
import type { EvidenceWords } from '../../core/triage-result.ts';
import { ANY_APP } from '../../github/client/bot-identity.ts';
import { isStatus } from '../../github/client/octokit.ts';
import { ONE_RUN } from '../../github/client/revalidating-cache.ts';
import { listSubjects } from '../../github/lists/list-subjects.ts';
import type { ListedSubject } from '../../github/lists/listed-subject.ts';
import { RepositoryLabels } from '../../github/repository-labels/repository-labels.ts';
import { isReport } from '../../github/subjects/is-report.ts';
import { Permissions } from '../../github/subjects/permissions.ts';
import { decideSubject } from '../look/decide-subject.ts';
import type { RepositoryClient } from '../on-demand/repository-client.ts';

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
  readonly manner: Manner;
  /** Ends the plan early. */
  readonly signal: AbortSignal;
  /** Gets the number of subjects read. */
  progress(read: number): void;
}

/** A subject and what a look would do about it now. */
export interface PlannedSubject extends Pick<Decision, 'actions' | 'later' | 'leftAlone'> {
  readonly subject: Subject;
  readonly title: string;
  /** The reader's words for its places (hostile text). */
  readonly evidence: readonly EvidenceWords[];
  /** False if the plan read only a part of its conversation, so that its look may decide differently. */
  readonly isWhole: boolean;
}

/** Decides about every subject of a range, a hundred with their conversations by one request. Writes nothing. */
export async function makePlan(
  { octokit, bot }: RepositoryClient,
  repository: Repository,
  publication: PublicationState,
  { range, manner, signal, progress }: PlanOptions,
): Promise<PlannedSubject[]> {
  const permissions = new Permissions(ONE_RUN);
  const repositoryLabels = await new RepositoryLabels(ONE_RUN).read(octokit, repository);
  const mayTriage = (login: string) =>
    permissions.mayTriage(octokit, repository, login).catch((error: unknown) => {
      if (isStatus(error, 401, 403)) return false;
      throw error;
    });
  const plan: PlannedSubject[] = [];
  for (const kind of ['issues', 'discussions'] as const) {
    if (range.kind !== 'all' && range.kind !== kind) continue;
    for await (const page of listSubjects(octokit, repository, kind, bot ?? ANY_APP)) {
      for (const listed of page.filter((one) => isInRange(one, range))) {
        const { subject, report, labelHistory, isWhole } = listed;
        const { actions, later, leftAlone, understood } = await decideSubject(
          prepare(subject, listed, publication),
          { manner, editions: true, now: Date.now() },
          {
            repositoryLabels: async () => repositoryLabels,
            labelHistory: async () => labelHistory,
            suggestions: async () => null,
            mayTriage,
            isReport: (number) => isReport(octokit, repository, number),
          },
        );
        const evidence = understood?.locations.flatMap((location) => location.evidence) ?? [];
        plan.push({ subject, title: report.title, evidence, actions, later, leftAlone, isWhole });
      }
      progress(plan.length);
      if (signal.aborted) return plan;
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
