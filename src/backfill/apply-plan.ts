import type { RepositoryClient } from '../cli/repository-client.ts';
import { UserError } from '../core/problem.ts';
import { repositoryOf } from '../core/subject/repository.ts';
import type { Subject } from '../core/subject.ts';
import { isStatus } from '../github/client/octokit.ts';
import { applyAction } from '../github/subjects/apply-action.ts';
import { applyChange, type ChangeContext, type Outcome } from './apply-change.ts';
import type { Journal } from './journal.ts';
import { type Look, LookAhead } from './look-ahead.ts';
import { type Change, keyOf, type Plan } from './plan.ts';
import { tryAgain } from './try-again.ts';
import type { WritePace } from './write-pace.ts';

/** How far an application is. */
export interface Progress {
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  readonly left: number;
  /** About how many seconds more. */
  readonly seconds: number;
}

export interface Application {
  readonly client: RepositoryClient;
  readonly journal: Journal;
  readonly pace: WritePace;
  readonly withComment: boolean;
  /** Raised to stop after the write that is on its way. */
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Something that a person may want to know meanwhile. */
  readonly warn: (message: string) => void;
}

const TELL_EVERY_MS = 250;
/** In a row: then something is wrong that more attempts won't mend. */
const MOST_FAILURES = 5;

/**
 * Does a plan: its labels first, then change after change, each noted in the journal, so that it can be stopped or killed
 * at any time and taken up again. What others changed since the plan is skipped. Resolves with how it stands, all done or
 * stopped. Throws a UserError where GitHub does not let us write at all.
 */
export async function applyPlan(plan: Plan, application: Application): Promise<Progress> {
  const { client, journal, signal } = application;
  const repository = repositoryOf(plan.repository);
  const isOpen = (key: string) => !['done', 'skipped'].includes(journal.standing(key));
  await stopped(signal, () => writeLabels(plan, application));
  const ahead = new LookAhead(client.octokit, repository);
  const openAfter = (index: number) => () => openChanges(plan.changes, index + 1, isOpen);
  let [toldAt, failures] = [0, 0];
  for (const [index, change] of plan.changes.entries()) {
    const key = keyOf(change);
    if (signal.aborted) break;
    if (!isOpen(key)) continue;
    const what = application.withComment && change.comment !== null ? 'comment' : 'labels';
    const look = () => ahead.at(change, openAfter(index), what);
    const outcome = await stopped(signal, () => attempt({ ...repository, ...change }, change, look, application));
    if (outcome === null) break;
    journal.finish(key, outcome.state, 'why' in outcome ? outcome.why : '');
    failures = outcome.state === 'failed' ? failures + 1 : 0;
    if (Date.now() - toldAt >= TELL_EVERY_MS) {
      toldAt = Date.now();
      application.progress(progressOf(plan, application));
    }
    if (failures === MOST_FAILURES)
      throw new Error(
        `${failures} changes failed in a row; the last one: ${outcome.state === 'failed' ? outcome.why : ''}`,
      );
  }
  return progressOf(plan, application);
}

function* openChanges(changes: readonly Change[], from: number, isOpen: (key: string) => boolean): Generator<Change> {
  for (let index = from; index < changes.length; index++) {
    const change = changes[index];
    if (change && isOpen(keyOf(change))) yield change;
  }
}

/** Labels come before subjects; each is written once, whatever was stopped between. */
async function writeLabels(plan: Plan, { client, journal, pace, signal, warn }: Application): Promise<void> {
  const subject: Subject = { ...repositoryOf(plan.repository), kind: 'issue', number: 0 };
  for (const action of plan.labels) {
    const key = `label ${action.label.name}`;
    if (journal.standing(key) === 'done') continue;
    await pace.take(1, signal);
    journal.start(key, Date.now(), 1);
    const write = () => applyAction(client.octokit, subject, action);
    await tryAgain(write, { repository: plan.repository, signal, warn });
    journal.finish(key, 'done');
  }
}

type Tried = Outcome | { readonly state: 'failed'; readonly why: string };

async function attempt(
  { owner, repo, kind, number }: Subject,
  change: Change,
  look: () => Promise<Look>,
  { client, journal, pace, withComment, signal, warn }: Application,
): Promise<Tried> {
  const subject: Subject = { owner, repo, kind, number };
  const key = keyOf(change);
  const context: ChangeContext = {
    ...client,
    withComment,
    admit: (writes) => pace.take(writes, signal),
    begin: (writes) => journal.start(key, Date.now(), writes),
  };
  const work = async () => applyChange(subject, change, await look(), journal.standing(key) !== 'open', context);
  try {
    return await tryAgain(work, { repository: `${owner}/${repo}`, signal, warn });
  } catch (error) {
    if (signal.aborted || error instanceof UserError) throw error;
    if (isStatus(error, 404, 410)) return { state: 'skipped', why: 'is gone' };
    return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Null where the signal ended it. */
async function stopped<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

function progressOf({ changes }: Plan, { journal, pace }: Application): Progress {
  const counts = { open: 0, started: 0, done: 0, skipped: 0, failed: 0 };
  let writes = 0;
  for (const change of changes) {
    const standing = journal.standing(keyOf(change));
    counts[standing] += 1;
    if (standing === 'open' || standing === 'started') writes += change.remove.length + Math.min(1, change.add.length);
  }
  const { done, skipped, failed, open, started } = counts;
  return { done, skipped, failed, left: open + started, seconds: Math.ceil(pace.secondsFor(writes)) };
}
