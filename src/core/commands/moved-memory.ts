import type { Memory } from '../memory/memory.ts';
import { commandKey } from './command.ts';
import type { Comment } from './comment.ts';
import { readCommands } from './read-commands.ts';

/**
 * The memory of a subject that was transferred or became a discussion, and is at `where` now. Its comments have other ids
 * there, and perhaps other dates, by which an old command would be run again, over a later removal by hand: a comment that
 * says the same is the same.
 */
export function movedMemory(memory: Memory, comments: readonly Comment[], where: string): Memory {
  const said = Object.values(memory.ran).map(([, ...keys]) => keys.join(' '));
  const ran: Record<string, [string, ...string[]]> = {};
  for (const { id, body, updatedAt } of comments) {
    const keys = readCommands(body).map(commandKey);
    const index = said.indexOf(keys.join(' '));
    if (index === -1) continue;
    said.splice(index, 1);
    ran[id] = [updatedAt, ...keys];
  }
  return { ...memory, ran, where };
}
