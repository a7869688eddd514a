import { type Command, Option } from 'commander';
import pc from 'picocolors';
import type { BackfillOptions } from '../backfill.ts';

/** `backfill`: what a repository already has. */
export function addBackfillCommand(program: Command): void {
  program
    .command('backfill')
    .description(
      'triage what a repository already has: plans first, as a table and a file, and does that plan with --apply; ' +
        'as the app (APP_ID, PRIVATE_KEY, WEBHOOK_SECRET) or with GITHUB_TOKEN; ' +
        'pace by WRITES_PER_SECOND (1) and WRITES_PER_HOUR (400)',
    )
    .argument('<owner/name>', 'the repository')
    .option('--plan <file>', 'where the plan is written', 'backfill-plan.json')
    .option('--apply <file>', 'do this plan; stopped or killed, the same command goes on')
    .option('--comment', 'plan acknowledgements, or write those that are planned; silent without')
    .addOption(new Option('--kind <kind>', 'what to plan').choices(['issues', 'discussions', 'all']).default('all'))
    .addOption(new Option('--state <state>', 'which to plan').choices(['open', 'closed', 'all']).default('all'))
    .option('--since <day>', 'only what was filed on this day (YYYY-MM-DD) or later')
    .option('--until <day>', 'only what was filed before this day')
    .option('--force', 'replace a plan that is there')
    .option('--json', 'print the plan as JSON')
    .action(async (repository: string, options: BackfillOptions) => {
      const { applyBackfill, planBackfill } = await import('../backfill.ts');
      const isTerminal = process.stderr.isTTY;
      const clear = () => void (isTerminal && process.stderr.write('\r\u001b[K'));
      const progress = (note: string) => void (isTerminal && process.stderr.write(`\r\u001b[K${note}`));
      const warn = (note: string) => console.error(pc.yellow(note));
      const stop = new AbortController();
      const onInterrupt = () => {
        warn('Stopping after the write that is on its way; once more ends at once.');
        stop.abort();
      };
      if (options.apply) process.once('SIGINT', onInterrupt);
      try {
        const told = options.apply
          ? await applyBackfill(repository, options.apply, options, process.env, {
              signal: stop.signal,
              progress,
              warn,
            })
          : await planBackfill(repository, options, process.env, progress);
        clear();
        console.log(told);
      } finally {
        clear();
      }
      if (stop.signal.aborted) process.exitCode = 130;
    });
}
