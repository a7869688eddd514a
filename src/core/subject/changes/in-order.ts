import type { Action } from '../../action.ts';
import type { Prepared } from '../prepare.ts';
import type { Change } from './reconcile.ts';

/**
 * The changes and answers in the order in which they are safe to be cut off: labels first, the acknowledgement last, since
 * its marker says that the rest was done. `isSilent`: no acknowledgement is wanted.
 */
export function inOrder(
  changes: readonly Change[],
  answers: readonly Action[],
  { subject, snapshot: { duplicates, discussion } }: Prepared,
  isSilent: boolean,
): Change[] {
  const removals = duplicates.map(({ id }): Action => ({ type: 'delete-comment', id }));
  const mark: Action[] = discussion === null || discussion.isMarkedLabelled ? [] : [{ type: 'mark-labelled' }];
  if (subject.kind === 'discussion' && isSilent) {
    // Once marked, nothing tells our label from a person's any more, so all labels stay as they are.
    return [...(discussion?.isMarkedLabelled ? [] : changes), ...mark, ...removals];
  }
  // The mark tells our labels from people's if the comment fails, or is deleted later.
  const isFirst = changes.some((change) => change.type === 'acknowledge' && change.id === null);
  const [spoken, silent] = [changes.filter(isSpoken), changes.filter((change) => !isSpoken(change))];
  return [...silent, ...(isFirst ? mark : []), ...answers, ...spoken, ...removals];
}

function isSpoken({ type }: Change): boolean {
  return type === 'acknowledge';
}
