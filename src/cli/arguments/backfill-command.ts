import { type Command, Option } from 'commander';
import type { BackfillOptions } from '../backfill.ts';
import { print, warn as tell } from '../print/print.ts';
import { style } from '../print/style.ts';
import { withProgress } from '../print/with-progress.ts';
import { example } from './shared-options.ts';

/** `backfill`: what a repository already has. */
export function addBackfillCommand(program: Command): void {
  program
    .command('backfill')
    .description(
      'triage what a repository already has: prints what looks would do, and makes them with --apply; ' +
        'as the app (APP_ID, PRIVATE_KEY, WEBHOOK_SECRET), on the queue in DATA_DIR or DATABASE_URL, or with GITHUB_TOKEN; ' +
        'pace by WRITES_PER_SECOND (1) and WRITES_PER_HOUR (400)',
    )
    .addHelpText('after', example('chapter-triage backfill owner/book'))
    .argument('<owner/name>', 'the repository')
    .option('--apply', 'make the looks; if it is stopped or killed, the same command goes on')
    .option('--comment', 'write acknowledgements too, not only labels')
    .option('--leave', 'leave the looks to a server on the same PostgreSQL')
    .addOption(new Option('--kind <kind>', 'which kind').choices(['issues', 'discussions', 'all']).default('all'))
    .addOption(new Option('--state <state>', 'in which state').choices(['open', 'closed', 'all']).default('all'))
    .option('--since <day>', 'only what was filed on this day (YYYY-MM-DD) or later')
    .option('--until <day>', 'only what was filed before this day')
    .option('--config <file>', 'plan by this configuration instead of the one in the repository')
    .option('--root <folder>', 'where the sources are that --config names', '.')
    .option('--json', 'print the plan as a line of JSON for each subject')
    .action(async (repository: string, options: BackfillOptions) => {
      const { backfill } = await import('../backfill.ts');
      const warn = (note: string) => tell(style.yellow(note));
      const stop = new AbortController();
      const onInterrupt = () => {
        warn('Stopping after the looks that are on their way; once more ends at once.');
        stop.abort();
      };
      if (options.apply) process.once('SIGINT', onInterrupt);
      await withProgress(
        (progress) => backfill(repository, options, process.env, { signal: stop.signal, progress, warn }),
        print,
      );
      if (stop.signal.aborted) process.exitCode = 130;
    });
}
