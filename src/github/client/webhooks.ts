import { Webhooks } from '@octokit/webhooks';

/** Registers handlers of GitHub's events by name, as Probot does. */
export type Events = Pick<Webhooks, 'on'>;

/**
 * Probot's webhooks without the authenticated client that Probot adds to each event. Our handlers need none, since an
 * event only says where to look. Making it took a third of the time of a webhook.
 */
export function createWebhooks(secret: string): Webhooks {
  return new Webhooks({ secret });
}
