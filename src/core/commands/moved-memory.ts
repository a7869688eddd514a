import type { Memory } from '../memory/memory.ts';
import { commandKey } from './command.ts';
import type { Comment } from './comment.ts';
import { readCommands } from './read-commands.ts';

/**
 * The memory of a subject that was transferred or became a discussion; `where` is its new address. Its comments have
 * new ids there, and perhaps new dates, so an old command would run again and undo a later removal by hand. A comment
 * with the same commands is therefore taken as the same comment.
 */
export function movedMemory(memory: Memory, comments: readonly Comment[], where: string): Memory {
  const ranBefore = Object.values(memory.ran).map(([, ...keys]) => keys.join(' '));
  const ran: Record<string, [string, ...string[]]> = {};
  for (const { id, body, updatedAt } of comments) {
    const keys = readCommands(body).map(commandKey);
    const index = ranBefore.indexOf(keys.join(' '));
    if (index === -1) continue;
    ranBefore.splice(index, 1);
    ran[id] = [updatedAt, ...keys];
  }
  const repositoryOf = (address: string | null) => address?.split('/').slice(0, 2).join('/');
  const isElsewhere = repositoryOf(memory.where) !== repositoryOf(where);
  // In another repository a number is another report.
  const corrections = isElsewhere ? { ...memory.corrections, duplicate: null } : memory.corrections;
  return { ...memory, corrections, ran, where };
}
