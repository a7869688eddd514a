import { LRUCache } from 'lru-cache';
import { type Repository, repositoryName } from '../../core/subject/repository.ts';
import type { CacheLimits } from '../client/revalidating-cache.ts';

const MAX_LABELS = 1_000;

/**
 * The labels that looks of this process have just defined. Two looks that find the same label missing would both create
 * it: GitHub refuses the second, but it costs a write of the hourly limit.
 */
export class LabelDefinitions {
  readonly #defined: LRUCache<string, true>;
  readonly #turns = new Map<string, Promise<void>>();

  constructor({ maxAgeMs, now }: CacheLimits) {
    this.#defined = new LRUCache({ max: MAX_LABELS, ttl: maxAgeMs, perf: { now } });
  }

  /** Calls `write` with those of the names that no look has defined yet; for each repository one call at a time. */
  async define(
    repository: Repository,
    names: readonly string[],
    write: (needed: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const place = repositoryName(repository).toLowerCase();
    const before = this.#turns.get(place);
    const keyOf = (name: string) => `${place}#${name.toLowerCase()}`;
    const turn = (async () => {
      // The look before reports its own error.
      await before?.catch(() => {});
      const needed = names.filter((name) => !this.#defined.has(keyOf(name)));
      await write(needed);
      for (const name of needed) this.#defined.set(keyOf(name), true);
    })();
    this.#turns.set(place, turn);
    await turn.finally(() => {
      if (this.#turns.get(place) === turn) this.#turns.delete(place);
    });
  }

  /** Forgets them all, for example after an error that may mean that a label was renamed or deleted. */
  forget(): void {
    this.#defined.clear();
  }
}
