import type { Configuration } from '../../config/configuration.ts';
import {
  CONFIGURATION_FOLDER,
  CONFIGURATION_PATH,
  inConfiguration,
  lineOf,
  misnamedConfigurations,
} from '../../config/configuration-file.ts';
import { parseConfiguration, refuseLarge } from '../../config/parse-configuration.ts';
import { type Problem, UserError } from '../../core/problem.ts';
import type { Catalogue } from '../../core/publication/catalogue.ts';
import { type CheckReport, failedCheck, passedCheck } from '../../core/reply/check-report.ts';
import { isSameRepository, type Repository, repositoryOf } from '../../core/repository.ts';
import { changedPaths } from '../../github/checks/changed-paths.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import type { Catalogues } from '../../github/files/catalogue-of.ts';
import type { Configurations, Configured } from '../../github/files/configuration-of.ts';
import type { Files } from '../../github/files/files.ts';
import type { Check } from '../../store/queue/check-queue.ts';
import type { Compiler } from '../apart/compiler.ts';

export interface CheckParts {
  readonly files: Files;
  readonly catalogues: Catalogues<Catalogue>;
  readonly configurations: Configurations;
  readonly compiler: Pick<Compiler, 'summarise'>;
}

type Publication = Configuration['publication'];

const SOURCES = ['contents', 'notices', 'text'] as const;

/** The report for a commit that removes the configuration. */
const REMOVED: CheckReport = {
  conclusion: 'neutral',
  title: 'Configuration removed',
  summary: `Without \`${CONFIGURATION_PATH}\` reports are left alone, unless the \`.github\` repository of the owner has one.`,
  annotations: [],
};

/**
 * Checks the configuration at a commit. Null if the commit changes neither the configuration nor its sources, or if
 * there is no configuration. The check changes nothing: only the default branch's configuration is in force.
 */
export async function checkCommit(octokit: Octokit, check: Check, parts: CheckParts): Promise<CheckReport | null> {
  const repository = { owner: check.owner, repo: check.repo };
  const place = { repository, ref: check.head, path: CONFIGURATION_FOLDER };
  const entries = (await parts.files.list(octokit, check.owner, place)) ?? [];
  const entry = entries.find(({ path }) => path === CONFIGURATION_PATH);
  const misnamed = misnamedConfigurations(entries.map(({ path }) => path));
  if (entry === undefined && misnamed.length === 0 && check.base === null) return null;

  const changed = await changedPaths(octokit, repository, check.base, check.head);
  const touched = misnamed.filter(({ file }) => changed === null || changed.includes(file));
  if (touched.length > 0) return failedCheck(touched, new Set(touched.map(({ file }) => file)));
  if (entry === undefined) return changed?.includes(CONFIGURATION_PATH) ? REMOVED : null;
  const isTouched = (path: string) =>
    changed === null || changed.some((one) => one === path || one.startsWith(`${path.replace(/\/$/, '')}/`));
  try {
    refuseLarge(entry.size, CONFIGURATION_PATH);
    const text = await parts.files.read(octokit, repository, entry);
    const configuration = parseConfiguration(text, CONFIGURATION_PATH);
    const own = ownSources(configuration.publication, repository);
    if (!isTouched(CONFIGURATION_PATH) && !own.some(isTouched)) return null;
    return await tryOut(octokit, check, parts, configuration, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // An invalid configuration names no sources, so use those of the version in force.
    const known = isTouched(CONFIGURATION_PATH) ? [] : await sourcesInForce(octokit, repository, parts);
    if (!isTouched(CONFIGURATION_PATH) && !known.some(isTouched)) return null;
    return failedCheck(error.problems, new Set([CONFIGURATION_PATH]));
  }
}

async function tryOut(
  octokit: Octokit,
  { owner, repo, head, from }: Check,
  { catalogues, configurations, compiler }: CheckParts,
  configuration: Configuration,
  text: string,
): Promise<CheckReport> {
  const repository = { owner, repo };
  const inForce = from === 'push' ? null : await configurationInForce(octokit, repository, configurations);
  const { publication: before } = inForce?.configuration ?? {};
  const known = new Set(SOURCES.flatMap((key) => before?.[key]?.repository?.toLowerCase() ?? []));
  const isForeign = (key: (typeof SOURCES)[number]) => {
    const { repository: name } = configuration.publication[key] ?? {};
    if (from === 'push' || name === undefined || isSameRepository(repositoryOf(name), repository)) return false;
    return !known.has(name.toLowerCase());
  };
  // Otherwise a pull request could probe for private repositories.
  const unread = SOURCES.filter(isForeign);
  const publication = atCommit(configuration.publication, repository, head, unread);
  const isAnyLeft = publication.contents !== undefined || publication.notices !== undefined;
  const file = CONFIGURATION_PATH;
  try {
    if (!isAnyLeft) {
      const key = `publication.${unread[0]}.repository`;
      const message = 'names another repository, which is read only after the change is on the default branch';
      return failedCheck([{ file, key, message, ...lineOf(text, 'repository:') }], new Set([file]));
    }
    const configured = { configuration: { ...configuration, publication }, repository, file, text };
    const { sources, problems: unreadable } = await (await catalogues.list(octokit, repository, configured)).read();
    const { summary, problems } = await compiler.summarise(sources);
    const placed = [...unreadable, ...problems].map((problem) => inConfiguration(problem, CONFIGURATION_PATH, text));
    const names = unread.map((key) => `publication.${key}`);
    return summary === null
      ? failedCheck(placed, filesIn(placed))
      : passedCheck(summary, placed, filesIn(placed), names);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const placed = error.problems.map((problem) => inConfiguration(problem, CONFIGURATION_PATH, text));
    return failedCheck(placed, filesIn(placed));
  }
}

/** The publication, with sources in this repository as they are at the commit. */
function atCommit(
  publication: Publication,
  repository: Repository,
  sha: string,
  unread: readonly (typeof SOURCES)[number][],
): Publication {
  const changed = { ...publication };
  for (const key of SOURCES) {
    const source = publication[key];
    if (source === undefined) continue;
    if (unread.includes(key)) delete changed[key];
    else if (isOwn(source, repository)) changed[key] = { ...source, ref: sha };
  }
  return changed;
}

async function sourcesInForce(
  octokit: Octokit,
  repository: Repository,
  { configurations }: CheckParts,
): Promise<string[]> {
  const inForce = await configurationInForce(octokit, repository, configurations);
  if (inForce === null || !isSameRepository(inForce.repository, repository)) return [];
  return ownSources(inForce.configuration.publication, repository);
}

/** Null if there is none, or no valid one: a change must not fail for the mistakes that it corrects. */
async function configurationInForce(
  octokit: Octokit,
  repository: Repository,
  configurations: Configurations,
): Promise<Configured | null> {
  return configurations.of(octokit, repository).catch((error) => {
    if (error instanceof UserError) return null;
    throw error;
  });
}

function ownSources(publication: Publication, repository: Repository): string[] {
  return SOURCES.flatMap((key) => {
    const source = publication[key];
    return source !== undefined && isOwn(source, repository) ? [source.path] : [];
  });
}

/** Whether a source is in this repository, on the checked branch. */
function isOwn(source: NonNullable<Publication['contents']>, repository: Repository): boolean {
  if (source.ref !== undefined) return false;
  return source.repository === undefined || isSameRepository(repositoryOf(source.repository), repository);
}

/** Files of this repository. Those of others are named `owner/name:path`. */
function filesIn(problems: readonly Problem[]): Set<string> {
  return new Set(problems.map(({ file }) => file).filter((file) => !/^[^/:]+\/[^/:]+:/.test(file)));
}
