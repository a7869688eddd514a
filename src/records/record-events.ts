import type { Logger } from 'pino';
import type { Subject } from '../core/subject.ts';
import type { Events } from '../github/webhooks.ts';
import type { Sql } from '../queue/database.ts';
import type { SweepQueue } from '../queue/sweep-queue.ts';
import { subjectRow } from './record-row.ts';

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
  const forget = async ({ owner, repo, kind, number }: Subject) => {
    const row = subjectRow({ owner, repo, kind, number });
    await sql('DELETE FROM chapter_triage.record WHERE repository = $1 AND kind = $2 AND number = $3', [
      row.repository,
      row.kind,
      row.number,
    ]);
  };
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

async function forgetRepositories(sql: Sql, names: readonly string[]): Promise<void> {
  const repositories = names.map((name) => name.toLowerCase());
  for (const table of ['record', 'record_heat', 'record_month', 'recorded_repository']) {
    await sql(`DELETE FROM chapter_triage.${table} WHERE repository = ANY($1)`, [repositories]);
  }
}
