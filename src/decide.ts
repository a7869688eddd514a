import { type AskRoom, aboutEditions } from './about-editions.ts';
import { bounded } from './bounded.ts';
import type { Configuration } from './config/configuration.ts';
import type { Action } from './core/action.ts';
import type { Catalogue } from './core/catalogue/catalogue.ts';
import { answerActions } from './core/commands/answer-actions.ts';
import { correctTriage } from './core/commands/correct-triage.ts';
import { movedMemory } from './core/commands/moved-memory.ts';
import { type Asked, pendingCommands } from './core/commands/pending-commands.ts';
import { runCommands } from './core/commands/run-commands.ts';
import type { LabelEvent } from './core/labels/label-history.ts';
import { ownership } from './core/labels/ownership.ts';
import { readMarker } from './core/memory/marker.ts';
import { type NoticeMemory, readMemory } from './core/memory/memory.ts';
import { recordOf } from './core/record/record-of.ts';
import type { SubjectRecord } from './core/record/subject-record.ts';
import { desire, labelFamily, type Policy, wantedLabels } from './core/subject/desire.ts';
import { isIgnored, isWantedCategory } from './core/subject/is-ignored.ts';
import type { Observed } from './core/subject/observed.ts';
import { reconcile } from './core/subject/reconcile.ts';
import type { Subject } from './core/subject.ts';
import { triage } from './core/triage.ts';
import type { Configured } from './github/files/configuration-of.ts';
import type { Snapshot } from './github/snapshot.ts';
import { known } from './known.ts';
import { mayCommand } from './may-command.ts';
import { namedLabels } from './named-labels.ts';
import { policyOf, triagePolicyOf } from './policy-of.ts';

/** What one look found. */
export interface Found {
  readonly snapshot: Snapshot;
  readonly catalogue: Catalogue;
  readonly configuration: Configured;
}

/** Asked of GitHub only where it is needed. */
export interface Questions {
  repositoryLabels(): Promise<Observed['repositoryLabels']>;
  /** Null where GitHub keeps none. */
  labelHistory(): Promise<readonly LabelEvent[] | null>;
  /** Whether a person may label subjects of the repository. */
  mayTriage(login: string): Promise<boolean>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Absent where nobody takes care of new editions: then no label is renamed, and nobody is asked. */
  readonly editions?: AskRoom;
}

/**
 * The writes that a subject needs, in order; `later` when it is to be looked at again after them, and why. `record`: what is
 * to be kept of the look; null for what is no feedback, of which nothing is kept.
 */
export interface Decision {
  readonly actions: readonly Action[];
  readonly later?: { readonly reason: 'delayed' | 'paused' | 'capped'; readonly seconds: number };
  readonly record?: SubjectRecord | null;
}

const nothing: Decision = { actions: [], record: null };

/**
 * What a subject needs; nothing for what the configuration leaves alone. The same for issues and discussions, but for
 * what GitHub has for one of them only: the categories, and the history of labels.
 */
export async function decide(subject: Subject, found: Found, ask: Questions): Promise<Decision> {
  const { kind } = subject;
  const { snapshot, catalogue } = found;
  const { configuration } = found.configuration;
  if (isIgnored(snapshot, configuration.ignore) || isLeftAlone(snapshot, configuration)) return nothing;

  const marker = snapshot.acknowledgement && readMarker(snapshot.acknowledgement.body);
  const stored = readMemory(marker?.extra ?? {});
  const here = addressOf(subject);
  const hasMoved = stored.where !== null && stored.where !== here;
  const before = hasMoved ? movedMemory(stored, snapshot.comments, here) : stored;
  const pending = pendingCommands(snapshot.comments, before);
  const wait = pending.length > 0 ? 0 : youth(snapshot, configuration, ask.now());
  if (wait > 0) return { actions: [], later: { reason: 'delayed', seconds: Math.ceil(wait / 1000) } };

  const answer = await mayCommand(pending, snapshot.author.login, ask.mayTriage);
  const asked = pending.filter(({ comment }) => answer(comment.author.login) !== null);
  const isAllowed = (login: string) => answer(login) === true;
  const policy = wantedPolicy(found, kind, asked, isAllowed);
  const { labels } = configuration;
  const heard = policy.acknowledgement === null ? [] : asked;
  const run = runCommands(heard, before, isAllowed, {
    report: snapshot.report,
    catalogue,
    labels,
  });
  const byEvidence = triage(snapshot.report, catalogue, triagePolicyOf(configuration));
  const understood = correctTriage(byEvidence, run.memory.corrections, snapshot.report, catalogue, labels);
  const { acknowledgement } = snapshot;
  const asFound = { labels: snapshot.labels, acknowledgement, repositoryLabels: await ask.repositoryLabels() };
  const names = namedLabels(asFound, catalogue, labels, ask.editions !== undefined);
  const { observed, remembered } = names;

  const evident = {
    labels: wantedLabels(byEvidence, catalogue, labels),
    family: labelFamily(catalogue, labels),
  };
  const isQuiet = policy.acknowledgement === null;
  const labelHistory = async () => names.history(await ask.labelHistory());
  const seen = { ...snapshot, labels: observed.labels };
  const { lastApplied, history } = await known(seen, remembered, evident, { isQuiet, hasMoved }, labelHistory);
  const desired = desire(understood, catalogue, policy, observed, lastApplied, run.isNewWord);
  const { placedByPeople } = ownership(desired.family, observed, lastApplied);
  const judged = { understood, memory: run.memory.notices, placedByPeople, isNewWord: run.isNewWord };
  const changesWith = (notices: NoticeMemory | null) =>
    reconcile({ ...desired, memory: { ...run.memory, notices } }, observed, lastApplied);
  const about = await aboutEditions(found, judged, policy.acknowledgement, ask.editions, changesWith);
  const answers = answerActions(run.ran, snapshot.reply, policy.acknowledgement, understood.language);
  const actions = inOrder(about.changes, [...answers, ...about.asks], snapshot, kind, policy);
  const memory = { ...run.memory, notices: about.notices };
  const decision = bounded(actions, { ...run, memory }, history, ask.now(), here);
  if (decision.later?.reason === 'paused') return decision;
  const { report } = snapshot;
  const looked = { subject, report, labels: observed.labels, standing: snapshot, byEvidence, understood, actions };
  return {
    actions: names.asOnGithub(decision.actions),
    ...(about.wait > 0 && { later: { reason: 'capped', seconds: about.wait } }),
    record: recordOf(looked, catalogue, labels),
  };
}

