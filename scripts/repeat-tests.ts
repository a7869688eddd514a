import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, globSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// Shows whether a test fails by chance. All tests are run five times, two of these while something else keeps every core
// busy; then all files that wait for a process, a database or a clock twenty times more. What is done is noted for each
// commit, so an interrupted run goes on where it was. A failed run keeps its output. Ends with 1 if any run has failed.

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    suites: { type: 'string', default: '5' },
    busy: { type: 'string', default: '2' },
    files: { type: 'string', default: 'test/**/*.test.ts' },
  },
});

interface Run {
  readonly name: string;
  /** The test files; none are all. */
  readonly files: readonly string[];
  readonly isBusy: boolean;
}

interface Outcome {
  readonly name: string;
  readonly isPassed: boolean;
  readonly seconds: number;
}

const WAITS = /spawn|execFile|databases\/|durability\/|local-github|[sS]tage\.ts|expect\.poll|FakeTimers|setTimeout/;

const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
const folder = join('node_modules/.cache/chapter-triage-repeat', commit);
const journal = join(folder, 'runs.ndjson');
mkdirSync(folder, { recursive: true });

const due = [...suites(), ...rounds(waitingFiles())];
const outcomes = new Map(readJournal().map((outcome) => [outcome.name, outcome]));
for (const [index, run] of due.entries()) {
  if (outcomes.has(run.name)) continue;
  const outcome = await perform(run);
  outcomes.set(run.name, outcome);
  appendFileSync(journal, `${JSON.stringify(outcome)}\n`);
  const verdict = outcome.isPassed ? 'passed' : 'FAILED';
  console.log(`${index + 1}/${due.length} ${verdict} ${run.name} (${outcome.seconds.toFixed(0)} s)`);
}
const failed = due.filter(({ name }) => outcomes.get(name)?.isPassed === false);
for (const { name } of failed) console.log(`failed: ${logOf(name)}`);
console.log(`${due.length - failed.length} runs passed, ${failed.length} failed (${journal})`);
process.exit(failed.length === 0 ? 0 : 1);

function waitingFiles(): string[] {
  return globSync(values.files)
    .toSorted()
    .filter((path) => WAITS.test(readFileSync(path, 'utf8')));
}

function rounds(files: readonly string[]): Run[] {
  const times = Array.from({ length: Number(values.times) }, (_, time) => time + 1);
  return times.map((time) => ({ name: `${files.length} files that wait #${time}`, files, isBusy: false }));
}

function suites(): Run[] {
  const [count, busy] = [Number(values.suites), Number(values.busy)];
  return Array.from({ length: count }, (_, time) => {
    const isBusy = time < busy;
    return { name: `all tests #${time + 1}${isBusy ? ', busy' : ''}`, files: [], isBusy };
  });
}

async function perform({ name, files, isBusy }: Run): Promise<Outcome> {
  const others = isBusy ? Array.from({ length: availableParallelism() }, keepBusy) : [];
  const from = Date.now();
  const log = openSync(join(folder, 'running.log'), 'w');
  const child = spawn('npx', ['vitest', 'run', ...files], { stdio: ['ignore', log, log] });
  const [code] = (await once(child, 'exit')) as [number | null];
  for (const other of others) other.kill('SIGKILL');
  const isPassed = code === 0;
  if (isPassed) rmSync(join(folder, 'running.log'));
  else renameSync(join(folder, 'running.log'), logOf(name));
  return { name, isPassed, seconds: (Date.now() - from) / 1000 };
}

function keepBusy(): ChildProcess {
  const child = spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

function logOf(name: string): string {
  return join(folder, `${name.replaceAll(/[^\w.-]+/g, '-')}.log`);
}

function readJournal(): Outcome[] {
  if (!existsSync(journal)) return [];
  const lines = readFileSync(journal, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Outcome);
}
