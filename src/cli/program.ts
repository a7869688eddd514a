import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addBackfillCommand } from './arguments/backfill-command.ts';
import { addErrataCommands } from './arguments/errata-commands.ts';
import { addPublicationCommands } from './arguments/publication-commands.ts';
import { addQueueCommands } from './arguments/queue-commands.ts';
import { addReportCommands } from './arguments/report-commands.ts';
import { example } from './arguments/shared-options.ts';

/** The command line with all its commands. */
export function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const program = new Command('chapter-triage')
    .description('Works out which chapter of a publication a reader is talking about.')
    .version(version)
    .addHelpText('after', example('chapter-triage import book.pdf'));
  addReportCommands(program);
  addPublicationCommands(program);
  addBackfillCommand(program);
  addErrataCommands(program);
  addQueueCommands(program);
  return program;
}
