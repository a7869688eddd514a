import { type Command, Option } from 'commander';
import { languageCodes } from '../../core/languages/languages.ts';
import type { ErrataOptions } from '../errata.ts';
import { print } from '../print/print.ts';
import { withProgress } from '../print/with-progress.ts';
import { example } from './shared-options.ts';

/** `errata`: the errata of a publication; `board rebuild`: the records behind the board. */
export function addErrataCommands(program: Command): void {
  program
    .command('errata')
    .summary('list what readers reported, and where it was fixed')
    .description(
      'Lists what readers reported: by chapter, by reported edition, and by the edition with the fix. Changes nothing ' +
        'on GitHub. Runs with GITHUB_TOKEN or as the App (APP_ID, PRIVATE_KEY, WEBHOOK_SECRET).',
    )
    .addHelpText('after', example('chapter-triage errata owner/book --format html --output errata.html'))
    .argument('<owner/name>', 'the repository')
    .addOption(
      new Option('--format <format>', 'form of the list')
        .choices(['markdown', 'json', 'html', 'csv'])
        .default('markdown'),
    )
    .option('--output <file>', 'write to this file and replace it (default: standard output)')
    .addOption(
      new Option('--language <language>', "language of the list (default: the publication's)").choices(languageCodes),
    )
    .option('--edition <version>', 'list only what applies to this edition, in its order and with its pages')
    .option('--credits', 'name those who reported what a maintainer accepted')
    .option('--titles', "show the reports' titles, even if the repository is private")
    .option('--no-titles', 'show only the numbers of reports')
    .action(async (repository: string, options: ErrataOptions) => {
      const { errata } = await import('../errata.ts');
      await withProgress((notes) => errata(repository, options, process.env, notes), print);
    });

  program
    .command('board')
    .summary("manage the board's records")
    .description("Manages the board's records in DATA_DIR or DATABASE_URL.")
    .addHelpText('after', example('chapter-triage board rebuild owner/book'))
    .command('rebuild')
    .summary('read the records from GitHub again')
    .description(
      'Starts a sweep that reads all records from GitHub again. Changes nothing on GitHub. An embedded database must ' +
        'not be in use by a server.',
    )
    .addHelpText('after', example('chapter-triage board rebuild owner/book'))
    .argument('[owner/name]', 'the repository (default: all)')
    .action(async (repository: string | undefined) => {
      const { rebuildBoard } = await import('../rebuild-board.ts');
      print(await rebuildBoard(repository, process.env));
    });
}
