import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Repository } from '../../core/repository.ts';
import { createCliOctokit } from '../../github/client/cli-octokit.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { Job } from '../../store/queue/queue.ts';
import { createLookInPlace } from '../look/look-in-place.ts';
import { looksDue } from './looks-due.ts';

/** A run of a workflow, and how much it may do. */
export interface WorkflowRun {
  readonly token: string;
  readonly githubApiUrl: string;
  /** The repository that the workflow is in: the only one that its token may write to. */
  readonly repository: Repository;
  readonly eventName: string;
  /** The file with the event. */
  readonly eventPath: string;
  /** How far a sweep goes back, in hours. */
  readonly hours: number;
  /** How many subjects a sweep looks at. */
  readonly most: number;
}

/** GitHub's own app. A workflow's token acts as it, so its comments are by `github-actions[bot]`. */
const GITHUB_ACTIONS = { id: 15368, slug: 'github-actions' };
/** Maximum wait for one subject, in seconds. Later runs do the rest, since every minute is billed. */
const PATIENCE = 10 * 60;

/**
 * Runs the looks of a workflow event, one after the other. Returns true if all succeeded. Without a queue, it waits in
 * place, up to a maximum. The next event or sweep repeats what failed. `sleep` takes seconds.
 */
export async function runWorkflow(
  environment: WorkflowRun,
  log: Logger,
  sleep: (seconds: number) => Promise<void>,
): Promise<boolean> {
  const { token, githubApiUrl: baseUrl, repository, eventName, eventPath, hours, most } = environment;
  const octokit = createCliOctokit({ token, baseUrl, warn: (message) => log.warn(message) });
  const event: unknown = JSON.parse(await readFile(eventPath, 'utf8'));
  const due = await looksDue(octokit, eventName, event, { repository, hours, most, now: Date.now() });
  if (due.left > 0)
    log.warn({ left: due.left }, 'more subjects changed than one run looks at: raise `most`, or run it again');

  // A missing permission is a mistake in the workflow, so it is an error, and not waited for.
  const blocked = (_: Job, reason: string) => {
    const why = reason === 'forbidden' ? 'the token lacks a permission: see `permissions` in docs/action.md' : reason;
    log.error({ reason: why }, 'GitHub refuses');
  };
  const look = await createLookInPlace({ octokit, app: GITHUB_ACTIONS, log, blocked });
  let succeeded = true;
  for (const job of due.looks) {
    const isDone = await lookPatiently(look, job, log, sleep);
    succeeded &&= isDone;
  }
  return succeeded;
}

async function lookPatiently(
  look: (job: Job) => Promise<void>,
  job: Job,
  log: Logger,
  sleep: (seconds: number) => Promise<void>,
): Promise<boolean> {
  for (let left = PATIENCE; ; ) {
    try {
      await look(job);
      return true;
    } catch (error) {
      // The look has logged any other error.
      if (!(error instanceof LookLater)) return false;
      left -= error.seconds;
      if (left < 0) {
        log.warn({ number: job.subject.number }, 'left to the next sweep');
        return true;
      }
      await sleep(error.seconds);
    }
  }
}
