import type { Logger } from 'pino';
import type { Subject } from '../core/subject.ts';
import type { Events } from '../github/webhooks.ts';
import type { Sql } from '../queue/database.ts';
import type { SweepQueue } from '../queue/sweep-queue.ts';
import { createRecords } from './create-records.ts';

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
    await work().catch((err) => log.error({ err }, 'records could not be brought in step with an event'));
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
    events.on(['repository.privatized', 'repository.publicized'], ({ payload: { action, repository } }) =>
      tried(() =>
        sql('UPDATE chapter_triage.recorded_repository SET is_private = $2 WHERE repository = lower($1)', [
          repository.full_name,
          action === 'privatized',
        ]),
      ),
    );
    // What stays under a former name would hear of nothing more, such as that it became private.
    events.on('repository.renamed', ({ payload: { repository, changes } }) =>
      tried(() => forgetRepositories(sql, [`${repository.owner.login}/${changes.repository.name.from}`])),
    );
    events.on('repository.transferred', ({ payload: { repository, changes } }) => {
      const { user, organization } = changes.owner.from;
      return tried(() => forgetRepositories(sql, [`${user?.login ?? organization?.login}/${repository.name}`]));
    });
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

/**
 * What is deleted is counted off by the database itself, so that counts which are not zero are those of a look that kept
 * something meanwhile: without them it would be counted wrong for good.
 */
async function forgetRepositories(sql: Sql, names: readonly string[]): Promise<void> {
  const repositories = names.map((name) => name.toLowerCase());
  for (const statement of [
    'UPDATE chapter_triage.recorded_repository SET is_complete = false WHERE repository = ANY($1)',
    'DELETE FROM chapter_triage.record WHERE repository = ANY($1)',
    'DELETE FROM chapter_triage.record_heat WHERE repository = ANY($1) AND open = 0 AND closed = 0',
    'DELETE FROM chapter_triage.record_month WHERE repository = ANY($1) AND subjects = 0',
    'DELETE FROM chapter_triage.recorded_repository WHERE repository = ANY($1) AND subjects = 0',
  ]) {
    await sql(statement, [repositories]);
  }
}
