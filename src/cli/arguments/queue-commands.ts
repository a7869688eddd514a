import type { Command } from 'commander';
import { print } from '../print/print.ts';
import { withProgress } from '../print/with-progress.ts';
import { example } from './shared-options.ts';

/** `queue status|failed|redrive|resume|drain`: the queue that the environment names. */
export function addQueueCommands(program: Command): void {
  const queue = program
    .command('queue')
    .summary('show and repair the queue')
    .description(
      'Shows and repairs the queue in DATA_DIR or DATABASE_URL. An embedded queue (DATA_DIR) must not be in use by a server.',
    )
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue status'));
  queue
    .command('status')
    .description('count waiting, running, failed and blocked jobs, and list paused installations')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue status'))
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) =>
      print(await (await queueCommands()).queueStatus(process.env, options)),
    );
  queue
    .command('failed')
    .description('list failed looks with their last errors')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue failed --json'))
    .option('--json', 'print JSON, one line for each look')
    .action(async (options: { json?: boolean }) =>
      print(await (await queueCommands()).queueFailed(process.env, options)),
    );
  queue
    .command('redrive')
    .description('retry failed looks')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue redrive owner/book#12'))
    .argument('[subjects...]', 'owner/name#1 or owner/name/discussions/1 (default: all)')
    .action(async (subjects: string[]) => print(await (await queueCommands()).queueRedrive(process.env, subjects)));
  queue
    .command('resume')
    .description('end the pause that followed a rate limit')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue resume 12345'))
    .argument('[installation]', 'id of the installation (default: all)')
    .action(async (installation: string | undefined) =>
      print(await (await queueCommands()).queueResume(process.env, installation)),
    );
  queue
    .command('drain')
    .description('run all waiting jobs, then exit; use it before you change the database')
    .addHelpText('after', example('DATA_DIR=data chapter-triage queue drain'))
    .action(() => withProgress(async (notes) => (await queueCommands()).queueDrain(process.env, notes), print));
}

/** Loaded on demand: other commands need no database and start faster. */
function queueCommands() {
  return import('../queue.ts');
}
