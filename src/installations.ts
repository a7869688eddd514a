import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Probot } from 'probot';
import { checkCommit } from './check-commit.ts';
import type { Checking } from './checker.ts';
import type { Catalogue } from './core/catalogue/catalogue.ts';
import { compileCatalogue } from './core/catalogue/compile.ts';
import type { Subject } from './core/subject.ts';
import { decide } from './decide.ts';
import { createBotIdentity } from './github/bot-identity.ts';
import { Catalogues, type Compiled } from './github/catalogue-of.ts';
import { showCheck } from './github/check-runs.ts';
import { Configurations, type Configured } from './github/configuration-of.ts';
import { Files } from './github/files.ts';
import type { Octokit } from './github/octokit.ts';
import { Permissions } from './github/permissions.ts';
import { repositoryName } from './github/repository.ts';
import { RepositoryLabels } from './github/repository-labels.ts';
import type { Snapshot } from './github/snapshot.ts';
import { adapterOf } from './github/subjects.ts';
import { Visibilities } from './github/visibility.ts';
import type { Installation } from './worker.ts';

const MINUTE = 60_000;
const MAX_REPOSITORIES = 10_000;
const MAX_CATALOGUES = 100;
const MAX_INSTALLATIONS = 1_000;
/** A whole file in a wrong format has a problem a line. */
const MAX_PROBLEMS_TOLD = 20;

/**
 * Binds the looks to GitHub. What rarely changes (configurations, sources, labels) is kept for a minute and shared by
 * all installations, each seeing only what it may read itself.
 */
export async function createInstallations(
  probot: Pick<Probot, 'auth'>,
  log: Logger,
): Promise<(id: number) => Promise<Installation<Configured, Catalogue, Snapshot> & Checking>> {
  const limits = { maxEntries: MAX_REPOSITORIES, maxAgeMs: MINUTE, now: () => performance.now() };
  const files = new Files(limits);
  const visibilities = new Visibilities(limits);
  const repositoryLabels = new RepositoryLabels(limits);
  const permissions = new Permissions(limits);
  const configurations = new Configurations(files, (repository, { problems }) => {
    log.info({ repository: repositoryName(repository), problems }, 'configuration is invalid');
  });
  const catalogues = new Catalogues({ files, visibilities, compile: compileCatalogue, maxCatalogues: MAX_CATALOGUES });
  const botIdentity = createBotIdentity((await probot.auth()) as Octokit);
  // Asked at the start, so that wrong credentials show there; each look asks again as long as the answer is missing.
  void botIdentity().then(
    ({ slug }) => log.info({ slug }, 'known to GitHub'),
    (err) => log.error({ err }, 'GitHub does not tell who we are; check APP_ID, PRIVATE_KEY and GITHUB_API_URL'),
  );
  const clients = new LRUCache<number, Octokit>({ max: MAX_INSTALLATIONS });
  const tellProblems = createProblemLog(log);

  return async (id) => {
    const octokit = clients.get(id) ?? ((await probot.auth(id)) as Octokit);
    clients.set(id, octokit);
    const adapter = ({ kind }: Subject) => adapterOf(kind, { octokit, bot: botIdentity, repositoryLabels });
    return {
      configurationOf: (repository) => configurations.of(octokit, repository),
      async catalogueOf(configured, repository) {
        const compiled = await catalogues.of(octokit, repository, configured);
        tellProblems(configured, compiled);
        return compiled.catalogue;
      },
      read: (subject) => adapter(subject).read(subject),
      decide: (subject, found) =>
        decide(subject, found, {
          repositoryLabels: () => adapter(subject).repositoryLabels(subject, found.snapshot),
          labelHistory: () => adapter(subject).labelHistory(subject),
          mayTriage: (login) => permissions.mayTriage(octokit, subject, login),
          now: () => Date.now(),
        }),
      apply: (subject, snapshot, actions) => adapter(subject).apply(subject, snapshot, actions),
      checkCommit: (check) => checkCommit(octokit, check, { files, catalogues, configurations }),
      showCheck: async (check, report) => showCheck(octokit, check, check.head, report, (await botIdentity()).appId),
    };
  };
}

/** What could not be read where the rest could is told once for each state of a catalogue, not with every look. */
function createProblemLog(log: Logger): (configured: Configured, compiled: Compiled<unknown>) => void {
  const told = new WeakSet<Compiled<unknown>>();
  return ({ repository }, compiled) => {
    if (compiled.problems.length === 0 || told.has(compiled)) return;
    told.add(compiled);
    const { length: count } = compiled.problems;
    const problems = compiled.problems.slice(0, MAX_PROBLEMS_TOLD);
    log.info({ repository: repositoryName(repository), count, problems }, 'parts of the publication could not be read');
  };
}
