import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../core/problem.ts';
import { runWorkflow } from '../jobs/workflow/run-workflow.ts';
import { readActionEnvironment } from './action-environment.ts';
import { createWorkflowLog } from './workflow-log.ts';

const [owner = '', repo = ''] = (process.env.GITHUB_REPOSITORY ?? '').split('/');
const { log, hasFailed } = createWorkflowLog({ owner, repo }, (line) => void process.stdout.write(`${line}\n`));

try {
  const succeeded = await runWorkflow(readActionEnvironment(process.env), log, (seconds) => sleep(seconds * 1000));
  if (!succeeded || hasFailed()) process.exitCode = 1;
} catch (error) {
  if (error instanceof UserError) log.error({ problems: error.problems }, 'the workflow is misconfigured');
  else log.error({ err: error }, 'the run failed');
  process.exitCode = 1;
}
