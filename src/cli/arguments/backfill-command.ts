import { type Command, Option } from 'commander';
import type { BackfillOptions } from '../backfill.ts';
import { print, warn } from '../print/print.ts';
import { style } from '../print/style.ts';
import { withProgress } from '../print/with-progress.ts';
import { example } from './shared-options.ts';

/** `backfill`: what a repository already has. */
export function addBackfillCommand(program: Command): void {
  program
    .command('backfill')
    .summary('triage the feedback that a repository already has')
    .description(
      'Prints what the App would do about the feedback that a repository already has. With --apply it does it.\n\n' +
        'Runs as the App (APP_ID, PRIVATE_KEY, WEBHOOK_SECRET) on the queue in DATA_DIR or DATABASE_URL, or with ' +
        'GITHUB_TOKEN. WRITES_PER_SECOND and WRITES_PER_HOUR limit its pace.',
    )
    .addHelpText('after', example('chapter-triage backfill owner/book'))
    .argument('<owner/name>', 'the repository')
    .option('--apply', 'write to GitHub; if stopped, the same command continues')
    .option('--comment', 'write acknowledgements as well as labels')
    .option('--leave', 'only fill the queue; a server on the same PostgreSQL does the rest')
    .addOption(new Option('--kind <kind>', 'only this kind').choices(['issues', 'discussions', 'all']).default('all'))
    .addOption(new Option('--state <state>', 'only in this state').choices(['open', 'closed', 'all']).default('all'))
    .option('--since <day>', 'only if filed on this day (YYYY-MM-DD) or later')
    .option('--until <day>', 'only if filed before this day')
    .option('--config <file>', "plan with this configuration instead of the repository's")
    .option('--root <folder>', 'where the paths in --config begin', '.')
    .option('--json', 'print the plan as JSON, one line for each subject')
    .action(async (repository: string, options: BackfillOptions) => {
      const { backfill } = await import('../backfill.ts');
      const stop = new AbortController();
      const onInterrupt = () => {
        warn(style.yellow('\nStopping after the current looks. Press Ctrl-C again to stop at once.'));
        stop.abort();
      };
      if (options.apply) process.once('SIGINT', onInterrupt);
      await withProgress(
        (notes) => backfill(repository, options, process.env, { ...notes, signal: stop.signal }),
        print,
      );
      if (stop.signal.aborted) process.exitCode = 130;
    });
}
