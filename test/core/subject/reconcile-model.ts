import type { Action } from '../../../src/core/action.ts';
import { labelKey } from '../../../src/core/labels/label-family.ts';
import type { LabelEvent } from '../../../src/core/labels/label-history.ts';
import type { LabelDefinition } from '../../../src/core/labels/labels.ts';
import type { LastApplied } from '../../../src/core/labels/last-applied.ts';
import { ownership } from '../../../src/core/labels/ownership.ts';
import { readMarked } from '../../../src/core/memory/marker.ts';
import type { Desired } from '../../../src/core/subject/changes/desired.ts';
import type { Observed } from '../../../src/core/subject/changes/observed.ts';
import { type Change, reconcile, written } from '../../../src/core/subject/changes/reconcile.ts';

/** The changes, by what we knew at the last look; null if that is nothing. */
export function reconciled(desired: Desired, observed: Observed, lastApplied: LastApplied | null): Change[] {
  return reconcile(desired, observed, ownership(desired.family, observed, lastApplied));
}

/** One subject on a GitHub that refuses what does not make sense: every write must be needed and possible. */
export class GithubModel {
  readonly labels = new Map<string, string>();
  readonly history: LabelEvent[] = [];
  readonly repositoryLabels = new Map<string, LabelDefinition>();
  comment: { id: string; body: string } | null = null;

  observe(): Observed {
    return {
      labels: [...this.labels.values()],
      acknowledgement: this.comment && readMarked(this.comment),
      repositoryLabels: [...this.repositoryLabels.values()],
    };
  }

  addLabel(name: string, ours: boolean): void {
    const key = labelKey(name);
    if (this.labels.has(key)) return;
    const known = this.repositoryLabels.get(key) ?? { name, color: 'ededed', description: '' };
    this.repositoryLabels.set(key, known);
    this.labels.set(key, known.name);
    this.history.push({ type: 'labeled', label: known.name, ours });
  }

  removeLabel(name: string, ours: boolean): void {
    const key = labelKey(name);
    const known = this.labels.get(key);
    if (known === undefined) return;
    this.labels.delete(key);
    this.history.push({ type: 'unlabeled', label: known, ours });
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.#write(written(change));
  }

  #write(action: Action): void {
    switch (action.type) {
      case 'create-label':
        refuse(this.repositoryLabels.has(labelKey(action.label.name)), action);
        this.repositoryLabels.set(labelKey(action.label.name), action.label);
        return;
      case 'update-label':
        refuse(!this.repositoryLabels.has(labelKey(action.label.name)), action);
        this.repositoryLabels.set(labelKey(action.label.name), action.label);
        return;
      case 'add-labels':
        refuse(action.labels.length === 0, action);
        for (const label of action.labels) {
          refuse(this.labels.has(labelKey(label)) || !this.repositoryLabels.has(labelKey(label)), action);
          this.addLabel(label, true);
        }
        return;
      case 'remove-label':
        refuse(!this.labels.has(labelKey(action.label)), action);
        this.removeLabel(action.label, true);
        return;
      case 'create-comment':
        refuse(this.comment !== null, action);
        this.comment = { id: '1', body: asStored(action.body) };
        return;
      case 'update-comment':
        refuse(this.comment?.id !== action.id || this.comment.body === asStored(action.body), action);
        this.comment = { id: action.id, body: asStored(action.body) };
        return;
      case 'delete-comment':
      case 'react':
      case 'mark-labelled':
        refuse(true, action);
    }
  }
}

function asStored(body: string): string {
  return body.trim().replaceAll('\n', '\r\n');
}

function refuse(wrong: boolean, action: Action): void {
  if (wrong) throw new Error(`GitHub would refuse, or it is needless: ${JSON.stringify(action)}`);
}
