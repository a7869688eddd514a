import type { LabelEvent } from '../../core/labels/label-history.ts';
import type { Subject } from '../../core/subject.ts';
import { type BotIdentity, isBot } from '../client/bot-identity.ts';
import type { Octokit } from '../client/octokit.ts';

const PAGE_SIZE = 100;
/** A history of thousands of label events comes from bots that fight each other. It is not worth more requests. */
const MAX_PAGES = 30;

/**
 * Reads who added and removed which label of an issue, oldest first, with a request for each hundred events. It costs
 * more than the marker in our comment, so read it only if the marker does not explain the labels.
 */
export async function readLabelHistory(
  octokit: Octokit,
  { owner, repo, number }: Subject,
  bot: BotIdentity,
): Promise<LabelEvent[]> {
  const history: LabelEvent[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data: events } = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
      owner,
      repo,
      issue_number: number,
      per_page: PAGE_SIZE,
      page,
    });
    for (const event of events) {
      const type = event.event;
      if ((type !== 'labeled' && type !== 'unlabeled') || !('label' in event)) continue;
      const appId = event.performed_via_github_app?.id;
      const ours = isBot(bot, { user: event.actor, appId });
      history.push({ type, label: event.label.name, ours, at: event.created_at, id: Number(event.id) });
    }
    if (events.length < PAGE_SIZE) break;
  }
  return history;
}
