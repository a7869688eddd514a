import type { LabelEvent } from '../../labels/label-history.ts';
import type { Memory } from '../../memory/memory.ts';
import type { Change } from './reconcile.ts';

/** More writes than this on one subject within an hour are a quarrel with another program. */
export const MAX_ACTIONS_AN_HOUR = 20;

const MINUTE = 60_000;
const HOUR = 60;

/** How often these changes touch the subject, each label by itself. What they do to the repository's labels does not count. */
export function countActs(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + actsOf(change), 0);
}

function actsOf(change: Change): number {
  if (change.type === 'create-label' || change.type === 'update-label') return 0;
  return change.type === 'add-labels' ? change.labels.length : 1;
}

/** What we did on a subject in the hour before `now` (milliseconds since 1970), by the marker and by its history. */
export function recentActs(
  { acts }: Pick<Memory, 'acts'>,
  history: readonly LabelEvent[],
  now: number,
): { readonly acts: Memory['acts']; readonly count: number } {
  const since = Math.floor(now / MINUTE) - HOUR;
  const recent = acts.filter(([minute]) => minute > since);
  const remembered = recent.reduce((sum, [, count]) => sum + count, 0);
  const seen = history.filter(({ ours, at }) => ours && at !== undefined && Date.parse(at) > since * MINUTE).length;
  return { acts: recent, count: Math.max(remembered, seen) };
}

/** The acts to remember when `count` more are done now. */
export function withActs(acts: Memory['acts'], count: number, now: number): Memory['acts'] {
  const minute = Math.floor(now / MINUTE);
  const before = acts.find(([one]) => one === minute)?.[1] ?? 0;
  return [...acts.filter(([one]) => one !== minute), [minute, before + count]];
}
