import type { Command } from 'commander';
import { print, warn } from '../print/print.ts';
import { example } from './shared-options.ts';

/** `queue status|failed|redrive|resume|drain`: the queue that the environment names. */
export function addQueueCommands(program: Command): void {
  const queue = program
    .command('queue')
    .description(
      'the queue that the environment names (DATA_DIR or DATABASE_URL); an embedded one only while no server runs',
    );
  queue
    .command('status')
    .description('count jobs that wait, run, failed or are blocked, and show paused installations')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue status'))
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) =>
      print(await (await queueCommands()).queueStatus(process.env, options)),
    );
  queue
    .command('failed')
    .description('list failed looks (dead letters), each with its last error')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue failed --json'))
    .option('--json', 'as NDJSON')
    .action(async (options: { json?: boolean }) =>
      print(await (await queueCommands()).queueFailed(process.env, options)),
    );
  queue
    .command('redrive')
    .description('retry failed looks')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue redrive owner/book#12'))
    .argument('[subjects...]', 'owner/name#1 or owner/name/discussions/1; all by default')
    .action(async (subjects: string[]) => print(await (await queueCommands()).queueRedrive(process.env, subjects)));
  queue
    .command('resume')
    .description('end the pause of an installation that GitHub limited')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue resume 12345'))
    .argument('[installation]', 'its id; all by default')
    .action(async (installation: string | undefined) =>
      print(await (await queueCommands()).queueResume(process.env, installation)),
    );
  queue
    .command('drain')
    .description('run all waiting jobs without accepting new ones, then exit: before a move to another database')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue drain'))
    .action(async () => print(await (await queueCommands()).queueDrain(process.env, warn)));
}

/** Loaded on demand: other commands need no database and start faster. */
function queueCommands() {
  return import('../queue.ts');
}
