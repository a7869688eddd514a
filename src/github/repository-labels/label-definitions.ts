import { LRUCache } from 'lru-cache';
import type { LabelDefinition } from '../../core/labels/labels.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { CacheLimits } from '../client/revalidating-cache.ts';

const MAX_LABELS = 1_000;

/**
 * The labels that looks of this process have just defined. Two looks that find the same label missing would both create
 * it, or both bring it up to date: the second write changes nothing, but counts towards the hourly limit.
 */
export class LabelDefinitions {
  /** When, by the clock of the limits. */
  readonly #defined = new LRUCache<string, number>({ max: MAX_LABELS });
  readonly #limits: CacheLimits;
  readonly #turns = new Map<string, Promise<void>>();

  constructor(limits: CacheLimits) {
    this.#limits = limits;
  }

  /** Calls `write` with those of the labels that no look has just defined so; for each repository one call at a time. */
  async define(
    repository: Repository,
    labels: readonly LabelDefinition[],
    write: (needed: readonly LabelDefinition[]) => Promise<void>,
  ): Promise<void> {
    const place = repositoryName(repository).toLowerCase();
    const before = this.#turns.get(place);
    const keyOf = ({ name, color, description }: LabelDefinition) =>
      JSON.stringify([place, name.toLowerCase(), color, description]);
    const turn = (async () => {
      // The look before reports its own error.
      await before?.catch(() => {});
      const needed = labels.filter((label) => !this.#isDefined(keyOf(label)));
      await write(needed);
      for (const label of needed) this.#defined.set(keyOf(label), this.#limits.now());
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

  #isDefined(key: string): boolean {
    const at = this.#defined.get(key);
    return at !== undefined && this.#limits.now() - at < this.#limits.maxAgeMs;
  }
}
