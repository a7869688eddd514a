import type { OwnComment } from '../core/observed.ts';
import type { Subject } from '../core/subject.ts';
import { type BotIdentity, isBot } from './bot-identity.ts';
import type { Octokit } from './octokit.ts';

const PAGE_SIZE = 100;
/** GitHub allows a few thousand comments an issue; ours is among the first. */
const MAX_PAGES = 50;

/**
 * Our own acknowledgements on an issue, oldest first. A comment is ours when it bears our marker and our app is its
 * author: anybody can copy the marker, and a quoted reply does.
 */
export async function readOwnComments(
  octokit: Octokit,
  { owner, repo, number }: Subject,
  bot: BotIdentity,
  hasMarker: (body: string) => boolean,
): Promise<OwnComment[]> {
  const own: OwnComment[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data: comments } = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: number,
      per_page: PAGE_SIZE,
      page,
    });
    for (const { id, body, user, performed_via_github_app: app } of comments) {
      if (body === undefined || !hasMarker(body)) continue;
      if (isBot(bot, { user, appId: app?.id })) own.push({ id: String(id), body });
    }
    if (comments.length < PAGE_SIZE) break;
  }
  return own;
}
