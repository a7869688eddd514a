import { type Command, Option } from 'commander';
import { SOURCE_KINDS } from '../../import/read-source.ts';
import { type ImportOptions, importSource } from '../import.ts';
import { checkForms, type InitOptions, init } from '../init/init.ts';
import { askOnTerminal } from '../init/init-ask.ts';
import { type LineageOptions, lineage } from '../lineage.ts';
import { print } from '../print/print.ts';
import { withProgress } from '../print/with-progress.ts';
import { config, example, root } from './shared-options.ts';

/** `import`, `lineage`, `init`: a publication, its editions and its repository. */
export function addPublicationCommands(program: Command): void {
  program
    .command('import')
    .description(
      'show the contents and text of a book, a document, a PDF or the notices of a site; --write writes them',
    )
    .addHelpText('after', example('chapter-triage import book.pdf --edition v1.0.8 --write'))
    .argument(
      '[source]',
      'the PDF or a folder of PDFs, the main file of a document, the folder of the book or of the notices',
    )
    .option('--out <folder>', 'where contents/ and text/ belong', '.github')
    .option('--edition <version>', 'which edition this is; none for a book without versions')
    .addOption(new Option('--from <kind>', 'what the source is, if it does not show').choices(SOURCE_KINDS))
    .option('--from-json <file>', 'an outline of any program instead of a source; - for standard input')
    .option('--write', 'write the files')
    .option('--force', 'replace files that are there')
    .option('--json', 'print all that was understood as JSON')
    .action((source: string | undefined, options: ImportOptions) =>
      withProgress((progress) => importSource(source, options, progress), print),
    );

  program
    .command('lineage')
    .description('show every section through the editions, with numbers and pages, and what could not be matched')
    .addHelpText('after', example('chapter-triage lineage --config .github/chapter-triage.yml --suggest'))
    .addOption(config)
    .addOption(root)
    .option('--suggest', 'also the lines of publication.moved to consider, if titles nearly agree')
    .option('--chapters', 'only what has a label of its own')
    .option('--json', 'as JSON')
    .action((options: LineageOptions & { config: string; root: string }) => {
      print(lineage(options.config, options.root, options));
    });

  program
    .command('init')
    .description(
      'set a repository up: its configuration, and forms for issues and discussions with drop-downs for chapter and edition',
    )
    .addHelpText('after', example('chapter-triage init --yes --name "The Book"'))
    .option('--root <folder>', 'the repository that receives the feedback', '.')
    .option('--sources <folder>', "where the sources' paths begin; the repository by default")
    .option('--name <name>', 'what the publication is called')
    .option('--language <language>', 'its language, zh-CN or en')
    .option('--contents <path>', 'tables of contents; none without')
    .option('--notices <path>', 'release notices; none without')
    .option('--notices-repository <owner/name>', 'where the notices are kept, if elsewhere')
    .option('--notices-url <address>', 'of a notice page, {name} standing for its file name')
    .option('--text <path>', 'the text, to find quotes in; none without')
    .option('--prefix <prefix>', 'what chapter labels begin with')
    .option('--by-section <titles...>', 'chapters that are labelled by their sections')
    .option('--category <slug>', 'discussion category that gets a form; none without', 'feedback')
    .option('--repository <owner/name>', 'for the feedback link; by default what git calls origin')
    .option('--yes', 'ask nothing: take what the folder shows where no flag tells')
    .option('--force', 'replace files that are there')
    .option('--check', 'only tell whether the forms are in step with the contents; exit code 1 and a diff when not')
    .option('--update', 'bring the drop-downs of the forms in step; all else in them stays')
    .action(async (options: InitOptions & { yes?: boolean; check?: boolean; update?: boolean }) => {
      if (options.check || options.update) {
        const { text, inStep } = checkForms(options, options.update === true);
        print(text);
        if (!inStep) process.exitCode = 1;
        return;
      }
      const ask = process.stdin.isTTY && !options.yes ? askOnTerminal : null;
      print(await init(options, ask));
    });
}
