import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Action } from '../../core/action.ts';
import type { Subject } from '../../core/subject.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import { createLookInPlace } from '../look/look-in-place.ts';

/** With a person's token no comment and no label is the app's. */
const NOBODY = { id: -2, slug: 'nobody' };
const LABELS: ReadonlySet<Action['type']> = new Set(['create-label', 'update-label', 'add-labels', 'remove-label']);

/** How looks with a person's token went. */
export interface LooksDone {
  readonly done: number;
  /** Those that failed or were refused, each with why. */
  readonly failed: readonly (readonly [Subject, string])[];
}

/**
 * Looks at subjects one after the other with a person's token: labels only, since a person's comments would not be
 * known to the app. There is no queue: the same command finds what is left. `take` waits until this many writes may be
 * done.
 */
export async function lookAsPerson(
  octokit: Octokit,
  subjects: readonly Subject[],
  log: Logger,
  {
    signal,
    take,
    tell,
  }: { signal: AbortSignal; take: (writes: number) => Promise<void>; tell: (left: number) => void },
): Promise<LooksDone> {
  const failed: [Subject, string][] = [];
  const look = await createLookInPlace({
    octokit,
    app: NOBODY,
    log,
    blocked: (job, reason) => void failed.push([job.subject, reason]),
    take,
    does: ({ type }) => LABELS.has(type),
  });
  let done = 0;
  for (const subject of subjects) {
    if (signal.aborted) break;
    tell(subjects.length - done);
    const ended = await untilEnded(() => look({ installationId: 0, subject, manner: 'quiet' }), signal);
    if (ended === null) break;
    if (ended.why !== null) failed.push([subject, ended.why]);
    done += 1;
  }
  return { done: done - failed.length, failed };
}

/** `why`: why the look failed three times; null if it is done. Null if the signal is raised before that. */
async function untilEnded(
  look: () => Promise<void>,
  signal: AbortSignal,
): Promise<{ readonly why: string | null } | null> {
  for (let attempts = 1; !signal.aborted; ) {
    try {
      await look();
      return { why: null };
    } catch (error) {
      if (!(error instanceof LookLater)) {
        if (attempts === 3) return { why: error instanceof Error ? error.message : String(error) };
        attempts += 1;
      }
      const seconds = error instanceof LookLater ? error.seconds : attempts ** 2 / 4;
      await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}
