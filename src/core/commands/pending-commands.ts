import type { Memory } from '../memory/memory.ts';
import { type Command, commandKey } from './command.ts';
import type { Comment } from './comment.ts';
import { readCommands } from './read-commands.ts';

/** The commands of one comment that have not run yet. */
export interface PendingComment {
  readonly comment: Comment;
  readonly commands: readonly Command[];
  /** Keys of all commands that the comment has now. */
  readonly keys: readonly string[];
}

/**
 * The commands that have not run yet, in the order in which their comments last changed. Duplicate and late events cost
 * nothing: what ran is remembered by comment, and an edited comment yields only what is new in it.
 */
export function pendingCommands(comments: readonly Comment[], memory: Memory): PendingComment[] {
  return comments
    .filter(({ author }) => !author.isBot)
    .filter(({ id, updatedAt }) => id in memory.ran || updatedAt > (memory.ranUntil ?? ''))
    .flatMap((comment): PendingComment[] => {
      const [, ...ran] = memory.ran[comment.id] ?? [''];
      const all = readCommands(comment.body).map((command) => ({ command, key: commandKey(command) }));
      const commands = all.filter(({ key }) => !ran.includes(key)).map(({ command }) => command);
      return commands.length === 0 ? [] : [{ comment, commands, keys: all.map(({ key }) => key) }];
    })
    .toSorted((a, b) => compare(a.comment.updatedAt, b.comment.updatedAt));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
