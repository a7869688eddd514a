import type { Action } from '../action.ts';
import type { Language } from '../language.ts';
import type { OwnComment } from '../memory/own-comment.ts';
import { wordings } from '../wording/wordings.ts';
import { replyTo } from './reply.ts';
import type { Ran } from './run-commands.ts';

/** Of many commands at once only the last get a reaction; all were run. */
const MOST_REACTIONS = 10;

/** What tells people what became of their commands: a reaction each, and one reply where there is something to say. */
export function answerActions(
  ran: readonly Ran[],
  reply: OwnComment | null,
  wanted: Language | 'auto' | null,
  spoken: Language,
): Action[] {
  const reactions = ran
    .slice(-MOST_REACTIONS)
    .map(({ comment, done }): Action => ({ type: 'react', comment, reaction: done ? '+1' : 'confused' }));
  const body = replyTo(ran, wordings[wanted === null || wanted === 'auto' ? spoken : wanted]);
  if (body === null || body.trim() === reply?.body.replaceAll('\r\n', '\n').trim()) return reactions;
  const said: Action =
    reply === null ? { type: 'create-comment', body } : { type: 'update-comment', id: reply.id, body };
  return [...reactions, said];
}
