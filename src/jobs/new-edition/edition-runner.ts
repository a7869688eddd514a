import type { Logger } from 'pino';
import type { Adopted } from '../../core/editions/adopted.ts';
import { compareEditions, type EditionChanges } from '../../core/editions/compare-editions.ts';
import type { EditionsSeen } from '../../core/editions/editions-seen.ts';
import { labelsInStep } from '../../core/editions/labels-in-step.ts';
import { UserError } from '../../core/problem.ts';
import type { Catalogue } from '../../core/publication/catalogue.ts';
import type { RecordReader } from '../../core/record/kept-record.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { ListedSources } from '../../github/files/catalogue-of.ts';
import type { Configured } from '../../github/files/configuration-of.ts';
import type { EditionStore, KnownEditions } from '../../store/adopted/edition-store.ts';
import type { EditionJob } from '../../store/queue/edition-queue.ts';
import { enqueueAll } from '../../store/queue/group-commit.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { Queue } from '../../store/queue/queue.ts';
import type { Gate } from '../limits/gate.ts';
import { ownTurn } from '../limits/own-turn.ts';
import {
  adoptedConfiguration,
  adoptedState,
  configurationInForce,
  isAdopted,
  type StandingPublication,
  standingPublication,
  withConfiguration,
} from './adopt.ts';
import { subjectsOfChangedText } from './changed-text.ts';
import { concernedSubjects } from './concerned-subjects.ts';
import type { EditionGitHub } from './edition-github.ts';
import { untilSettled } from './until-settled.ts';
import { withFormerNames } from './with-former-names.ts';

/** GitHub for edition jobs, with the access of one installation. */
export interface EditionInstallation {
  /** Null for a repository without a configuration. Throws a UserError if no version of it is valid. */
  configurationOf(repository: Repository): Promise<Configured | null>;
  /** Throws a UserError if the publication's sources cannot be used. */
  listSources(configured: Configured, repository: Repository): Promise<ListedSources>;
  compile(configured: Configured, listed: ListedSources): Promise<Catalogue>;
  /** Makes cached answers of GitHub count as old. */
  renew(): void;
  readonly editions: EditionGitHub;
}

export interface EditionRunnerDependencies {
  installation(id: number): Promise<EditionInstallation>;
  readonly store: EditionStore;
  readonly records: Pick<RecordReader, 'standing'>;
  readonly queue: Pick<Queue, 'enqueue'>;
  readonly gate: Pick<Gate, 'admit' | 'take'>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  now(): number;
  /** How long a change must last before it is adopted, in milliseconds. */
  readonly settle?: number;
  /** How long looks are held back before labels are renamed, in milliseconds. */
  readonly drain?: number;
}

/** Looks that began before the hold end within this time. */
const DRAIN = 5_000;

/**
 * Returns the function of edition jobs. A job compares a publication with its adopted state. If editions changed, it holds
 * looks, renames labels, adopts the new state, and enqueues looks of low urgency at the open subjects that the change
 * concerns. If the text changed, it does so at the open subjects whose words stood there. The first job of a repository
 * only adopts. An interrupted job runs again, and writes nothing twice.
 */
export function createEditionRunner(given: EditionRunnerDependencies): (job: EditionJob) => Promise<void> {
  return async (job) => {
    try {
      await given.gate.admit(job.installationId);
      await run(given, job);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // The check of the commit shows the problems to people who can fix them. Looks use the adopted state until then.
      given.log.info({ repository: repositoryName(job), problems: error.problems }, 'editions cannot be read');
    }
  };
}

