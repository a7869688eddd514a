import type { Logger } from 'pino';
import type { Action } from './core/action.ts';
import { UserError } from './core/problem.ts';
import type { Subject } from './core/subject.ts';
import type { Decision } from './decide.ts';
import { LookLater } from './queue/look-later.ts';
import type { Job } from './queue/queue.ts';

/** What a look needs of GitHub and of the core, as one installation of the app may have it. */
export interface Installation<Configuration, Catalogue, Snapshot> {
  /** Null for a repository without a configuration. Throws a UserError when it is invalid. */
  configurationOf(repository: Repository): Promise<Configuration | null>;
  /** Throws a UserError when the publication's sources cannot be used. */
  catalogueOf(configuration: Configuration, repository: Repository): Promise<Catalogue>;
  /** Null for a subject that is not, or no longer, there. */
  read(subject: Subject): Promise<Snapshot | null>;
  /** What is due, in the order in which it must be done, or when to look again. May read more, and writes nothing. */
  decide(
    subject: Subject,
    found: { snapshot: Snapshot; catalogue: Catalogue; configuration: Configuration },
  ): Promise<Decision>;
  /** Does the actions in their order. */
  apply(subject: Subject, snapshot: Snapshot, actions: readonly Action[]): Promise<unknown>;
}

type Repository = Pick<Subject, 'owner' | 'repo'>;

export interface WorkerDependencies<Configuration, Catalogue, Snapshot> {
  installation(id: number): Promise<Installation<Configuration, Catalogue, Snapshot>>;
  readonly log: Logger;
  /** Milliseconds from any start. */
  now(): number;
}

/**
 * The look at one subject: reads, decides, writes, and logs one line about it. A mistake of a person ends the look, since
 * a retry would not mend it; the function throws whatever else went wrong, for the queue to try again.
 */
export function createWorker<Configuration, Catalogue, Snapshot>({
  installation,
  log,
  now,
}: WorkerDependencies<Configuration, Catalogue, Snapshot>): (job: Job) => Promise<void> {
  return async ({ installationId, subject }) => {
    const start = now();
    const line = (rest: object) => ({ subject: addressOf(subject), ...rest, ms: Math.round(now() - start) });
    try {
      const { later, ...told } = await look(await installation(installationId), subject);
      // A pause means that somebody's program and we keep answering each other: a person has to see that.
      if (told.outcome === 'paused') log.error(line(told), 'look');
      else log.info(line(told), 'look');
      if (later !== undefined) throw new LookLater(told.outcome, later);
    } catch (err) {
      if (err instanceof LookLater) throw err;
      if (!(err instanceof UserError)) {
        log.error(line({ outcome: 'failed', err }), 'look');
        throw err;
      }
      log.info(line({ outcome: 'misconfigured', actions: [], problems: err.problems }), 'look');
    }
  };
}

type Outcome = 'unconfigured' | 'gone' | 'unchanged' | 'changed' | 'delayed' | 'paused';

interface Looked {
  readonly outcome: Outcome;
  readonly actions: readonly Action['type'][];
  /** In so many seconds it is to be looked at again. */
  readonly later?: number;
}

async function look<Configuration, Catalogue, Snapshot>(
  github: Installation<Configuration, Catalogue, Snapshot>,
  subject: Subject,
): Promise<Looked> {
  const { owner, repo } = subject;
  const configuration = await github.configurationOf({ owner, repo });
  if (configuration === null) return { outcome: 'unconfigured', actions: [] };

  const [catalogue, snapshot] = await Promise.all([
    github.catalogueOf(configuration, { owner, repo }),
    github.read(subject),
  ]);
  if (snapshot === null) return { outcome: 'gone', actions: [] };

  const { actions, later } = await github.decide(subject, { snapshot, catalogue, configuration });
  if (later !== undefined) return { outcome: later.reason, actions: [], later: later.seconds };
  await github.apply(subject, snapshot, actions);
  return { outcome: actions.length > 0 ? 'changed' : 'unchanged', actions: actions.map(({ type }) => type) };
}

function addressOf({ owner, repo, kind, number }: Subject): string {
  return kind === 'issue' ? `${owner}/${repo}#${number}` : `${owner}/${repo}/discussions/${number}`;
}
