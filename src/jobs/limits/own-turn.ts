import { setImmediate as nextTurn } from 'node:timers/promises';

let last: Promise<void> = Promise.resolve();

/**
 * Resolves in a turn of the event loop that nobody else who asks here gets. Call it before a step of up to a tenth of a
 * second: several such steps in one turn would leave webhooks unanswered for as long as all of them take.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => nextTurn());
  return last;
}
