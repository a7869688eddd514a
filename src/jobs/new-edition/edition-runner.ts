import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { compareEditions } from '../../core/editions/compare-editions.ts';
import { type EditionsSeen, editionsSeen } from '../../core/editions/editions-seen.ts';
import { labelsInStep } from '../../core/labels/labels-in-step.ts';
import { UserError } from '../../core/problem.ts';
import { type Repository, repositoryName } from '../../core/subject/repository.ts';
import type { Gate } from '../../gate.ts';
import type { Configured } from '../../github/files/configuration-of.ts';
import type { EditionJob } from '../../store/queue/edition-queue.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { Queue } from '../../store/queue/queue.ts';
import type { EditionStore } from '../../store/tables/edition-store.ts';
import { concernedSubjects } from './concerned-subjects.ts';
import type { EditionGitHub } from './edition-github.ts';
import { publicationSources } from './publication-sources.ts';
import { withFormerPrefixes } from './with-former-prefixes.ts';

/** An installation, as far as edition jobs need it. */
export interface EditionInstallation {
  /** Null for a repository without a configuration. Throws a UserError when it is invalid. */
  configurationOf(repository: Repository): Promise<Configured | null>;
  /** Throws a UserError when the publication's sources cannot be used. */
  catalogueOf(configured: Configured, repository: Repository): Promise<Catalogue>;
  /** Nothing that was read of GitHub before is used any more without asking whether it is still so. */
  renew(): void;
  readonly editions: EditionGitHub;
}

export interface EditionRunnerDependencies {
  installation(id: number): Promise<EditionInstallation>;
  readonly store: EditionStore;
  readonly queue: Pick<Queue, 'enqueue'>;
  readonly gate: Pick<Gate, 'admit' | 'take'>;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  now(): number;
  /** How long a change must stand before it is taken up, in milliseconds. */
  readonly settle?: number;
}

/**
 * A notice and its contents often come a moment apart, and are one edition; and whatever process looks at a subject then
 * must not know the old state any more, which it keeps for a minute.
 */
const SETTLE = 65_000;

/**
 * Brings one repository in step with its publication's editions, where they changed since the last time: its labels, then,
 * by looks of low urgency, the open subjects that the change concerns. What was seen is kept when those looks are; so what
 * is cut off is done again, and costs no write twice. The first time nothing is done but to remember.
 */
export function createEditionRunner(given: EditionRunnerDependencies): (job: EditionJob) => Promise<void> {
  return async (job) => {
    try {
      await given.gate.admit(job.installationId);
      await run(given, job);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // Whoever can mend it is told at the commit; the state that was seen stays until it is mended.
      given.log.info({ repository: repositoryName(job), problems: error.problems }, 'editions can not be read');
    }
  };
}

async function run(given: EditionRunnerDependencies, job: EditionJob): Promise<void> {
  const { store, log, now, settle = SETTLE } = given;
  const { installationId, owner, repo } = job;
  const repository = { owner, repo };
  const github = await given.installation(installationId);
  github.renew();
  const found = await github.configurationOf(repository);
  if (found === null) return store.forget(installationId, repository);

  const known = await store.of(installationId, repository);
  const configured = withFormerPrefixes(found, known?.seen.prefixes ?? []);
  const catalogue = await github.catalogueOf(configured, repository);
  const seen = editionsSeen(catalogue, configured.configuration.labels);
  const keep = () => store.keep(installationId, repository, seen, publicationSources(configured));
  if (known !== null) {
    if (hasLostAll(known.seen, seen)) {
      log.info({ repository: repositoryName(repository) }, 'no notice can be read any more; nothing is done about it');
      return;
    }
    const changes = compareEditions(known.seen, seen);
    if (changes !== null) {
      await untilSettled(seen, known.noticed, (state) => store.notice(installationId, repository, state, now()));
      const labels = await writeLabels(given, job, github, configured, catalogue, known.seen);
      let subjects = 0;
      for await (const some of concernedSubjects(github.editions, repository, configured, catalogue, changes)) {
        await Promise.all(some.map((subject) => given.queue.enqueue({ installationId, subject, urgency: 'low' })));
        subjects += some.length;
      }
      await keep();
      const { added, corrected, withdrawn } = changes;
      log.info({ repository: repositoryName(repository), added, corrected, withdrawn, labels, subjects }, 'editions');
    } else await keep();
  } else {
    await keep();
    log.info({ repository: repositoryName(repository), known: Object.keys(seen.notices).length }, 'editions');
  }

  async function untilSettled(
    state: EditionsSeen,
    noticed: { readonly state: string; readonly at: number } | null,
    notice: (state: string) => Promise<void>,
  ): Promise<void> {
    const hash = createHash('sha256').update(JSON.stringify(state)).digest('base64');
    const isSame = noticed?.state === hash;
    if (!isSame) await notice(hash);
    const left = settle - (isSame ? now() - noticed.at : 0);
    if (left > 0) throw new LookLater('a new edition settles', left / 1000);
  }
}

/** More likely the site can't be read for now than that all notices are withdrawn. */
function hasLostAll(before: EditionsSeen, after: EditionsSeen): boolean {
  return Object.keys(before.notices).length > 0 && Object.keys(after.notices).length === 0;
}

async function writeLabels(
  { gate }: EditionRunnerDependencies,
  { installationId, owner, repo }: EditionJob,
  { editions }: EditionInstallation,
  { configuration }: Configured,
  catalogue: Catalogue,
  seen: EditionsSeen,
): Promise<number> {
  const repository = { owner, repo };
  const there = await editions.repositoryLabels(repository);
  const actions = labelsInStep(catalogue, configuration.labels, there, seen);
  await gate.take(installationId, actions.length);
  for (const action of actions) await editions.writeLabel(repository, action);
  return actions.length;
}
