import type { Logger } from 'pino';
import type { Subject } from '../core/subject.ts';
import type { Events } from '../github/client/webhooks.ts';
import type { Sql } from '../queue/database.ts';
import type { SweepQueue } from '../queue/sweep-queue.ts';
import { createRecords } from './create-records.ts';
import { forgetRepositories } from './forget-repositories.ts';

/**
 * Registers the events that concern records alone. What was closed is read anew, and nothing is written there: nobody
 * wants a reply to what they close. What is gone or not for everybody any more is not shown until some sweep finds out:
 * that it could not be done is logged, and asks for no repetition.
 */
export function createRecordEvents(
  sql: Sql,
  sweeps: Pick<SweepQueue, 'request'>,
  log: Logger,
): (events: Events) => void {
  const { forget } = createRecords(sql);
  const tried = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (err) {
      log.error({ err }, 'records could not be brought in step with an event');
    }
  };

  const renew = async (installation: { readonly id: number } | undefined, subject: Subject) => {
    if (installation) await sweeps.request({ kind: 'subject', installationId: installation.id, subject });
  };

  return (events) => {
    events.on(
      ['issues.closed', 'issues.milestoned', 'issues.demilestoned'],
      ({ payload: { installation, repository, issue } }) =>
        renew(installation, subjectOf(repository, 'issue', issue.number)),
    );
    events.on('discussion.closed', ({ payload: { installation, repository, discussion } }) =>
      renew(installation, subjectOf(repository, 'discussion', discussion.number)),
    );
    events.on(['issues.deleted', 'issues.transferred'], ({ payload: { repository, issue } }) =>
      tried(() => forget(subjectOf(repository, 'issue', issue.number))),
    );
    events.on(['discussion.deleted', 'discussion.transferred'], ({ payload: { repository, discussion } }) =>
      tried(() => forget(subjectOf(repository, 'discussion', discussion.number))),
    );
    // Kept also where there is no record yet: the first look may still believe that it is public.
    events.on('repository.privatized', ({ payload: { installation, repository } }) =>
      tried(() =>
        sql(
          `INSERT INTO chapter_triage.recorded_repository (repository, installation_id, display_name, is_private)
           VALUES (lower($1), $2, $1, true) ON CONFLICT (repository) DO UPDATE SET is_private = true`,
          [repository.full_name, installation?.id ?? 0],
        ),
      ),
    );
    events.on('repository.publicized', ({ payload: { repository } }) =>
      tried(() =>
        sql('UPDATE chapter_triage.recorded_repository SET is_private = false WHERE repository = lower($1)', [
          repository.full_name,
        ]),
      ),
    );
    // What stays under a former name would hear of nothing more, such as that it became private.
    events.on('repository.renamed', ({ payload: { repository, changes } }) =>
      tried(() => forgetRepositories(sql, [`${repository.owner.login}/${changes.repository.name.from}`])),
    );
    events.on('repository.transferred', ({ payload: { repository, changes } }) =>
      tried(() => {
        const { user, organization } = changes.owner.from;
        return forgetRepositories(sql, [`${user?.login ?? organization?.login}/${repository.name}`]);
      }),
    );
    events.on('repository.deleted', ({ payload }) =>
      tried(() => forgetRepositories(sql, [payload.repository.full_name])),
    );
    events.on('installation_repositories.removed', ({ payload }) =>
      tried(() =>
        forgetRepositories(
          sql,
          payload.repositories_removed.map(({ full_name: name }) => name),
        ),
      ),
    );
    events.on('installation.deleted', ({ payload }) =>
      tried(async () => {
        const { rows } = await sql(
          'SELECT repository FROM chapter_triage.recorded_repository WHERE installation_id = $1',
          [payload.installation.id],
        );
        await forgetRepositories(
          sql,
          (rows as { repository: string }[]).map(({ repository }) => repository),
        );
      }),
    );
  };
}

interface Owned {
  readonly name: string;
  readonly owner: { readonly login: string };
}

function subjectOf({ name, owner }: Owned, kind: Subject['kind'], number: number): Subject {
  return { owner: owner.login, repo: name, kind, number };
}
