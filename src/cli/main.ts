#!/usr/bin/env node
import { Command } from 'commander';
import pc from 'picocolors';
import { describeProblem, UserError } from '../core/problem.ts';
import { addBackfillCommand } from './commands/backfill-command.ts';
import { addErrataCommands } from './commands/errata-commands.ts';
import { addPublicationCommands } from './commands/publication-commands.ts';
import { addQueueCommands } from './commands/queue-commands.ts';
import { addReportCommands } from './commands/report-commands.ts';

const program = new Command('chapter-triage').description('Traces what readers say to the chapter they mean.');
addReportCommands(program);
addPublicationCommands(program);
addBackfillCommand(program);
addErrataCommands(program);
addQueueCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  for (const problem of error.problems) console.error(pc.red(describeProblem(problem)));
  process.exitCode = 1;
}
