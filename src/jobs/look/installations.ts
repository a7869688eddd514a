import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { Manner } from '../../core/subject/facts.ts';
import { prepare } from '../../core/subject/prepare.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { Subject } from '../../core/subject.ts';
import { showCheck } from '../../github/checks/check-runs.ts';
import { createBotIdentity } from '../../github/client/bot-identity.ts';
import type { Clients, Octokit } from '../../github/client/octokit.ts';
import { Catalogues, type ListedSources } from '../../github/files/catalogue-of.ts';
import { Configurations, type Configured } from '../../github/files/configuration-of.ts';
import { Files } from '../../github/files/files.ts';
import { refusePrivateSources } from '../../github/files/private-sources.ts';
import { Visibilities } from '../../github/files/visibility.ts';
import { RepositoryLabels } from '../../github/repository-labels/repository-labels.ts';
import { isReport } from '../../github/subjects/is-report.ts';
import { Permissions } from '../../github/subjects/permissions.ts';
import type { FactReader } from '../../github/subjects/read-facts.ts';
import type { ReadSnapshot } from '../../github/subjects/read-snapshot.ts';
import { adapterOf } from '../../github/subjects/subjects.ts';
import { createSuggestions } from '../../github/subjects/suggestions.ts';
import type { FindSharing } from '../../store/records/find-sharing.ts';
import type { AskLimiter, AskReservation } from '../../store/tables/ask-limiter.ts';
import { createCompiler } from '../apart/compiler.ts';
import { checkCommit } from '../commit-check/check-commit.ts';
import type { Checking } from '../commit-check/checker.ts';
import { ownTurn } from '../limits/own-turn.ts';
import { type Adoption, adoptedPublication } from '../new-edition/adopted-publication.ts';
import { createEditionGitHub } from '../new-edition/edition-github.ts';
import type { EditionInstallation } from '../new-edition/edition-runner.ts';
import { readRecords } from '../sweep/read-records.ts';
import type { RecordReader } from '../sweep/sweep-records.ts';
import { createProblemLog } from './create-problem-log.ts';
import { decideSubject } from './decide-subject.ts';
import type { Installation } from './worker.ts';

const MINUTE = 60_000;
/** Looks request an edition job for the same state no more often than this. */
const REQUEST_AGAIN = 5 * MINUTE;
const MAX_REPOSITORIES = 10_000;
const MAX_CATALOGUES = 100;
const MAX_INSTALLATIONS = 1_000;

export interface InstallationSettings {
  /** Room for questions to authors. Absent if new editions are off. */
  readonly asks?: AskLimiter;
  /** Stores adopted editions. Without it, looks use what is on GitHub. */
  readonly adoption?: Adoption;
  /** Finds other reports on the same words. Without it, none is known. */
  readonly sharing?: FindSharing;
  /** Milliseconds from any start. The age of GitHub's answers is measured with it. */
  readonly now?: () => number;
}

interface Standing {
  /** The publication on GitHub, whatever was adopted. Stores nothing. */
  standingPublicationOf(repository: Repository): Promise<PublicationState | null>;
}

/** Gives each installation of the app, by its id. */
export type Installations = (id: number) => Promise<Installed>;

type Installed = Standing &
  Installation<PublicationState, ReadSnapshot> &
  Checking &
  RecordReader &
  EditionInstallation;

/**
 * Binds looks to GitHub. Configurations, sources and labels are cached for a minute. All installations share these caches,
 * but each sees only what it may read itself.
 */
