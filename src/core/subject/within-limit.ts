import type { CommandsRun } from '../commands/run-commands.ts';
import type { LabelEvent } from '../labels/label-history.ts';
import type { Memory } from '../memory/memory.ts';
import { countActs, MAX_ACTIONS_AN_HOUR, recentActs, withActs } from './changes/activity.ts';
import type { Change } from './changes/reconcile.ts';

/**
 * The acts to remember once these changes are done; null if the subject would be written to more often than is sane.
 * `now` in milliseconds since 1970.
 */
export function actsWithinLimit(
  changes: readonly Change[],
  { memory, askedBy }: Pick<CommandsRun, 'memory' | 'askedBy'>,
  history: readonly LabelEvent[],
  now: number,
): Memory['acts'] | null {
  const count = countActs(askedBy === 'strangers' ? changes.filter(isLabelling) : changes);
  const recent = recentActs(memory, history, now);
  const isTooMuch = count > 0 && recent.count > 0 && recent.count + count > MAX_ACTIONS_AN_HOUR;
  // People with permission have no limit. Otherwise anyone could use up the hour and lock them out.
  if (isTooMuch && askedBy !== 'allowed') return null;
  return count === 0 ? memory.acts : withActs(recent.acts, count, now);
}

/** What strangers make us say once is not counted, so that it can't pause anything. */
function isLabelling({ type }: Change): boolean {
  return type === 'add-labels' || type === 'remove-label';
}
