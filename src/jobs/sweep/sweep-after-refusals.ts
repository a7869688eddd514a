import type { Logger } from 'pino';
import type { SweepQueue } from '../../store/queue/sweep-queue.ts';

const MINUTE = 60_000;

export interface RefusalSweepParts {
  readonly sweeps: Pick<SweepQueue, 'request'>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Returns a function to call when a webhook was refused. GitHub does not send it again, so a sweep is requested, a minute
 * later and then each minute until the database keeps it. Refusals that go on cause one sweep an hour.
 */
export function createRefusalSweep({ sweeps, log, now }: RefusalSweepParts): () => void {
  let timer: NodeJS.Timeout | null = null;
  let next = 0;

  async function request(): Promise<void> {
    try {
      await sweeps.request({ kind: 'all' });
      timer = null;
      next = now() + 60 * MINUTE;
      log.info('webhooks were refused: a sweep looks for what they were about');
    } catch {
      wait(MINUTE);
    }
  }

  function wait(milliseconds: number): void {
    timer = setTimeout(() => void request(), milliseconds).unref();
  }

  return () => {
    if (timer === null) wait(Math.max(MINUTE, next - now()));
  };
}
