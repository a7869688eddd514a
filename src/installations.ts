import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Probot } from 'probot';
import type { Catalogue } from './core/catalogue/catalogue.ts';
import { compileCatalogue } from './core/catalogue/compile.ts';
import type { SubjectRecord } from './core/record/subject-record.ts';
import { type Repository, repositoryName } from './core/subject/repository.ts';
import type { Subject } from './core/subject.ts';
import { decide, type Found, type Questions } from './decide.ts';
import { showCheck } from './github/checks/check-runs.ts';
import { createBotIdentity } from './github/client/bot-identity.ts';
import type { Octokit } from './github/client/octokit.ts';
import { Catalogues, type Compiled } from './github/files/catalogue-of.ts';
import { Configurations, type Configured } from './github/files/configuration-of.ts';
import { Files } from './github/files/files.ts';
import { Visibilities } from './github/files/visibility.ts';
import { RepositoryLabels } from './github/repository-labels/repository-labels.ts';
import type { Snapshot } from './github/snapshot.ts';
import type { ListedSubject } from './github/subjects/list-subjects.ts';
import { Permissions } from './github/subjects/permissions.ts';
import { adapterOf } from './github/subjects/subjects.ts';
import { checkCommit } from './jobs/check-commit.ts';
import type { Checking } from './jobs/checker.ts';
import { createEditionGitHub } from './jobs/new-edition/edition-github.ts';
import type { EditionInstallation } from './jobs/new-edition/edition-runner.ts';
import { withFormerPrefixes } from './jobs/new-edition/with-former-prefixes.ts';
import { readRecords } from './jobs/sweep/read-records.ts';
import type { RecordReader } from './jobs/sweep/sweep-records.ts';
import type { AskLimiter } from './store/tables/ask-limiter.ts';
import type { EditionStore } from './store/tables/edition-store.ts';
import type { Installation } from './worker.ts';

const MINUTE = 60_000;
const MAX_REPOSITORIES = 10_000;
const MAX_CATALOGUES = 100;
const MAX_INSTALLATIONS = 1_000;
/** A whole file in a wrong format has a problem a line. */
const MAX_PROBLEMS_TOLD = 20;

export interface InstallationSettings {
  /** Room for questions to authors; absent where nobody takes care of new editions. */
  readonly asks?: AskLimiter;
  /** What labels began with before; absent where nobody remembers it. */
  readonly editions?: Pick<EditionStore, 'prefixes'>;
  /** Milliseconds from any start, by which answers of GitHub age. */
  readonly now?: () => number;
}

type Installed = Installation<Configured, Catalogue, Snapshot> & Checking & RecordReader & EditionInstallation;

/**
 * Binds the looks to GitHub. What rarely changes (configurations, sources, labels) is kept for a minute and shared by
 * all installations, each seeing only what it may read itself.
 */
export async function createInstallations(
  probot: Pick<Probot, 'auth'>,
  log: Logger,
  { asks, editions, now = () => performance.now() }: InstallationSettings = {},
): Promise<(id: number) => Promise<Installed>> {
  let since = Number.NEGATIVE_INFINITY;
  const limits = { maxEntries: MAX_REPOSITORIES, maxAgeMs: MINUTE, now, since: () => since };
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
    const questions = (subject: Subject, { snapshot }: Found) => ({
      repositoryLabels: () => adapter(subject).repositoryLabels(subject, snapshot),
      labelHistory: () => adapter(subject).labelHistory(subject),
      mayTriage: (login: string) => permissions.mayTriage(octokit, subject, login),
      now: () => Date.now(),
    });
    const decideBy = async (subject: Subject, found: Found, ask: Questions) => {
      const prefixes = (await editions?.prefixes(id, subject)) ?? [];
      return decide(subject, { ...found, configuration: withFormerPrefixes(found.configuration, prefixes) }, ask);
    };
    const installation: Installed = {
      configurationOf: (repository) => configurations.of(octokit, repository),
      async catalogueOf(configured, repository) {
        const compiled = await catalogues.of(octokit, repository, configured);
        tellProblems(configured, compiled);
        return compiled.catalogue;
      },
      read: (subject) => adapter(subject).read(subject),
      decide: (subject, found) =>
        decideBy(subject, found, { ...questions(subject, found), ...(asks && { editions: asks(id, subject) }) }),
      apply: (subject, snapshot, actions) => adapter(subject).apply(subject, snapshot, actions),
      renew: () => {
        since = now();
      },
      editions: createEditionGitHub(octokit, repositoryLabels),
      checkCommit: (check) => checkCommit(octokit, check, { files, catalogues, configurations }),
      showCheck: async (check, report) => showCheck(octokit, check, check.head, report, (await botIdentity()).appId),
      async isPrivate(repository) {
        return (await visibilities.of(octokit, repository.owner, repository)) !== 'public';
      },
      async readRecords({ owner, repo, subjects, place, knownSince }) {
        const found = await foundIn({ owner, repo });
        if (found === null) return null;
        const { catalogue, configuration } = found;
        const basis = { catalogue, configuration: configuration.configuration };
        const look = async (subject: Subject, { updatedAt }: ListedSubject) =>
          updatedAt < knownSince ? null : lookWithoutWriting(reading, subject, found);
        return readRecords(octokit, { owner, repo }, subjects, place, basis, look);
      },
      async readRecord(subject) {
        const found = await foundIn({ owner: subject.owner, repo: subject.repo });
        return found && lookWithoutWriting(reading, subject, found);
      },
    };
    // Where nothing is written, no room for a question may be used up.
    const reading = {
      read: installation.read,
      decide: (subject: Subject, found: Found) => decideBy(subject, found, questions(subject, found)),
    };
    async function foundIn(repository: Repository): Promise<Omit<Found, 'snapshot'> | null> {
      const configuration = await installation.configurationOf(repository);
      if (configuration === null) return null;
      return { configuration, catalogue: await installation.catalogueOf(configuration, repository) };
    }
    return installation;
  };
}

/**
 * What a look at a subject would keep, if there is nothing to write. Null else: it waits for its look, and until then what
 * evidence and labels say is all that is known.
 */
async function lookWithoutWriting(
  github: Pick<Installation<Configured, Catalogue, Snapshot>, 'read' | 'decide'>,
  subject: Subject,
  found: Omit<Found, 'snapshot'>,
): Promise<SubjectRecord | null> {
  const snapshot = await github.read(subject);
  if (snapshot === null) return null;
  const { actions, record } = await github.decide(subject, { ...found, snapshot });
  return actions.length === 0 ? (record ?? null) : null;
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
