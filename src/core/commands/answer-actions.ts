import type { Action } from '../action.ts';
import { type Language, languages } from '../languages/languages.ts';
import type { OwnComment } from '../memory/own-comment.ts';
import { replyTo } from './reply.ts';
import type { CommandResult } from './run-commands.ts';

/** All commands run. Only the last ones get a reaction. */
const MAX_REACTIONS = 10;

/**
 * Tells people the result of their commands: a reaction for each comment, and one reply if there is something to say.
 */
export function answerActions(
  ran: readonly CommandResult[],
  reply: OwnComment | null,
  wanted: Language | 'auto' | null,
  spoken: Language,
): Action[] {
  const reactions = ran
    .slice(-MAX_REACTIONS)
    .map(({ comment, done }): Action => ({ type: 'react', comment, reaction: done ? '+1' : 'confused' }));
  const body = replyTo(ran, languages[wanted === null || wanted === 'auto' ? spoken : wanted].replies);
  if (body === null || body.trim() === reply?.body.replaceAll('\r\n', '\n').trim()) return reactions;
  const said: Action =
    reply === null ? { type: 'create-comment', body } : { type: 'update-comment', id: reply.id, body };
  return [...reactions, said];
}
