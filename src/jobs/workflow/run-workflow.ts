import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Repository } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';
import { createCliOctokit } from '../../github/client/cli-octokit.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import { createGate } from '../limits/gate.ts';
import { createInstallations } from '../look/installations.ts';
import { createWorker } from '../look/worker.ts';
import { subjectsDue } from './subjects-due.ts';
import { createWorkflowClients } from './workflow-clients.ts';

/** A run of a workflow, and how much it may do. */
export interface WorkflowRun {
  readonly token: string;
  readonly githubApiUrl: string;
  /** The repository that the workflow stands in: the only one that its token may write to. */
  readonly repository: Repository;
  readonly eventName: string;
  /** The file with the event. */
  readonly eventPath: string;
  /** How far a sweep goes back, in hours. */
  readonly hours: number;
  /** How many subjects a sweep looks at. */
  readonly most: number;
}

/** Pause in seconds for a limit without a duration. */
const LIMIT_PAUSE = 60;
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
  const due = await subjectsDue(octokit, eventName, event, { repository, hours, most, now: Date.now() });
  if (due.left > 0)
    log.warn({ left: due.left }, 'more subjects changed than one run looks at: raise `most`, or run it again');

  const installation = await createInstallations(createWorkflowClients(octokit), log);
  const look = createWorker({ installation, log, now: () => performance.now(), gate: createWorkflowGate(log) });
  let succeeded = true;
  for (const subject of due.subjects) {
    const isDone = await lookPatiently(look, subject, log, sleep);
    succeeded &&= isDone;
  }
  return succeeded;
}

/**
 * A gate that waits for GitHub's limits. A missing permission is a mistake in the workflow, so it is logged as an
 * error, not waited for.
 */
function createWorkflowGate(log: Logger) {
  const limiter = { admit: async () => {}, take: async () => {}, pause: async () => {} };
  const block = async (_: unknown, reason: string) => {
    const why = reason === 'forbidden' ? 'the token lacks a permission: see `permissions` in docs/action.md' : reason;
    log.error({ reason: why }, 'GitHub refuses');
  };
  return createGate({ limiter, blockedJobs: { block }, limitPause: LIMIT_PAUSE, now: Date.now, random: Math.random });
}

async function lookPatiently(
  look: ReturnType<typeof createWorker>,
  subject: Subject,
  log: Logger,
  sleep: (seconds: number) => Promise<void>,
): Promise<boolean> {
  for (let left = PATIENCE; ; ) {
    try {
      await look({ installationId: 0, subject });
      return true;
    } catch (error) {
      // The look has logged any other error.
      if (!(error instanceof LookLater)) return false;
      left -= error.seconds;
      if (left < 0) {
        log.warn({ number: subject.number }, 'left to the next sweep');
        return true;
      }
      await sleep(error.seconds);
    }
  }
}
