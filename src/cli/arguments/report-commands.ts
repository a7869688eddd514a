import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { UserError } from '../../core/problem.ts';
import { compileCatalogue } from '../../core/publication/compile.ts';
import { decodeText } from '../../core/publication/sources/decode-text.ts';
import { triagePolicyOf } from '../../core/subject/subject-policy.ts';
import { checkFolder } from '../check.ts';
import { explain } from '../explain.ts';
import { readFolderAnyway, readText } from '../folder/read-folder.ts';
import { locatedTable, locateLine } from '../locate.ts';
import { print, problemLine, warn, warnOf } from '../print/print.ts';
import { printableJson } from '../print/style.ts';
import { config, example, root } from './shared-options.ts';

/** `locate`, `check`, `explain`: triage reports, check a configuration, explain a decision. */
export function addReportCommands(program: Command): void {
  program
    .command('locate')
    .summary('find the chapters that reports are about')
    .description(
      'Finds the chapters that reports are about. Each line of the input is a report in JSON: ' +
        '{"id", "title", "body", "createdAt"}. Each line of the output is its answer.',
    )
    .addHelpText('after', example('chapter-triage locate --config chapter-triage.yml --reports reports.jsonl'))
    .addOption(config)
    .addOption(root)
    .requiredOption('--reports <file>', 'file of reports; - is standard input')
    .addOption(new Option('--format <format>', 'form of the output').choices(['ndjson', 'table']).default('ndjson'))
    .action((options: { config: string; root: string; reports: string; format: string }) => {
      const { read, isValid, problems: unread } = readFolderAnyway(options.config, options.root);
      if (!read) throw new UserError(unread);
      warnOf(unread);
      const { configuration, sources } = read;
      const { catalogue, problems } = compileCatalogue(sources);
      warnOf(problems);
      const text = options.reports === '-' ? decodeText(readFileSync(0), 'standard input') : readText(options.reports);
      const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
      const filled = lines.filter(({ line }) => line.trim() !== '');
      const policy = triagePolicyOf(configuration);
      const answers = filled.map(({ line, number }) => locateLine(line, number, catalogue, policy));
      const output =
        options.format === 'table'
          ? locatedTable(answers)
          : answers.map((one) => printableJson(JSON.stringify(one))).join('\n');
      if (output !== '') print(output);
      if (!isValid || answers.some((answer) => 'error' in answer)) process.exitCode = 1;
    });

  program
    .command('check')
    .summary('list the problems of a configuration and its sources')
    .description(
      'Lists the problems of a configuration and its sources, with file and line. If there are any, it exits with 1.',
    )
    .addHelpText('after', example('chapter-triage check --config .github/chapter-triage.yml'))
    .addOption(config)
    .addOption(root)
    .action((options: { config: string; root: string }) => {
      const { problems, notes, counts } = checkFolder(options.config, options.root);
      for (const problem of problems) warn(problemLine(problem));
      if (problems.length > 0) process.exitCode = 1;
      for (const note of notes) print(`Note: ${note}`);
      if (counts !== null) print(counts);
    });

  program
    .command('explain')
    .summary('show what the App would do about a report, and why')
    .description(
      'Shows what the daily sweep would do about an issue or discussion, and why. Changes nothing.\n\n' +
        'Discussions and private repositories need GITHUB_TOKEN. With a token alone, the labels and comments of every ' +
        "app count as the App's own; with APP_ID, PRIVATE_KEY and WEBHOOK_SECRET, only its own do.",
    )
    .addHelpText('after', example('chapter-triage explain https://github.com/owner/book/issues/12'))
    .argument('<url>', 'address of the issue or discussion')
    .action(async (url: string) => print(await explain(url, process.env)));
}
