import { labelKey } from '../core/labels/label-family.ts';
import type { LabelDefinition } from '../core/labels/labels.ts';
import { decide } from '../core/subject/decide.ts';
import type { Decision } from '../core/subject/decision.ts';
import { firstFacts } from '../core/subject/facts.ts';
import { prepare } from '../core/subject/prepare.ts';
import type { PublicationState } from '../core/subject/subject-policy.ts';
import type { Subject } from '../core/subject.ts';
import type { ListedSubject } from '../github/subjects/list-subjects.ts';
import { listedSnapshot } from '../github/subjects/listed-snapshot.ts';
import type { Change, Plan } from './plan.ts';

/** What a plan is made by. */
export interface PlanBasis {
  readonly publication: PublicationState;
  readonly repositoryLabels: readonly LabelDefinition[];
  /** True when the app itself will write: then it knows its own comments. */
  readonly asApp: boolean;
  /** Whether acknowledgements are planned as well. */
  readonly comment: boolean;
}

type Planned = Pick<Plan, 'labels' | 'changes' | 'counts'>;

/** A plan that grows page by page, so that no more than one page of bodies is in memory. */
export class PlanDraft {
  readonly #basis: PlanBasis;
  readonly #labels = new Map<string, Plan['labels'][number]>();
  readonly #changes: Change[] = [];
  #read = 0;
  #leftAlone = 0;

  constructor(basis: PlanBasis) {
    this.#basis = basis;
  }

  /**
   * Takes in a page. A chapter label that is on a subject counts as a person's word, since a list does not tell who set
   * it: such a subject stays as it is.
   */
  add(page: readonly ListedSubject[]): void {
    for (const listed of page) {
      this.#read += 1;
      this.#plan(listed);
    }
  }

  finish(requests: number): Planned {
    const unchanged = this.#read - this.#leftAlone - this.#changes.length;
    const counts = { read: this.#read, unchanged, leftAlone: this.#leftAlone, requests };
    return { labels: [...this.#labels.values()], changes: this.#changes, counts };
  }

  #plan(listed: ListedSubject): void {
    const { subject, id, report, labels, updatedAt, isCommented, discussion } = listed;
    const { leftAlone, actions } = decideListed(listed, this.#basis);
    if (leftAlone !== null || (this.#basis.asApp && discussion?.wasHandled)) {
      this.#leftAlone += 1;
      return;
    }
    const add = actions.flatMap((action) => (action.type === 'add-labels' ? action.labels : []));
    const remove = actions.flatMap((action) => (action.type === 'remove-label' ? [action.label] : []));
    if (add.length + remove.length === 0) return;

    for (const action of actions) {
      if (action.type !== 'create-label' && action.type !== 'update-label') continue;
      this.#labels.set(labelKey(action.label.name), { type: action.type, label: action.label });
    }
    const body = actions.flatMap((action) => (action.type === 'create-comment' ? [action.body] : []))[0] ?? null;
    this.#changes.push({
      kind: subject.kind,
      number: subject.number,
      title: report.title,
      id,
      updatedAt,
      observed: [...labels],
      // Where the app acknowledges, a subject without a comment was never seen by it, and nobody corrected it.
      hasPast: isCommented || !isAcknowledged(subject, this.#basis.publication),
      add,
      remove,
      comment: body,
    });
  }
}

/** A list does not tell who set a label, and reading that of each subject would cost a request each. */
function decideListed(listed: ListedSubject, { publication, repositoryLabels, comment }: PlanBasis): Decision {
  const { catalogue, policy } = publication;
  const acknowledgement = comment
    ? policy.acknowledgement
    : { ...policy.acknowledgement, issues: false, discussions: false };
  const planned = { catalogue, policy: { ...policy, delay: 0, acknowledgement } };
  const prepared = prepare(listed.subject, listedSnapshot(listed), planned);
  const facts = firstFacts(prepared, { manner: 'loud', now: 0, editions: null });
  return decide({ ...facts, repositoryLabels, labelHistory: null });
}

function isAcknowledged({ kind }: Subject, { policy: { acknowledgement } }: PublicationState): boolean {
  return kind === 'issue' ? acknowledgement.issues : acknowledgement.discussions;
}
