import type { Variables } from '../config/environment/variables.ts';
import { counted } from '../core/languages/counted.ts';
import { UserError } from '../core/problem.ts';
import { addressOf, type Subject } from '../core/subject.ts';
import { drainQueue } from '../jobs/on-demand/drain-queue.ts';
import { endPauses, inspectQueue, readFailed, redriveFailed } from '../jobs/on-demand/inspect-queue.ts';
import { printTable } from './print/print-table.ts';
import { printableJson } from './print/style.ts';
import type { Notes } from './print/with-progress.ts';

interface Format {
  readonly json?: boolean;
}

/** Counts jobs by queue and state, blocked jobs by reason, and lists paused installations. */
export async function queueStatus(variables: Variables, { json }: Format): Promise<string> {
  const status = await inspectQueue(variables);
  if (json) return printableJson(JSON.stringify(status));
  const rows = [
    ...status.jobs.map(({ queue, state, count }) => [queue, state === 'created' ? 'waiting' : state, String(count)]),
    ...status.blocked.map(({ reason, count }) => ['blocked', reason, String(count)]),
    ...status.paused.map(({ installation, seconds }) => ['paused', `installation ${installation}`, `${seconds} s`]),
  ];
  return rows.length > 0 ? printTable(['queue', 'state', 'count'], rows) : 'The queue is empty.';
}

/** Lists failed looks, each with its last error. */
export async function queueFailed(variables: Variables, { json }: Format): Promise<string> {
  const failed = await readFailed(variables);
  if (json) return failed.map((one) => printableJson(JSON.stringify(one))).join('\n');
  if (failed.length === 0) return 'Nothing failed.';
  const rows = failed.map(({ job, failedOn, attempts, error }) => {
    return [addressOf(job.subject), failedOn, String(attempts), error];
  });
  return printTable(['subject', 'failed', 'attempts', 'last error'], rows);
}

/** Enqueues failed looks again: all, or those of the named subjects, in the notation of `failed`. */
export async function queueRedrive(variables: Variables, subjects: readonly string[]): Promise<string> {
  const isChosen = (subject: Subject) => subjects.length === 0 || subjects.includes(addressOf(subject));
  const { redriven, failed } = await redriveFailed(variables, isChosen);
  return `${redriven} of ${counted(failed, 'failed look')} will run again.`;
}

/** Ends the pauses that GitHub's limits led to: of one installation, by the id that `status` shows, or of all. */
export async function queueResume(variables: Variables, installation: string | undefined): Promise<string> {
  if (installation !== undefined && !/^\d{1,15}$/.test(installation)) {
    const remedy = 'use the number that `chapter-triage queue status` shows';
    throw new UserError([{ file: installation, message: 'is not an installation id', remedy }]);
  }
  const count = await endPauses(variables, installation === undefined ? null : Number(installation));
  return count === 0
    ? 'Nothing was paused.'
    : `Resumed ${counted(count, 'installation')}. Postponed looks run within the hour.`;
}

/** Runs all waiting jobs without accepting new ones, then exits. For a move to another database. */
export async function queueDrain(variables: Variables, notes: Notes): Promise<string> {
  await drainQueue(variables, notes);
  return 'The queue is empty.';
}
