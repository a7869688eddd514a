import { readEnvironment } from '../config/environment/environment.ts';
import { createLog } from '../config/environment/log.ts';
import type { Variables } from '../config/environment/variables.ts';
import { counted } from '../core/languages/counted.ts';
import { UserError } from '../core/problem.ts';
import { compileCatalogue } from '../core/publication/compile.ts';
import type { Repository } from '../core/repository.ts';
import type { Subject } from '../core/subject.ts';
import { lookAsApp } from '../jobs/backfill/look-as-app.ts';
import { lookAsPerson } from '../jobs/backfill/look-as-person.ts';
import { makePlan, type SubjectRange } from '../jobs/backfill/make-plan.ts';
import { createWritePace } from '../jobs/backfill/write-pace.ts';
import { type ReadPublication, readPublication } from '../jobs/on-demand/read-publication.ts';
import { readable } from '../jobs/on-demand/readable.ts';
import { createRepositoryClient, type RepositoryClient } from '../jobs/on-demand/repository-client.ts';
import { readFolder } from './folder/read-folder.ts';
import { namedRepository } from './named-repository.ts';
import { describePlan, duration, isChange, planLine } from './print/describe-plan.ts';
import { plain } from './print/plain.ts';
import { problemLine } from './print/print.ts';
import type { Notes } from './print/with-progress.ts';

export interface BackfillOptions extends SubjectRange {
  readonly apply?: boolean;
  readonly comment?: boolean;
  /** Leave the looks to a server that works on the same PostgreSQL. */
  readonly leave?: boolean;
  /** Another configuration than the repository's, and the folder of its sources. */
  readonly config?: string;
  readonly root: string;
  readonly json?: boolean;
}

export interface BackfillNotes extends Notes {
  /** Raised if the person wants to stop. */
  readonly signal: AbortSignal;
}

/**
 * What looks would do about every subject of a range, as a table or a line of JSON each; with `apply` the looks are made,
 * quietly, and the text says how it went. Stopped or killed at any time, the same command goes on, since a look that finds
 * nothing to do does nothing. Throws a UserError for a repository that can't be read or has no configuration, and for
 * options that contradict each other.
 */
export async function backfill(
  name: string,
  options: BackfillOptions,
  variables: Variables,
  notes: BackfillNotes,
): Promise<string> {
  const repository = namedRepository(name);
  let requests = 0;
  const client = await createRepositoryClient(repository, variables, () => {
    requests += 1;
  });
  refuseContradictions(options, client, variables);
  const { publication, problems } = await readable(name, () => publicationFor(options, client, repository));
  for (const problem of problems) notes.warn(problemLine(problem));
  const plan = () =>
    readable(name, () =>
      makePlan(client, repository, publication, {
        range: options,
        manner: options.comment ? 'loud' : 'quiet',
        signal: notes.signal,
        progress: (read) => notes.progress(`${read} read`),
      }),
    );
  if (options.apply) {
    const subjects = async () => (await plan()).filter(isChange).map(({ subject }) => subject);
    if (client.app === null) return applyAsPerson(client, await subjects(), variables, notes);
    return applyAsApp(client.app, repository, subjects, options, variables, notes);
  }
  const planned = await plan();
  if (options.json) return planned.map(planLine).join('\n');
  const { writes } = readEnvironment(variables);
  return describePlan(planned, { name, requests, writes, isPerson: client.bot === null }).join('\n');
}

function refuseContradictions(
  { apply, comment, leave, config }: BackfillOptions,
  { bot }: RepositoryClient,
  variables: Variables,
) {
  const refuse = (file: string, message: string, remedy: string) => new UserError([{ file, message, remedy }]);
  if (comment && bot === null) {
    const message = 'the App would not recognise these comments as its own, and would write another one';
    throw refuse('--comment', message, 'set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET, as for the server');
  }
  if (config !== undefined && apply) {
    throw refuse(
      '--config',
      '--apply uses the configuration in the repository',
      'commit it there, or leave out --apply',
    );
  }
  if (leave && !variables.DATABASE_URL) {
    throw refuse('--leave', 'needs a server on the same PostgreSQL', 'set DATABASE_URL, or leave it out');
  }
}

async function publicationFor(
  { config, root }: BackfillOptions,
  { octokit }: RepositoryClient,
  repository: Repository,
): Promise<ReadPublication> {
  if (config === undefined) return readPublication(octokit, repository);
  const { configuration, sources, problems } = readFolder(config, root);
  const compiled = compileCatalogue(sources);
  const all = [...problems, ...compiled.problems];
  if (compiled.catalogue === null) throw new UserError(all);
  return { publication: { catalogue: compiled.catalogue, policy: configuration }, problems: all };
}

const GO_ON = 'The same command continues from here.';

async function applyAsApp(
  app: NonNullable<RepositoryClient['app']>,
  repository: Repository,
  plan: () => Promise<readonly Subject[]>,
  { comment = false, leave = false }: BackfillOptions,
  variables: Variables,
  { signal, progress }: BackfillNotes,
): Promise<string> {
  const { done, left } = await lookAsApp(
    app,
    {
      repository,
      plan,
      isQuiet: !comment,
      leave,
      signal,
      progress: ({ left: open, seconds }) =>
        progress(`${open} to do${seconds === null ? '' : `, ${duration(seconds)} left`}`),
    },
    variables,
  );
  if (leave) return `${counted(left, 'look')} queued for the server.`;
  return signal.aborted
    ? `${counted(done, 'subject')} done, ${left} queued. ${GO_ON}`
    : `${counted(done, 'subject')} done.`;
}

async function applyAsPerson(
  { octokit }: RepositoryClient,
  subjects: readonly Subject[],
  variables: Variables,
  { signal, progress }: BackfillNotes,
): Promise<string> {
  const pace = createWritePace(readEnvironment(variables).writes);
  const { done, failed } = await lookAsPerson(octokit, subjects, createLog('silent'), {
    signal,
    take: (writes) => pace.take(writes, signal),
    tell: (left) => progress(`${left} to do, ${duration(pace.secondsFor(left))} left`),
  });
  const left = subjects.length - done - failed.length;
  return [
    ...failed.map(([{ kind, number }, why]) => `${kind === 'issue' ? '#' : 'discussions/'}${number}: ${plain(why)}`),
    `${done} done, ${failed.length} failed, ${left} to do.`,
    ...(left + failed.length > 0 ? [GO_ON] : []),
  ].join('\n');
}