async function run(given: EditionRunnerDependencies, job: EditionJob): Promise<void> {
  const { store, log } = given;
  const { installationId, owner, repo } = job;
  const repository = { owner, repo };
  const name = repositoryName(repository);
  const github = await given.installation(installationId);
  github.renew();
  const known = await store.of(installationId, repository);
  const found = await configurationInForce(github.configurationOf(repository), async () => known?.adopted);
  if (found === null) return store.forget(installationId, repository);

  const configured = withFormerNames(found, known?.adopted);
  const listed = await github.listSources(configured, repository);
  const standing = standingPublication(configured, listed, await github.compile(configured, listed));
  if (known === null) {
    await store.adopt(installationId, repository, await adoptedState(standing));
    return log.info({ repository: name, known: Object.keys(standing.seen.notices).length }, 'editions');
  }
  if (hasLostAll(known.seen, standing.seen) && isSamePublication(known.adopted, found)) {
    log.info({ repository: name }, 'no notice can be read any more; nothing is done about it');
    return adoptSettings(given, job, known, found);
  }
  // Thousands of chapters take a tenth of a second for each step from here on.
  await ownTurn();
  const changes = compareEditions(known.seen, standing.seen);
  if (changes !== null) await untilSettled(given, job, standing.seen, known.noticed);
  // Held without changes: the edition was withdrawn while its labels were renamed.
  const isDue = changes !== null || known.isHeld;
  const labels = isDue ? await renameLabels(given, job, github, standing, known.seen) : 0;
  if (known.isHeld || labels > 0 || !isAdopted(known.adopted, found, listed)) {
    // Keep what was seen until looks are enqueued: after a crash, the next job enqueues them.
    await store.adopt(installationId, repository, { ...(await adoptedState(standing)), seen: known.seen });
  }
  const subjects = changes === null ? 0 : await requestLooks(given, job, github, standing, changes);
  await store.see(installationId, repository, standing.seen);
  const ofText = await subjectsOfChangedText(given.records, repository, standing.catalogue);
  await enqueueAll(
    given.queue,
    ofText.map((subject) => ({ installationId, subject, manner: 'quiet', urgency: 'low' })),
  );
  if (ofText.length > 0) log.info({ repository: name, subjects: ofText.length }, 'words of open reports changed');
  if (changes === null) return;
  const { added, corrected, withdrawn } = changes;
  log.info({ repository: name, added, corrected, withdrawn, labels, subjects }, 'editions');
}

/** It is more likely that the site cannot be read at the moment than that all notices were withdrawn. */
function hasLostAll(before: EditionsSeen, after: EditionsSeen): boolean {
  return Object.keys(before.notices).length > 0 && Object.keys(after.notices).length === 0;
}

function isSamePublication(adopted: Adopted, found: Configured): boolean {
  const before = adoptedConfiguration(adopted).configuration.publication;
  return JSON.stringify(before) === JSON.stringify(found.configuration.publication);
}

/** Adopts a changed configuration with the sources that were adopted before. */
async function adoptSettings(
  { store }: EditionRunnerDependencies,
  { installationId, owner, repo }: EditionJob,
  known: KnownEditions,
  found: Configured,
): Promise<void> {
  const repository = { owner, repo };
  const { configuration, identity } = known.adopted;
  if (configuration.text === found.text) return;
  const sources = await store.sources(installationId, repository, identity);
  if (sources === null) return;
  await store.adopt(installationId, repository, withConfiguration(known, found, sources));
}

/** Resolves with the number of writes. */
async function renameLabels(
  { store, gate, drain = DRAIN }: EditionRunnerDependencies,
  { installationId, owner, repo }: EditionJob,
  { editions }: EditionInstallation,
  { catalogue, configured }: StandingPublication,
  seen: EditionsSeen,
): Promise<number> {
  const repository = { owner, repo };
  const there = await editions.repositoryLabels(repository);
  await ownTurn();
  const actions = labelsInStep(catalogue, configured.configuration.labels, there, seen);
  await ownTurn();
  if (actions.length === 0) return 0;
  const left = drain - (await store.hold(installationId, repository));
  if (left > 0) throw new LookLater('running looks end before labels are renamed', left / 1000);
  await gate.take(installationId, actions.length);
  for (const action of actions) await editions.writeLabel(repository, action);
  return actions.length;
}

/** Resolves with the number of subjects. */
async function requestLooks(
  { queue }: EditionRunnerDependencies,
  { installationId, owner, repo }: EditionJob,
  { editions }: EditionInstallation,
  { catalogue, configured }: StandingPublication,
  changes: EditionChanges,
): Promise<number> {
  let subjects = 0;
  for await (const some of concernedSubjects(editions, { owner, repo }, configured, catalogue, changes)) {
    await Promise.all(some.map((look) => queue.enqueue({ installationId, ...look, urgency: 'low' })));
    subjects += some.length;
  }
  return subjects;
}