export async function createInstallations(
  probot: Clients,
  log: Logger,
  { asks, adoption, sharing, now = () => performance.now() }: InstallationSettings = {},
): Promise<Installations> {
  let since = Number.NEGATIVE_INFINITY;
  const limits = { maxEntries: MAX_REPOSITORIES, maxAgeMs: MINUTE, now, since: () => since };
  const files = new Files(limits);
  const visibilities = new Visibilities(limits);
  const repositoryLabels = new RepositoryLabels(limits);
  const permissions = new Permissions(limits);
  const configurations = new Configurations(files, (repository, { problems }) => {
    log.info({ repository: repositoryName(repository), problems }, 'configuration is invalid');
  });
  const suggestions = createSuggestions((repository) => {
    log.info({ repository }, 'GitHub has no label suggestions here; labels.suggest has no effect');
  });
  const compiler = createCompiler();
  const catalogues = new Catalogues({ files, visibilities, ...compiler, maxCatalogues: MAX_CATALOGUES });
  const botIdentity = createBotIdentity((await probot.auth()) as Octokit);
  // Read it at the start, so that wrong credentials show early. If that fails, each look tries again.
  void botIdentity().then(
    ({ slug }) => log.info({ slug }, 'known to GitHub'),
    (err) => log.error({ err }, 'GitHub does not tell who we are; check APP_ID, PRIVATE_KEY and GITHUB_API_URL'),
  );
  const clients = new LRUCache<number, Octokit>({ max: MAX_INSTALLATIONS });
  const tellProblems = createProblemLog(log);
  const requested = new LRUCache<string, string>({ max: MAX_REPOSITORIES, ttl: REQUEST_AGAIN });
  const wasRequested = (repository: string, state: string) => {
    const isSame = requested.get(repository) === state;
    if (!isSame) requested.set(repository, state);
    return isSame;
  };
  const compile = async (configured: Configured, listed: ListedSources) => {
    const compiled = await catalogues.compiled(listed);
    tellProblems(configured, compiled);
    return compiled.catalogue;
  };

  return async (id) => {
    const octokit = clients.get(id) ?? ((await probot.auth(id)) as Octokit);
    clients.set(id, octokit);
    const adapter = ({ kind }: Subject) => adapterOf(kind, { octokit, bot: botIdentity, repositoryLabels });
    const factsOf = (subject: Subject, snapshot: ReadSnapshot, publication: PublicationState): FactReader => ({
      repositoryLabels: () => adapter(subject).repositoryLabels(subject, snapshot),
      labelHistory: () => adapter(subject).labelHistory(subject),
      mayTriage: (login: string) => permissions.mayTriage(octokit, subject, login),
      suggestions: () => suggestions(octokit, subject),
      isReport: (number: number) => isReport(octokit, subject, number),
      ...(sharing && {
        sharing: (passages: readonly string[]) => sharing(id, subject, publication.catalogue.name, passages),
      }),
    });
    // Without a reservation, no author is asked.
    const decideBy = async (
      subject: Subject,
      snapshot: ReadSnapshot,
      publication: PublicationState,
      manner: Manner,
      room?: AskReservation,
    ) => {
      await ownTurn();
      const prepared = prepare(subject, snapshot, publication);
      await ownTurn();
      return decideSubject(
        prepared,
        { manner, editions: room !== undefined, now: Date.now(), ...(room && { reserve: room }) },
        factsOf(subject, snapshot, publication),
      );
    };
    const installation: Installed = {
      configurationOf: (repository) => configurations.of(octokit, repository),
      listSources: (configured, repository) => catalogues.list(octokit, repository, configured),
      compile,
      read: (subject) => adapter(subject).read(subject),
      async publicationOf(repository) {
        if (adoption === undefined) return installation.standingPublicationOf(repository);
        const { owner, repo } = repository;
        return adoptedPublication(
          adoption,
          { installationId: id, owner, repo },
          {
            configured: () => installation.configurationOf(repository),
            list: (configured) => installation.listSources(configured, repository),
            compile,
            refusePrivate: (one) => refusePrivateSources(visibilities, octokit, repository, one),
            wasRequested: (state) => wasRequested(`${id}/${owner}/${repo}`, state),
          },
        );
      },
      async standingPublicationOf(repository) {
        const configured = await installation.configurationOf(repository);
        if (configured === null) return null;
        const listed = await installation.listSources(configured, repository);
        return { catalogue: await compile(configured, listed), policy: configured.configuration };
      },
      decide: (subject, snapshot, publication, manner) =>
        decideBy(subject, snapshot, publication, manner, asks?.(id, subject)),
      apply: (subject, ...written) => adapter(subject).apply(subject, ...written),
      renew: () => {
        since = now();
      },
      editions: createEditionGitHub(octokit, repositoryLabels, botIdentity),
      checkCommit: (check) => checkCommit(octokit, check, { files, catalogues, configurations, compiler }),
      showCheck: async (check, report) => showCheck(octokit, check, check.head, report, (await botIdentity()).appId),
      async isPrivate(repository) {
        return (await visibilities.of(octokit, repository.owner, repository)) !== 'public';
      },
      async readRecords({ owner, repo, subjects, after }) {
        const publication = await installation.publicationOf({ owner, repo });
        return publication && readRecords(octokit, { owner, repo }, subjects, after, publication, await botIdentity());
      },
      async readRecord(subject) {
        const publication = await installation.publicationOf(subject);
        const snapshot = publication && (await installation.read(subject));
        if (publication === null || snapshot === null) return null;
        const { actions, record } = await decideBy(subject, snapshot, publication, 'sweep');
        return actions.length === 0 ? (record ?? null) : null;
      },
    };
    return installation;
  };
}
