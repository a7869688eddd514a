import { LRUCache } from 'lru-cache';

interface Level {
  readonly amount: number;
  readonly at: number;
}

const MAX_INSTALLATIONS = 10_000;
/** So many jobs at once are nothing unusual. */
const USUAL = 16;
/** About what GitHub lets us do for one installation in the long run, in jobs a second. */
const DRAINED = 1;

/**
 * Returns the priority of an installation's next job: 0 as usual, and one less for each doubling of what it has lately
 * asked for beyond that. So the few jobs of one installation never wait behind the thousands of another, whose own
 * order stays. `now` in milliseconds.
 */
export function createFairPriority(now: () => number): (installationId: number) => number {
  const levels = new LRUCache<number, Level>({ max: MAX_INSTALLATIONS });
  return (installationId) => {
    const at = now();
    const before = levels.get(installationId);
    const left = before ? Math.max(0, before.amount - ((at - before.at) / 1000) * DRAINED) : 0;
    levels.set(installationId, { amount: left + 1, at });
    return left < USUAL ? 0 : -Math.floor(Math.log2(left / USUAL) + 1);
  };
}
