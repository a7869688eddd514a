import { LRUCache } from 'lru-cache';
import { isStatus } from './octokit.ts';

/** What was read, and the tag by which GitHub can say that it is still so. */
export interface Fresh<T> {
  readonly value: T;
  readonly etag: string | undefined;
}

export interface CacheLimits {
  readonly maxEntries: number;
  /** For how long an answer is used without asking again, in milliseconds. */
  readonly maxAgeMs: number;
  /** A clock in milliseconds; only differences count. */
  readonly now: () => number;
  /** What was read before this time is asked for again, however young it is; any time by default. */
  readonly since?: () => number;
}

interface Kept<T> extends Fresh<T> {
  readonly checkedAt: number;
}

/**
 * Answers of GitHub that may be some seconds old. When they are older, GitHub is asked whether they changed, which costs
 * nothing of its rate limit if they did not. Looks that want the same thing at the same time share one request.
 */
export class RevalidatingCache<T extends object> {
  readonly #kept: LRUCache<string, Kept<T>>;
  readonly #underway = new Map<string, Promise<T>>();
  readonly #limits: CacheLimits;

  constructor(limits: CacheLimits) {
    this.#limits = limits;
    this.#kept = new LRUCache({ max: limits.maxEntries });
  }

  /**
   * The value of `key`. `read` makes the conditional request; it throws a 304 when nothing changed since `etag`.
   * Any other error is the caller's, and leaves what is kept for the next time.
   */
  async get(key: string, read: (etag: string | undefined) => Promise<Fresh<T>>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept !== undefined && this.#isYoung(kept)) return kept.value;

    const underway = this.#underway.get(key);
    if (underway !== undefined) return underway;
    const reading = this.#read(key, kept, read).finally(() => this.#underway.delete(key));
    this.#underway.set(key, reading);
    return reading;
  }

  /** Takes over what we changed on GitHub ourselves; false when nothing is kept under `key`. */
  change(key: string, change: (value: T) => T): boolean {
    const kept = this.#kept.get(key);
    if (kept === undefined) return false;
    this.#kept.set(key, { ...kept, value: change(kept.value) });
    return true;
  }

  /** What is kept under `key` is read again. */
  forget(key: string): void {
    this.#kept.delete(key);
  }

  #isYoung({ checkedAt }: Kept<T>): boolean {
    const { now, maxAgeMs, since } = this.#limits;
    return now() - checkedAt < maxAgeMs && checkedAt >= (since?.() ?? checkedAt);
  }

  async #read(
    key: string,
    kept: Kept<T> | undefined,
    read: (etag: string | undefined) => Promise<Fresh<T>>,
  ): Promise<T> {
    const checkedAt = this.#limits.now();
    const fresh = await read(kept?.etag).catch((error: unknown): Fresh<T> => {
      if (kept !== undefined && isStatus(error, 304)) return kept;
      throw error;
    });
    this.#kept.set(key, { value: fresh.value, etag: fresh.etag, checkedAt });
    return fresh.value;
  }
}

/** Headers that ask for an answer only if it changed since `etag`. */
export function ifChangedSince(etag: string | undefined): Record<string, string> {
  return etag === undefined ? {} : { 'if-none-match': etag };
}
