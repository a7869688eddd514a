import { type Command, Option } from 'commander';
import type { ErrataOptions } from '../errata.ts';
import { print, warn as tell } from '../print/print.ts';
import { style } from '../print/style.ts';
import { withProgress } from '../print/with-progress.ts';
import { example } from './shared-options.ts';

/** `errata`: the errata of a publication; `board rebuild`: the records behind the board. */
export function addErrataCommands(program: Command): void {
  program
    .command('errata')
    .description(
      'what was reported of a publication, by chapter, edition reported and edition put right in; reads only, ' +
        'with GITHUB_TOKEN or as the app (APP_ID, PRIVATE_KEY, WEBHOOK_SECRET)',
    )
    .addHelpText('after', example('chapter-triage errata owner/book --format html --output errata.html'))
    .argument('<owner/name>', 'the repository')
    .addOption(new Option('--format <format>').choices(['markdown', 'json', 'html']).default('markdown'))
    .option('--output <file>', 'write it there, replacing what is there; standard output without')
    .addOption(
      new Option('--language <language>', "its language; the publication's by default").choices(['en', 'zh-CN']),
    )
    .option('--titles', "show the reports' titles, also of a private repository")
    .option('--no-titles', 'show reports by their numbers alone')
    .action(async (repository: string, options: ErrataOptions) => {
      const { errata } = await import('../errata.ts');
      const warn = (note: string) => tell(style.yellow(note));
      await withProgress((progress) => errata(repository, options, process.env, { progress, warn }), print);
    });

  program
    .command('board')
    .description('the records behind the board, in the database that the environment names')
    .command('rebuild')
    .description(
      'let the next sweep read all records from GitHub again, and ask for that sweep; nothing is written to GitHub; ' +
        'with an embedded database only while no server runs',
    )
    .addHelpText('after', example('chapter-triage board rebuild owner/book'))
    .argument('[owner/name]', 'the repository; all by default')
    .action(async (repository: string | undefined) => {
      const { rebuildBoard } = await import('../rebuild-board.ts');
      print(await rebuildBoard(repository, process.env));
    });
}
