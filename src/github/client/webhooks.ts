import { Webhooks } from '@octokit/webhooks';

/** What hears of GitHub's events: handlers are registered by their names, as with Probot. */
export type Events = Pick<Webhooks, 'on'>;

/** What checks a signature and hands a delivery to the handlers of its event; done when they are, or it throws. */
export type Deliveries = Pick<Webhooks, 'verify' | 'receive'>;

/**
 * Probot's own webhooks, without what Probot adds to each event: an authenticated client for its installation. None of
 * ours needs one, since an event only says where to look, and to make it took a third of the time for a webhook.
 */
export function createWebhooks(secret: string): Events & Deliveries {
  return new Webhooks({ secret });
}
