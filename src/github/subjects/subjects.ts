import type { Action } from '../../core/action.ts';
import type { LabelEvent } from '../../core/labels/label-history.ts';
import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Subject } from '../../core/subject.ts';
import type { BotIdentity } from '../client/bot-identity.ts';
import type { Octokit } from '../client/octokit.ts';
import type { RepositoryLabels } from '../repository-labels/repository-labels.ts';
import { applyAction } from './apply-action.ts';
import { readLabelHistory } from './attribution.ts';
import { readIssue } from './issues.ts';
import { readDiscussion } from './read-discussion.ts';
import type { ReadSnapshot } from './read-snapshot.ts';
import { type SendComment, writeDiscussion } from './write-discussion.ts';

/** Reads and writes subjects of one kind. Everything else is the same for issues and discussions. */
export interface SubjectAdapter {
  read(subject: Subject): Promise<ReadSnapshot | null>;
  /** Labels of the repository, as far as they matter. */
  repositoryLabels(subject: Subject, snapshot: ReadSnapshot): Promise<readonly LabelDefinition[]>;
  /** Who added and removed its labels, oldest first; null if GitHub keeps no history. */
  labelHistory(subject: Subject): Promise<readonly LabelEvent[] | null>;
  /** Applies the actions in order. */
  apply(subject: Subject, snapshot: ReadSnapshot, actions: readonly Action[], sendComment: SendComment): Promise<void>;
}

export interface AdapterParts {
  readonly octokit: Octokit;
  readonly bot: () => Promise<BotIdentity>;
  readonly repositoryLabels: RepositoryLabels;
}

/** The only place that knows how the two kinds differ. */
export function adapterOf(kind: Subject['kind'], parts: AdapterParts): SubjectAdapter {
  return kind === 'issue' ? issueAdapter(parts) : discussionAdapter(parts);
}

function issueAdapter({ octokit, bot, repositoryLabels }: AdapterParts): SubjectAdapter {
  return {
    read: async (subject) => readIssue(octokit, subject, await bot()),
    repositoryLabels: (subject) => repositoryLabels.read(octokit, subject),
    labelHistory: async (subject) => readLabelHistory(octokit, subject, await bot()),
    async apply(subject, _, actions, sendComment) {
      for (const action of actions) {
        const write = () => applyOnce(octokit, repositoryLabels, subject, action);
        await (action.type === 'create-comment' ? sendComment(write) : write()).catch((error: unknown) => {
          // The label may have been renamed, so the next look must read the list again.
          repositoryLabels.forget(subject);
          throw error;
        });
        repositoryLabels.note(subject, action);
      }
    },
  };
}

function discussionAdapter({ octokit, bot, repositoryLabels }: AdapterParts): SubjectAdapter {
  return {
    read: async (subject) => readDiscussion(octokit, subject, await bot()),
    repositoryLabels: async (_, { discussion }) => discussion?.ids.labels ?? [],
    labelHistory: async () => null,
    async apply(subject, { discussion }, actions, sendComment) {
      if (discussion === null || actions.length === 0) return;
      const defined = definedBy(actions);
      const write = (needed: readonly LabelDefinition[]) => {
        const own = actions.filter((one) => !isDefinition(one) || needed.includes(one.label));
        return writeDiscussion(octokit, subject, discussion.ids, own, sendComment);
      };
      await (defined.length === 0 ? write([]) : repositoryLabels.definitions.define(subject, defined, write));
      for (const action of actions) repositoryLabels.note(subject, action);
    },
  };
}

async function applyOnce(
  octokit: Octokit,
  { definitions }: RepositoryLabels,
  subject: Subject,
  action: Action,
): Promise<void> {
  if (!isDefinition(action)) return void (await applyAction(octokit, subject, action));
  await definitions.define(subject, [action.label], async (needed) => {
    if (needed.length > 0) await applyAction(octokit, subject, action);
  });
}

type Definition = Extract<Action, { type: 'create-label' | 'update-label' }>;

function isDefinition(action: Action): action is Definition {
  return action.type === 'create-label' || action.type === 'update-label';
}

function definedBy(actions: readonly Action[]): LabelDefinition[] {
  return actions.filter(isDefinition).map(({ label }) => label);
}
