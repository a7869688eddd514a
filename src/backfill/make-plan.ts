import type { Configuration } from '../config/configuration.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { labelKey } from '../core/labels/label-family.ts';
import type { LabelDefinition } from '../core/labels/labels.ts';
import { desire } from '../core/subject/desire.ts';
import { isIgnored, isWantedCategory } from '../core/subject/is-ignored.ts';
import { reconcile } from '../core/subject/reconcile.ts';
import { triage } from '../core/triage.ts';
import type { ListedSubject } from '../github/subjects/list-subjects.ts';
import { policyOf, triagePolicyOf } from '../policy-of.ts';
import type { Change, Plan } from './plan.ts';

/** What a plan is made by. */
export interface PlanBasis {
  readonly catalogue: Catalogue;
  readonly configuration: Configuration;
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
      if (isLeftAlone(listed, this.#basis)) this.#leftAlone += 1;
      else this.#plan(listed);
    }
  }

  finish(requests: number): Planned {
    const unchanged = this.#read - this.#leftAlone - this.#changes.length;
    const counts = { read: this.#read, unchanged, leftAlone: this.#leftAlone, requests };
    return { labels: [...this.#labels.values()], changes: this.#changes, counts };
  }

  #plan({ subject, id, report, labels, updatedAt, isCommented, discussion }: ListedSubject): void {
    const { catalogue, configuration, repositoryLabels, comment } = this.#basis;
    const configured = policyOf(configuration, subject.kind, discussion?.category.isAnswerable ?? false);
    const policy = comment ? configured : { ...configured, acknowledgement: null };
    const observed = { labels, acknowledgement: null, repositoryLabels };
    const found = triage(report, catalogue, triagePolicyOf(configuration));
    const actions = reconcile(desire(found, catalogue, policy, observed, null), observed, null);
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
      hasPast: isCommented || configured.acknowledgement === null,
      add,
      remove,
      comment: body,
    });
  }
}

function isLeftAlone(listed: ListedSubject, { configuration, asApp }: PlanBasis): boolean {
  const { ignore, discussions } = configuration;
  if (isIgnored(listed, ignore)) return true;
  if (listed.discussion === null) return false;
  if (!isWantedCategory(listed.discussion.category, discussions.categories)) return true;
  return listed.locked || (asApp && listed.discussion.isKnown);
}
