import type { Events } from '../github/client/webhooks.ts';
import type { SweepQueue } from '../queue/sweep-queue.ts';
import type { Watermarks } from './watermarks.ts';

/**
 * Registers the events after which something can be worked on again: it is swept from where it was left. A repository
 * that is new to us begins with what comes from now on: nobody wants replies to all that they ever wrote.
 */
export function createSweepEvents(
  sweeps: Pick<SweepQueue, 'request'>,
  watermarks: Pick<Watermarks, 'begin'>,
): (events: Events) => void {
  return (events) => {
    events.on(
      ['installation.created', 'installation.unsuspend', 'installation.new_permissions_accepted'],
      async ({ payload }) => sweeps.request({ kind: 'installation', installationId: payload.installation.id }),
    );
    events.on('repository.unarchived', async ({ payload }) => {
      if (payload.installation) await sweeps.request({ kind: 'installation', installationId: payload.installation.id });
    });
    events.on('installation_repositories.added', async ({ payload }) => {
      const now = new Date().toISOString();
      const begin = (name: string) => watermarks.begin(payload.installation.id, name, now);
      const names = payload.repositories_added.map(({ full_name: name }) => name);
      await Promise.all(names.flatMap((name) => [begin(`${name} issues`), begin(`${name} discussions`)]));
    });
  };
}
