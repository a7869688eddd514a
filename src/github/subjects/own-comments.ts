import type { Comment } from '../../core/commands/comment.ts';
import { mayHoldCommand } from '../../core/commands/read-commands.ts';
import { isReplyComment } from '../../core/commands/reply.ts';
import { readQuestion } from '../../core/editions/question.ts';
import { readMarker } from '../../core/memory/marker.ts';
import type { OwnComment } from '../../core/memory/own-comment.ts';
import type { Conversation } from '../../core/subject/snapshot.ts';
import type { Subject } from '../../core/subject.ts';
import { type BotIdentity, isBot } from '../client/bot-identity.ts';
import type { Octokit } from '../client/octokit.ts';

const PAGE_SIZE = 100;
/** GitHub allows a few thousand comments an issue. Ours is among the first. */
const MAX_PAGES = 50;

/** A comment on an issue or a discussion. */
export interface ReadComment extends Comment {
  readonly isOurs: boolean;
}

/**
 * Reads the comments of an issue that matter to us, with a request for each hundred. A comment is ours if it has our
 * marker and our app wrote it: people can copy the marker, and quoted replies do.
 */
export async function readConversation(
  octokit: Octokit,
  { owner, repo, number }: Subject,
  bot: BotIdentity,
): Promise<Conversation> {
  const all: ReadComment[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data: comments } = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: number,
      per_page: PAGE_SIZE,
      page,
    });
    for (const { id, body, user, updated_at: updatedAt, performed_via_github_app: app } of comments) {
      const author = { login: user?.login ?? 'ghost', isBot: user?.type === 'Bot' };
      const isOurs = isBot(bot, { user, appId: app?.id });
      all.push({ id: String(id), author, body: body ?? '', updatedAt, isOurs });
    }
    if (comments.length < PAGE_SIZE) break;
  }
  return conversationOf(all);
}

/** Picks out our own comments and people's comments that may hold a command. `all` is oldest first. */
export function conversationOf(all: readonly ReadComment[]): Conversation {
  const own = all.filter(({ isOurs }) => isOurs).map(({ id, body }): OwnComment => ({ id, body }));
  const [acknowledgement = null, ...copies] = own.filter(({ body }) => readMarker(body) !== null);
  const [reply = null, ...replies] = own.filter(({ body }) => isReplyComment(body));
  const questions = own.filter(({ body }) => readQuestion(body) !== null);
  const comments = all
    .filter(({ isOurs, author, body }) => !isOurs && !author.isBot && mayHoldCommand(body))
    .map(({ isOurs: _, ...comment }) => comment);
  return { acknowledgement, duplicates: [...copies, ...replies], reply, questions, comments };
}
