import type { Action } from './core/action.ts';
import type { CommandsRun } from './core/commands/run-commands.ts';
import type { LabelEvent } from './core/labels/label-history.ts';
import { readMarker, writeMarker } from './core/memory/marker.ts';
import { type Memory, writeMemory } from './core/memory/memory.ts';
import { countActs, MOST_ACTIONS_AN_HOUR, recentActs, withActs } from './core/subject/activity.ts';
import type { Decision } from './decide.ts';

/**
 * The actions, counted in the marker that they write, with `where` they are done; nothing when the subject would be
 * written to more often than is sane. `now` in milliseconds since 1970.
 */
export function bounded(
  actions: readonly Action[],
  { memory, heard }: Pick<CommandsRun, 'memory' | 'heard'>,
  history: readonly LabelEvent[],
  now: number,
  where: string,
): Decision {
  const count = countActs(heard === 'strangers' ? actions.filter(isLabelling) : actions);
  const recent = recentActs(memory, history, now);
  const isTooMuch = count > 0 && recent.count > 0 && recent.count + count > MOST_ACTIONS_AN_HOUR;
  // Whoever may command is always heard: else anybody could use up the hour, and lock them out.
  if (isTooMuch && heard !== 'allowed') return { actions: [], later: { reason: 'paused', seconds: 60 * 60 } };
  const acts = count === 0 ? memory.acts : withActs(recent.acts, count, now);
  return { actions: actions.map((action) => remembering(action, { ...memory, where, acts })) };
}

/** What strangers make us say once is not counted, so that it can't pause anything. */
function isLabelling({ type }: Action): boolean {
  return type === 'add-labels' || type === 'remove-label';
}

/** Only in a marker that is written anyway: none is written for the count alone. */
function remembering(action: Action, memory: Memory): Action {
  if (!('body' in action)) return action;
  const state = readMarker(action.body);
  if (state === null) return action;
  return { ...action, body: writeMarker(action.body, { ...state, extra: writeMemory(memory, state.extra) }) };
}
