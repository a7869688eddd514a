#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { compileCatalogue } from '../core/catalogue/compile.ts';
import { describeProblem, UserError } from '../core/problem.ts';
import { SOURCE_KINDS } from '../import/read-source.ts';
import type { BackfillOptions } from './backfill.ts';
import { checkFolder } from './check.ts';
import { type DiffOptions, diff } from './diff.ts';
import { explain } from './explain.ts';
import { type ImportOptions, importSource } from './import.ts';
import { checkForms, type InitOptions, init } from './init.ts';
import { askOnTerminal } from './init-ask.ts';
import { type LineageOptions, lineage } from './lineage.ts';
import { locatedTable, locateLine } from './locate.ts';
import { readFolderAnyway, readText } from './read-folder.ts';

const program = new Command('chapter-triage').description('Traces what readers say to the chapter they mean.');
const config = new Option('--config <file>', 'the configuration, chapter-triage.yml').makeOptionMandatory();
const root = new Option('--root <folder>', "where the sources' paths begin").default('.');

program
  .command('locate')
  .description('tell which chapters reports are about: NDJSON {id, title, body, createdAt?} in, a line a report out')
  .addOption(config)
  .addOption(root)
  .requiredOption('--reports <file>', 'the reports; - for standard input')
  .addOption(new Option('--format <format>').choices(['ndjson', 'table']).default('ndjson'))
  .action((options: { config: string; root: string; reports: string; format: string }) => {
    const { read, isValid, problems: unread } = readFolderAnyway(options.config, options.root);
    if (!read) throw new UserError(unread);
    for (const problem of unread) console.error(pc.yellow(describeProblem(problem)));
    const { configuration, sources } = read;
    const { catalogue, problems } = compileCatalogue(sources);
    for (const problem of problems) console.error(pc.yellow(describeProblem(problem)));
    const text = options.reports === '-' ? readFileSync(0, 'utf8') : readText(options.reports);
    const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
    const filled = lines.filter(({ line }) => line.trim() !== '');
    const policy = { prefix: configuration.labels.prefix, confidence: configuration.confidence };
    const answers = filled.map(({ line, number }) => locateLine(line, number, catalogue, policy));
    const output =
      options.format === 'table' ? locatedTable(answers) : answers.map((one) => JSON.stringify(one)).join('\n');
    if (output !== '') process.stdout.write(`${output}\n`);
    if (!isValid || answers.some((answer) => 'error' in answer)) process.exitCode = 1;
  });

program
  .command('check')
  .description('list every problem of a configuration and its sources, with file and line')
  .addOption(config)
  .addOption(root)
  .action((options: { config: string; root: string }) => {
    const { problems, counts } = checkFolder(options.config, options.root);
    for (const problem of problems) console.error(describeProblem(problem));
    if (problems.length > 0) process.exitCode = 1;
    if (counts !== null) console.log(counts);
  });

program
  .command('explain')
  .description(
    'say what would be done about an issue, and why; applies nothing (GITHUB_TOKEN for private repositories)',
  )
  .argument('<url>', 'address of the issue')
  .action(async (url: string) => console.log(await explain(url, process.env)));

program
  .command('import')
  .description(
    "make contents and text of a PDF, a Markdown book or a site's notices; shows them, and writes with --write",
  )
  .argument('<source>', 'the PDF, the folder of the book or its list of chapters, or the folder of notices')
  .requiredOption('--out <folder>', 'where contents/ and text/ belong, for example .github')
  .option('--edition <version>', 'which edition this is, for example v1.0.8')
  .addOption(new Option('--from <kind>', 'what the source is, where it does not tell').choices(SOURCE_KINDS))
  .option('--write', 'write the files')
  .option('--force', 'replace files that are there')
  .option('--json', 'print all that was understood as JSON')
  .action(async (source: string, options: ImportOptions) => {
    const isTerminal = process.stderr.isTTY;
    const progress = (note: string) => void process.stderr.write(`\r\u001b[K${note}`);
    try {
      process.stdout.write(`${await importSource(source, options, isTerminal ? progress : () => {})}\n`);
    } finally {
      if (isTerminal) process.stderr.write('\r\u001b[K');
    }
  });

program
  .command('lineage')
  .description('show every section through the editions, with numbers and pages, and what could not be matched')
  .addOption(config)
  .addOption(root)
  .option('--suggest', 'also the lines of publication.moved to consider, where titles or places nearly agree')
  .option('--chapters', 'only what has a label of its own')
  .option('--json', 'as JSON')
  .action((options: LineageOptions & { config: string; root: string }) => {
    process.stdout.write(`${lineage(options.config, options.root, options)}\n`);
  });

program
  .command('init')
  .description(
    'set a repository up: its configuration, and forms for issues and discussions with drop-downs for chapter and edition',
  )
  .option('--root <folder>', 'the repository that receives the feedback', '.')
  .option('--sources <folder>', "where the sources' paths begin; the repository by default")
  .option('--name <name>', 'what the publication is called')
  .option('--language <language>', 'its language, zh-CN or en')
  .option('--contents <path>', 'tables of contents; none without')
  .option('--notices <path>', 'release notices; none without')
  .option('--notices-repository <owner/name>', 'where the notices are kept, if elsewhere')
  .option('--notices-url <address>', 'of a notice page, {name} standing for its file name')
  .option('--text <path>', 'the text, to find quotes in')
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
      console.log(text);
      if (!inStep) process.exitCode = 1;
      return;
    }
    const ask = process.stdin.isTTY && !options.yes ? askOnTerminal : null;
    console.log(await init(options, ask));
  });

program
  .command('diff')
  .description(
    'tell which reports would get other labels by the catalogue and configuration here than by those of a git revision; reads only',
  )
  .argument('[owner/name]', 'repository whose issues and discussions are the reports (GITHUB_TOKEN for a private one)')
  .addOption(config)
  .addOption(root)
  .requiredOption('--base <revision>', 'branch, tag or commit of this folder to compare with')
  .option('--reports <file>', 'the reports as NDJSON {id, title, body, createdAt?}; - for standard input')
  .option('--json', 'as JSON')
  .action(async (repository: string | undefined, options: DiffOptions) => {
    console.log(await diff(repository, options, process.env));
  });

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
    const { applyBackfill, planBackfill } = await import('./backfill.ts');
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
        ? await applyBackfill(repository, options.apply, options, process.env, { signal: stop.signal, progress, warn })
        : await planBackfill(repository, options, process.env, progress);
      clear();
      console.log(told);
    } finally {
      clear();
    }
    if (stop.signal.aborted) process.exitCode = 130;
  });

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
  .action(async (subjects: string[]) => console.log(await (await queueCommands()).queueRedrive(process.env, subjects)));
queue
  .command('drain')
  .description('work off what waits, accept nothing new, and end: before a move to another database')
  .action(async () =>
    console.log(await (await queueCommands()).queueDrain(process.env, (line) => console.error(line))),
  );

/** Loaded where it is needed: the other commands are quick without a database. */
function queueCommands() {
  return import('./queue.ts');
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  for (const problem of error.problems) console.error(pc.red(describeProblem(problem)));
  process.exitCode = 1;
}
