#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { UserError } from '../core/problem.ts';
import { unansweredProblem } from '../jobs/on-demand/readable.ts';
import { addBackfillCommand } from './arguments/backfill-command.ts';
import { addErrataCommands } from './arguments/errata-commands.ts';
import { addPublicationCommands } from './arguments/publication-commands.ts';
import { addQueueCommands } from './arguments/queue-commands.ts';
import { addReportCommands } from './arguments/report-commands.ts';
import { example } from './arguments/shared-options.ts';
import { problemLine, warn } from './print/print.ts';
import { style } from './print/style.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const program = new Command('chapter-triage')
  .description('Traces what readers say to the chapter they mean.')
  .version(version)
  .addHelpText('after', example('chapter-triage import book.pdf   (chapter-triage import --help tells more)'));
addReportCommands(program);
addPublicationCommands(program);
addBackfillCommand(program);
addErrataCommands(program);
addQueueCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  const unanswered = unansweredProblem(error);
  const problems = error instanceof UserError ? error.problems : unanswered && [unanswered];
  for (const problem of problems ?? []) warn(style.red(problemLine(problem)));
  if (problems === null) warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
