import type { Variables } from '../../config/environment/variables.ts';
import type { Subject } from '../../core/subject.ts';
import { type DeadLetter, readDeadLetters, redrive } from '../../store/queue/dead-letters.ts';
import { type QueueStatus, readQueueStatus } from '../../store/tables/queue-status.ts';
import { resumeInstallations } from '../../store/tables/write-limiter.ts';
import { withQueue } from './with-queue.ts';

const ALL = 100_000;

/** Reads the state of the queue that the environment names. */
export function inspectQueue(variables: Variables): Promise<QueueStatus> {
  return withQueue(variables, ({ sql }) => readQueueStatus(sql));
}

/** Ends the pauses of an installation, or of all (null). Resolves with how many there were. */
export function endPauses(variables: Variables, installationId: number | null): Promise<number> {
  return withQueue(variables, ({ sql }) => resumeInstallations(sql, installationId));
}

/** Reads failed looks, each with its last error, oldest first. */
export function readFailed(variables: Variables): Promise<readonly DeadLetter[]> {
  return withQueue(variables, ({ sql }) => readDeadLetters(sql));
}

/** Enqueues the failed looks again whose subject is chosen. Resolves with their number, and with how many had failed. */
export function redriveFailed(
  variables: Variables,
  isChosen: (subject: Subject) => boolean,
): Promise<{ readonly redriven: number; readonly failed: number }> {
  return withQueue(variables, async (queue) => {
    const letters = await readDeadLetters(queue.sql, ALL);
    const chosen = letters.filter(({ job }) => isChosen(job.subject));
    return { redriven: await redrive(queue.sql, queue, chosen), failed: letters.length };
  });
}
