import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Action } from '../../core/action.ts';
import type { Subject } from '../../core/subject.ts';
import type { Clients, Octokit } from '../../github/client/octokit.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import { createGate } from '../limits/gate.ts';
import { createInstallations } from '../look/installations.ts';
import { createWorker } from '../look/worker.ts';

/** In seconds, for a limit that does not say how long it lasts. */
const LIMIT_PAUSE = 60;

const LABELS: ReadonlySet<Action['type']> = new Set(['create-label', 'update-label', 'add-labels', 'remove-label']);

/** How looks with a person's token went. */
export interface LooksDone {
  readonly done: number;
  /** Those that failed or were refused, each with why. */
  readonly failed: readonly (readonly [Subject, string])[];
}

/**
 * Looks at subjects one after the other with a person's token: labels only, since a person's comments would not be known
 * to the app. There is no queue: the same command finds what is left. `take` waits until so many writes may be done.
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
  const installations = await createInstallations(clientsOf(octokit), log);
  const installation: typeof installations = async (id) => {
    const { decide, ...rest } = await installations(id);
    return {
      ...rest,
      async decide(...given) {
        const decision = await decide(...given);
        return { ...decision, actions: decision.actions.filter(({ type }) => LABELS.has(type)) };
      },
    };
  };
  const failed: [Subject, string][] = [];
  let subject: Subject | undefined;
  const block = async (_: unknown, reason: string) => {
    if (subject) failed.push([subject, reason]);
  };
  const limiter = { admit: async () => {}, take: (_: number, writes: number) => take(writes), pause: async () => {} };
  const gate = createGate({
    limiter,
    blockedJobs: { block },
    limitPause: LIMIT_PAUSE,
    now: Date.now,
    random: Math.random,
  });
  const look = createWorker({ installation, log, now: () => performance.now(), gate });
  let done = 0;
  for (const one of subjects) {
    if (signal.aborted) break;
    subject = one;
    tell(subjects.length - done);
    const why = await untilDone(() => look({ installationId: 0, subject: one, manner: 'quiet' }), signal);
    if (why !== null) failed.push([one, why]);
    done += 1;
  }
  return { done: done - failed.length, failed };
}

/** Null once it is done, or the signal ended it; otherwise why it failed three times. */
async function untilDone(look: () => Promise<void>, signal: AbortSignal): Promise<string | null> {
  for (let attempts = 1; !signal.aborted; ) {
    try {
      await look();
      return null;
    } catch (error) {
      if (!(error instanceof LookLater)) {
        if (attempts === 3) return error instanceof Error ? error.message : String(error);
        attempts += 1;
      }
      const seconds = error instanceof LookLater ? error.seconds : attempts ** 2 / 4;
      await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

/** Nobody's app: with a person's token no comment and no label is the app's. */
function clientsOf(octokit: Octokit): Clients {
  const app = { request: async () => ({ data: { id: -2, slug: 'nobody' } }) };
  const auth = async (installationId?: number) => (installationId === undefined ? app : octokit);
  return { auth } as unknown as Clients;
}
