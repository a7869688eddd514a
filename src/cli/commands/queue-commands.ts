import type { Command } from 'commander';

/** `queue status|failed|redrive|drain`: the queue that the environment names. */
export function addQueueCommands(program: Command): void {
  const queue = program
    .command('queue')
    .description(
      'the queue that the environment names (DATA_DIR or DATABASE_URL); an embedded one only while no server runs',
    );
  queue
    .command('status')
    .description('how many jobs wait, run and failed, what is parked, who is paused')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) =>
      console.log(await (await queueCommands()).queueStatus(process.env, options)),
    );
  queue
    .command('failed')
    .description('looks that failed for good, with the last error of each')
    .option('--json', 'as NDJSON')
    .action(async (options: { json?: boolean }) =>
      console.log(await (await queueCommands()).queueFailed(process.env, options)),
    );
  queue
    .command('redrive')
    .description('let what failed for good be looked at again')
    .argument('[subjects...]', 'owner/name#1 or owner/name/discussions/1; all by default')
    .action(async (subjects: string[]) =>
      console.log(await (await queueCommands()).queueRedrive(process.env, subjects)),
    );
  queue
    .command('drain')
    .description('work off what waits, accept nothing new, and end: before a move to another database')
    .action(async () =>
      console.log(await (await queueCommands()).queueDrain(process.env, (line) => console.error(line))),
    );
}

/** Loaded where it is needed: the other commands are quick without a database. */
function queueCommands() {
  return import('../queue.ts');
}
