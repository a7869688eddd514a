import { type Command, Option } from 'commander';
import { languageCodes } from '../../core/languages/languages.ts';
import { SOURCE_KINDS } from '../../import/read-source.ts';
import { type ImportOptions, importSource } from '../import.ts';
import { checkForms, type InitOptions, init } from '../init/init.ts';
import { askOnTerminal } from '../init/init-ask.ts';
import { type LineageOptions, lineage } from '../lineage.ts';
import { type LinksOptions, links } from '../links/links.ts';
import { SITES } from '../links/site-script.ts';
import { print } from '../print/print.ts';
import { withProgress } from '../print/with-progress.ts';
import { config, example, root } from './shared-options.ts';

/** `import`, `lineage`, `links`, `init`: a publication, its editions and its repository. */
export function addPublicationCommands(program: Command): void {
  program
    .command('import')
    .summary('make contents and text from a book, document, PDF or site')
    .description(
      'Reads a book, a document, a PDF or the notices of a site, and shows its contents and doubts. With --write it ' +
        'writes the contents and the text.',
    )
    .addHelpText('after', example('chapter-triage import book.pdf --edition v1.0.8 --write'))
    .argument('[source]', 'a PDF or folder of PDFs, the main file of a document, or the folder of a book or of notices')
    .option('--out <folder>', 'folder for contents/ and text/', '.github')
    .option('--edition <version>', 'version of this edition; leave out if there are no versions')
    .addOption(new Option('--from <kind>', 'kind of source, if it is not recognised').choices(SOURCE_KINDS))
    .option('--from-json <file>', 'read an outline in JSON instead; - is standard input')
    .option('--write', 'write the files')
    .option('--force', 'replace existing files')
    .option('--json', 'print everything as JSON')
    .action((source: string | undefined, options: ImportOptions) =>
      withProgress(({ progress }) => importSource(source, options, progress), print),
    );

  program
    .command('lineage')
    .summary('show each section through the editions')
    .description(
      'Shows each section through the editions, with its numbers and pages, and the sections without a match.',
    )
    .addHelpText('after', example('chapter-triage lineage --config .github/chapter-triage.yml --suggest'))
    .addOption(config)
    .addOption(root)
    .option('--suggest', 'propose lines for publication.moved where titles are similar')
    .option('--chapters', 'only sections with a label of their own')
    .option('--json', 'print JSON')
    .action((options: LineageOptions & { config: string; root: string }) => {
      print(lineage(options.config, options.root, options));
    });

  program
    .command('links')
    .summary('link each section to the feedback form')
    .description(
      'Prints an address of the feedback form for each section, with edition and section filled in: as JSON, or as a ' +
        "script that adds them to a site's headings.",
    )
    .addHelpText('after', example('chapter-triage links --config .github/chapter-triage.yml --for mdbook'))
    .addOption(config)
    .addOption(root)
    .option('--repository <owner/name>', 'repository with the form (default: the git remote origin)')
    .option('--edition <version>', 'edition that the pages show (default: the newest)')
    .option('--template <file>', 'file name of the issue form', 'feedback.yml')
    .option('--category <slug>', 'link to the form of this discussion category instead')
    .addOption(new Option('--for <site>', 'print a script for a site made with this').choices(Object.keys(SITES)))
    .action((options: LinksOptions & { config: string; root: string }) => {
      print(links(options.config, options.root, options));
    });

  program
    .command('init')
    .summary('write a configuration and feedback forms')
    .description(
      'Writes a configuration, and forms for issues and discussions with drop-down lists of chapters and editions.',
    )
    .addHelpText('after', example('chapter-triage init --yes --name "The Book"'))
    .option('--root <folder>', 'folder of the repository that receives the feedback', '.')
    .option('--sources <folder>', 'where paths of contents, notices and text begin (default: --root)')
    .option('--name <name>', 'name of the publication')
    .option('--language <language>', `language of the publication: ${languageCodes.join(', ')}`)
    .option('--contents <path>', 'folder or file of the contents')
    .option('--notices <path>', 'folder of the release notices')
    .option('--notices-repository <owner/name>', 'repository of the notices, if it is another one')
    .option('--notices-url <address>', 'address of a notice page; {name} is its file name')
    .option('--text <path>', 'folder of the text, to find quotes in')
    .option('--prefix <prefix>', 'beginning of each chapter label')
    .option('--by-section <titles...>', 'chapters whose sections get the labels')
    .option('--category <slug>', 'discussion category for a form, or none', 'feedback')
    .option('--repository <owner/name>', 'repository in the feedback link (default: the git remote origin)')
    .option('--yes', 'ask nothing: use the options and what the folder contains')
    .option('--force', 'replace existing files')
    .option('--check', 'only compare the forms with the contents; if they differ, print a diff and exit with 1')
    .option('--update', 'correct the drop-down lists of the forms and keep the rest')
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
