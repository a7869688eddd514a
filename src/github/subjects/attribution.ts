import type { LabelEvent } from '../../core/labels/label-history.ts';
import type { Subject } from '../../core/subject.ts';
import { type BotIdentity, isBot } from '../client/bot-identity.ts';
import type { Octokit } from '../client/octokit.ts';

const PAGE_SIZE = 100;
/** Beyond some thousands of events the history of labels is a quarrel of bots, and no longer worth its requests. */
const MAX_PAGES = 30;

/**
 * Who added and removed which label of an issue, oldest first, by one request a hundred events. It costs more than the
 * marker in our comment, which is why it is asked only when the marker does not explain what is there.
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
      history.push({ type, label: event.label.name, ours, at: event.created_at });
    }
    if (events.length < PAGE_SIZE) break;
  }
  return history;
}
