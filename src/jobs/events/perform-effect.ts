import type { EditionStore } from '../../store/adopted/edition-store.ts';
import type { OpenQueue } from '../../store/queue/open-queue.ts';
import type { Records } from '../../store/records/create-records.ts';
import type { RecordChanges } from '../../store/records/record-changes.ts';
import type { Watermarks } from '../../store/tables/watermarks.ts';
import type { Effect } from './effect.ts';

/** Stores for the effects of events. */
export interface EffectStores {
  readonly queue: Pick<OpenQueue, 'enqueue'> & {
    readonly checks: Pick<OpenQueue['checks'], 'request'>;
    readonly editions: Pick<OpenQueue['editions'], 'request'>;
    readonly sweeps: Pick<OpenQueue['sweeps'], 'request'>;
  };
  readonly editions: Pick<EditionStore, 'fedBy'>;
  readonly watermarks: Pick<Watermarks, 'begin'>;
  readonly records: Pick<Records, 'forget'> & RecordChanges;
}

/** Performs an effect and resolves when it is committed. `delivery` is GitHub's id of the webhook, for the log. */
export async function performEffect(
  { queue, editions, watermarks, records }: EffectStores,
  effect: Effect,
  delivery: string,
): Promise<unknown> {
  switch (effect.type) {
    case 'look':
      return queue.enqueue({ ...effect.job, delivery });
    case 'check':
      return queue.checks.request(effect.check);
    case 'edition': {
      const fed = await editions.fedBy(effect.job.installationId, effect.job);
      return Promise.all([effect.job, ...fed].map((one) => queue.editions.request({ ...effect.job, ...one })));
    }
    case 'sweep':
      return queue.sweeps.request(effect.sweep);
    case 'start-sweeps-now': {
      const now = new Date().toISOString();
      const start = (subjects: string) =>
        watermarks.begin(effect.installationId, `${effect.repository} ${subjects}`, now);
      return Promise.all([start('issues'), start('discussions')]);
    }
    case 'forget-subject':
      return records.forget(effect.subject);
    case 'forget-repositories':
      return records.forgetRepositories(effect.repositories);
    case 'forget-installation':
      return records.forgetInstallation(effect.installationId);
    case 'set-private':
      return records.setPrivate(effect.installationId, effect.repository, effect.isPrivate);
  }
}
