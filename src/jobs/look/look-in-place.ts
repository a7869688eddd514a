import type { Logger } from 'pino';
import type { Action } from '../../core/action.ts';
import type { Clients, Octokit } from '../../github/client/octokit.ts';
import type { Job } from '../../store/queue/queue.ts';
import { createGate } from '../limits/gate.ts';
import { createInstallations } from './installations.ts';
import { createWorker } from './worker.ts';

/** In seconds, for a limit that does not say how long it lasts. */
const LIMIT_PAUSE = 60;

interface InPlace {
  readonly octokit: Octokit;
  /** The app whose comments and labels are ours. The token may not be allowed to ask. */
  readonly app: { readonly id: number; readonly slug: string };
  readonly log: Logger;
  /** Gets looks that GitHub refuses until a person acts. */
  blocked(job: Job, reason: string): void;
  /** Waits until this many writes may be done. */
  take?(writes: number): Promise<void>;
  /** Which actions are done; all by default. */
  does?(action: Action): boolean;
}

/**
 * Looks by one token, without a queue or a database. A look throws a LookLater if it must wait, and any other error if it
 * failed: it is up to the caller to repeat it.
 */
export async function createLookInPlace({
  octokit,
  app,
  log,
  blocked,
  take = async () => {},
  does = () => true,
}: InPlace): Promise<(job: Job) => Promise<void>> {
  const asApp = { request: async () => ({ data: app }) };
  const clients: Clients = {
    auth: async (installationId?: number) => (installationId === undefined ? asApp : octokit),
  };
  const installations = await createInstallations(clients, log);
  const installation: typeof installations = async (id) => {
    const { decide, ...rest } = await installations(id);
    return {
      ...rest,
      async decide(...given) {
        const decision = await decide(...given);
        return { ...decision, actions: decision.actions.filter(does) };
      },
    };
  };
  const gate = createGate({
    limiter: { admit: async () => {}, take: (_, writes) => take(writes), pause: async () => {} },
    blockedJobs: { block: async (job, reason) => blocked(job, reason) },
    limitPause: LIMIT_PAUSE,
    now: Date.now,
    random: Math.random,
  });
  return createWorker({ installation, log, now: () => performance.now(), gate });
}
