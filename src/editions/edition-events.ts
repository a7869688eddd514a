import { type CommitEvent, mayChangePublication } from '../event-checks.ts';
import type { Events } from '../github/client/webhooks.ts';
import type { EditionQueue } from '../queue/edition-queue.ts';
import type { EditionStore } from './edition-store.ts';

/** What we use of GitHub's events about releases. */
interface ReleaseEvent {
  readonly installation?: { readonly id: number };
  readonly repository: { readonly name: string; readonly owner: { readonly login: string } };
}

/**
 * Registers the events after which there may be a new edition: a push that may change the publication, and a release that
 * may be a notice. Each repository whose publication is read from there gets an edition job, as far as the installation
 * reaches; the others find out with their next sweep.
 */
export function createEditionEvents(
  editions: Pick<EditionQueue, 'request'>,
  store: Pick<EditionStore, 'fedBy'>,
): (events: Events) => void {
  return (events) => {
    events.on('push', async ({ payload }) => {
      if (mayChangePublication(payload as CommitEvent)) await request(payload as ReleaseEvent);
    });
    events.on(['release.published', 'release.edited', 'release.unpublished', 'release.deleted'], async ({ payload }) =>
      request(payload as ReleaseEvent),
    );
  };

  async function request({ installation, repository }: ReleaseEvent): Promise<void> {
    if (!installation) return;
    const here = { owner: repository.owner.login, repo: repository.name };
    const fed = await store.fedBy(installation.id, here);
    await Promise.all([here, ...fed].map((one) => editions.request({ installationId: installation.id, ...one })));
  }
}
