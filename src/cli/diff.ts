import { readFileSync } from 'node:fs';
import pc from 'picocolors';
import { compileCatalogue } from '../core/catalogue/compile.ts';
import { UserError } from '../core/problem.ts';
import { createCliOctokit } from '../github/client/cli-octokit.ts';
import { readRevision } from './diff-base.ts';
import { type Configured, diffLabels, type LabelChange, type NamedReport } from './diff-labels.ts';
import { reportsIn, reportsOf } from './diff-reports.ts';
import { printTable } from './print-table.ts';
import { readFolder, readText } from './read-folder.ts';

export interface DiffOptions {
  readonly config: string;
  readonly root: string;
  /** A git revision of the working folder. */
  readonly base: string;
  /** NDJSON; - for standard input. */
  readonly reports?: string;
  readonly json?: boolean;
}

/**
 * Which reports would get other labels by the working folder's catalogue and configuration than by those of the base, as
 * text for people or as JSON. The reports are those of a file or of a repository, which is only read. Throws a UserError
 * where one of the two publications or the reports can't be read.
 */
export async function diff(
  repository: string | undefined,
  options: DiffOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { config, root, base } = options;
  const now = readFolder(config, root);
  const reports = await readReports(repository, options, env, now.configuration.ignore);
  const [before, after] = [readRevision(config, root, base), now].map(configured);
  if (!before || !after) throw new Error('two publications were read');
  const changes = diffLabels(reports, before, after);
  if (options.json) return JSON.stringify({ base, reports: reports.length, changed: changes.length, changes }, null, 2);
  return [...rows(changes), summary(changes, reports.length, base)].join('\n');
}

function configured({ configuration, sources }: ReturnType<typeof readFolder>): Configured {
  return { catalogue: compileCatalogue(sources).catalogue, configuration };
}

async function readReports(
  repository: string | undefined,
  { reports }: DiffOptions,
  env: Readonly<Record<string, string | undefined>>,
  ignored: Parameters<typeof reportsIn>[2],
): Promise<NamedReport[]> {
  if (reports !== undefined) return reportsOf(reports === '-' ? readFileSync(0, 'utf8') : readText(reports), reports);
  if (repository === undefined || !/^[^/\s]+\/[^/\s]+$/u.test(repository)) {
    const remedy = 'name a repository as owner/name, or a file with --reports';
    throw new UserError([{ file: repository ?? 'diff', message: 'there are no reports to compare', remedy }]);
  }
  const octokit = createCliOctokit({
    token: env.GITHUB_TOKEN || null,
    baseUrl: env.GITHUB_API_URL || null,
    warn: (message) => console.error(pc.yellow(message)),
  });
  return reportsIn(repository, octokit, ignored);
}

function rows(changes: readonly LabelChange[]): string[] {
  if (changes.length === 0) return [];
  const cells = changes.map(({ id, title, before, after }) => [
    String(id),
    title,
    before.join(', '),
    `→ ${after.join(', ')}`,
  ]);
  return [printTable(['id', 'title', 'before', 'after'], cells), ''];
}

function summary(changes: readonly LabelChange[], count: number, base: string): string {
  if (changes.length === 0) return pc.green(`None of ${count} reports would get another label than by ${base}.`);
  const ways = Map.groupBy(changes, ({ before, after }) => `${before.join(', ')} → ${after.join(', ')}`);
  const lines = [...ways]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([way, { length }]) => `  ${length} ${way}`);
  return [pc.bold(`${changes.length} of ${count} reports would get other labels than by ${base}:`), ...lines].join(
    '\n',
  );
}