/** Where a subject is, for the marker: it has other ids elsewhere. GitHub's names differ not by case. */
function addressOf({ owner, repo, kind, number }: Subject): string {
  return `${owner}/${repo}/${kind === 'issue' ? 'issues' : 'discussions'}/${number}`.toLowerCase();
}

/** Discussions of other categories; and conversations that were locked before a comment of ours could remember labels. */
function isLeftAlone({ discussion, locked, acknowledgement }: Snapshot, { discussions }: Configuration): boolean {
  if (discussion === null) return false;
  if (!isWantedCategory(discussion.category, discussions.categories)) return true;
  return locked && acknowledgement === null;
}

/** How many milliseconds a subject that we have not touched yet is still too young for us. */
function youth({ report, acknowledgement }: Snapshot, { delay }: Configuration, now: number): number {
  if (delay === 0 || acknowledgement !== null || report.createdAt === null) return 0;
  return Math.min(delay, Date.parse(report.createdAt) + delay - now);
}

/** Where no acknowledgement is wanted, a command that is obeyed gets one all the same: it keeps what was said. */
function wantedPolicy(
  { snapshot, configuration: { configuration } }: Found,
  kind: Subject['kind'],
  asked: readonly Asked[],
  isAllowed: (login: string) => boolean,
): Policy {
  const configured = policyOf(configuration, kind, snapshot.discussion?.category.isAnswerable ?? false);
  const isNew = snapshot.acknowledgement === null;
  if (snapshot.locked && isNew) return { ...configured, acknowledgement: null };
  // Nobody wants a reply on what was settled before we came.
  const policy = snapshot.state === 'closed' && isNew ? { ...configured, acknowledgement: null } : configured;
  const speaks = snapshot.reply !== null || asked.some(({ comment }) => isAllowed(comment.author.login));
  if (policy.acknowledgement === null && speaks) {
    return { ...policy, acknowledgement: configuration.acknowledgement.language };
  }
  return policy;
}

/** Answers to commands and questions come before the comment whose marker says that they were given. */
function inOrder(
  changes: readonly Action[],
  answers: readonly Action[],
  { duplicates, discussion }: Snapshot,
  kind: Subject['kind'],
  policy: Policy,
): Action[] {
  const isComment = ({ type }: Action) => type === 'create-comment' || type === 'update-comment';
  const removals = duplicates.map(({ id }): Action => ({ type: 'delete-comment', id }));
  const mark: Action[] = discussion === null || discussion.isMarkedLabelled ? [] : [{ type: 'mark-labelled' }];
  if (kind === 'discussion' && policy.acknowledgement === null) {
    // Once marked, nothing tells our label from a person's any more, so all labels stay as they are.
    return [...(discussion?.isMarkedLabelled ? [] : changes), ...mark, ...removals];
  }
  // The mark tells our labels from people's where the comment fails, or is deleted later.
  const isFirst = changes.some(({ type }) => type === 'create-comment');
  const [spoken, silent] = [changes.filter(isComment), changes.filter((action) => !isComment(action))];
  return [...silent, ...(isFirst ? mark : []), ...answers, ...spoken, ...removals];
}
