import type { Action } from '../core/action.ts';
import { labelKey } from '../core/labels/label-family.ts';
import { readMarker } from '../core/memory/marker.ts';
import type { Subject } from '../core/subject.ts';
import type { BotIdentity } from '../github/client/bot-identity.ts';
import type { Octokit } from '../github/client/octokit.ts';
import { applyAction } from '../github/subjects/apply-action.ts';
import { readLabelHistory } from '../github/subjects/attribution.ts';
import { readIssue } from '../github/subjects/issues.ts';
import { readDiscussion } from '../github/subjects/read-discussion.ts';
import { writeDiscussion } from '../github/subjects/write-discussion.ts';
import type { Look } from './look-ahead.ts';
import type { Change } from './plan.ts';

/** What a change needs besides itself. */
export interface ChangeContext {
  readonly octokit: Octokit;
  /** Null with a person's token. */
  readonly bot: BotIdentity | null;
  readonly withComment: boolean;
  /** Resolves when so many writes may be done. */
  readonly admit: (writes: number) => Promise<void>;
  /** Is told before the first write, of how many there will be. */
  readonly begin: (writes: number) => void;
}

export type Outcome = { readonly state: 'done' } | { readonly state: 'skipped'; readonly why: string };

/** Nobody: with a person's token no comment is the app's. */
const NOBODY: BotIdentity = { appId: -1, slug: '', login: '' };
const hasMarker = (body: string) => readMarker(body) !== null;

/**
 * Does what is left of a planned change, by how its subject stood when it was looked at. What somebody changed since the
 * plan is skipped, and so is a label that was taken off before. With `isRepeat` an earlier attempt may have done some of
 * it: then GitHub is asked what is there, and so it is where a comment is due and there may be one.
 */
export async function applyChange(
  subject: Subject,
  change: Change,
  { now, ids }: Look,
  isRepeat: boolean,
  context: ChangeContext,
): Promise<Outcome> {
  const { octokit, bot, withComment } = context;
  if (now === null) return { state: 'skipped', why: 'is gone' };
  const isOther = Date.parse(now.updatedAt) !== Date.parse(change.updatedAt) || isForeign(change, now.labels);
  if (isOther && !isRepeat) return { state: 'skipped', why: 'changed meanwhile' };
  // What an earlier attempt set, a person may have taken off since.
  if ((change.hasPast || isRepeat) && subject.kind === 'issue') {
    const taken = (now.takenOff ?? (await readTakenOff(octokit, subject, bot))).find((label) => has(change.add, label));
    if (taken) return { state: 'skipped', why: `${taken} was taken off before` };
  }
  let actions = actionsOf(change, withComment, bot !== null);
  if (isRepeat || (withComment && change.comment !== null && now.isAnswered !== false)) {
    const found = await readThere(octokit, subject, bot);
    if (found === null) return { state: 'skipped', why: 'is gone' };
    if (isForeign(change, found.labels)) return { state: 'skipped', why: 'changed meanwhile' };
    actions = actions.flatMap((action) => left(action, found));
  }
  if (actions.length === 0) return { state: 'done' };
  if (subject.kind === 'issue') return writeIssue(subject, actions, context);
  return writeToDiscussion(subject, change, ids, actions, context);
}

async function readTakenOff(octokit: Octokit, subject: Subject, bot: BotIdentity | null): Promise<string[]> {
  const history = await readLabelHistory(octokit, subject, bot ?? NOBODY);
  return history.filter(({ type }) => type === 'unlabeled').map(({ label }) => label);
}

async function writeIssue(subject: Subject, actions: readonly Action[], context: ChangeContext): Promise<Outcome> {
  for (const [index, action] of actions.entries()) {
    await context.admit(1);
    if (index === 0) context.begin(actions.length);
    const outcome = await applyAction(context.octokit, subject, action);
    if (outcome === 'refused' && index === 0) return { state: 'skipped', why: 'is locked, or a discussion now' };
  }
  return { state: 'done' };
}

async function writeToDiscussion(
  subject: Subject,
  { id }: Change,
  ids: Look['ids'],
  actions: readonly Action[],
  { octokit, admit, begin }: ChangeContext,
): Promise<Outcome> {
  if (ids === null) return { state: 'skipped', why: 'is gone' };
  await admit(actions.length);
  begin(actions.length);
  await writeDiscussion(octokit, subject, { ...ids, discussion: id }, actions);
  return { state: 'done' };
}

/** The mark tells the app later that labels on a discussion are its own, since GitHub keeps no history of them. */
function actionsOf({ kind, add, remove, comment }: Change, withComment: boolean, asApp: boolean): Action[] {
  const isMarked = kind === 'discussion' && asApp;
  return [
    ...remove.map((label): Action => ({ type: 'remove-label', label })),
    ...(add.length > 0 ? [{ type: 'add-labels', labels: add } as const] : []),
    ...(isMarked ? [{ type: 'mark-labelled' } as const] : []),
    ...(withComment && comment !== null ? [{ type: 'create-comment', body: comment } as const] : []),
  ];
}

interface There {
  readonly labels: readonly string[];
  readonly isAcknowledged: boolean;
}

async function readThere(octokit: Octokit, subject: Subject, bot: BotIdentity | null): Promise<There | null> {
  const read =
    subject.kind === 'issue'
      ? await readIssue(octokit, subject, bot, hasMarker)
      : await readDiscussion(octokit, subject, bot ?? NOBODY, hasMarker);
  return read && { labels: read.labels, isAcknowledged: read.acknowledgement !== null };
}

/** Whether the labels are others than before the change, after it, or between. */
function isForeign({ observed, add, remove }: Change, labels: readonly string[]): boolean {
  const appeared = labels.some((label) => !has(observed, label) && !has(add, label));
  return appeared || observed.some((label) => !has(labels, label) && !has(remove, label));
}

function left(action: Action, { labels, isAcknowledged }: There): Action[] {
  if (action.type === 'create-comment') return isAcknowledged ? [] : [action];
  if (action.type === 'remove-label') return has(labels, action.label) ? [action] : [];
  if (action.type !== 'add-labels') return [action];
  const missing = action.labels.filter((label) => !has(labels, label));
  return missing.length > 0 ? [{ type: 'add-labels', labels: missing }] : [];
}

function has(labels: readonly string[], label: string): boolean {
  return labels.some((one) => labelKey(one) === labelKey(label));
}
