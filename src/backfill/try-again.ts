import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../core/problem.ts';
import { hindranceOf } from '../github/client/hindrance.ts';
import { isStatus } from '../github/client/octokit.ts';

export interface Patience {
  /** `owner/name`, for whoever has to mend it. */
  readonly repository: string;
  readonly signal: AbortSignal;
  readonly warn: (message: string) => void;
}

const ATTEMPTS = 3;
const PAUSE_SECONDS = 60;

/**
 * Does work that may be repeated until it is done: three attempts, and however many where GitHub says that it limits us.
 * Throws what the last attempt threw, at once what says that something is gone, and a UserError where GitHub does not let
 * us write at all.
 */
export async function tryAgain<T>(work: () => Promise<T>, { repository, signal, warn }: Patience): Promise<T> {
  for (let attempts = 1; ; ) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || isStatus(error, 404, 410)) throw error;
      const hindrance = hindranceOf(error, Date.now(), PAUSE_SECONDS);
      if (hindrance?.kind === 'barred') {
        const message = `GitHub does not let us write: ${hindrance.reason}`;
        const remedy = 'mend it, and run the same command again';
        throw new UserError([{ file: repository, message, remedy }], { cause: error });
      }
      if (hindrance?.kind === 'limited') {
        warn(`GitHub limits us: going on in ${Math.ceil(hindrance.seconds)} s`);
        await sleep(hindrance.seconds * 1000, undefined, { signal });
        continue;
      }
      if (attempts === ATTEMPTS) throw error;
      await sleep(250 * attempts ** 2, undefined, { signal });
      attempts += 1;
    }
  }
}
