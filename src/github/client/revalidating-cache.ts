import { LRUCache } from 'lru-cache';
import { isStatus } from './octokit.ts';

/** A value from GitHub, and the ETag to revalidate it with. */
export interface Fresh<T> {
  readonly value: T;
  readonly etag: string | undefined;
}

export interface CacheLimits {
  readonly maxEntries: number;
  /** How long a value is used without revalidation, in milliseconds. */
  readonly maxAgeMs: number;
  /** A clock in milliseconds; only differences count. */
  readonly now: () => number;
  /** Values that were read before this time are always revalidated. By default, there is no such time. */
  readonly since?: () => number;
}

/** For a command that runs once. */
export const ONE_RUN: CacheLimits = { maxEntries: 1_000, maxAgeMs: 60_000, now: () => performance.now() };

interface Entry<T> extends Fresh<T> {
  readonly checkedAt: number;
}

/**
 * A cache of GitHub's answers. Old entries are revalidated with a conditional request, which costs nothing of the rate
 * limit if nothing changed. Concurrent reads of one key share one request.
 */
export class RevalidatingCache<T extends object> {
  readonly #entries: LRUCache<string, Entry<T>>;
  readonly #pending = new Map<string, Promise<T>>();
  readonly #limits: CacheLimits;

  constructor(limits: CacheLimits) {
    this.#limits = limits;
    this.#entries = new LRUCache({ max: limits.maxEntries });
  }

  /**
   * Returns the value of `key`. `read` makes the conditional request and throws a 304 if nothing changed since `etag`.
   * All other errors are passed on, and the cached value stays.
   */
  async get(key: string, read: (etag: string | undefined) => Promise<Fresh<T>>): Promise<T> {
    const entry = this.#entries.get(key);
    if (entry !== undefined && this.#isYoung(entry)) return entry.value;

    const pending = this.#pending.get(key);
    if (pending !== undefined) return pending;
    const request = this.#read(key, entry, read).finally(() => this.#pending.delete(key));
    this.#pending.set(key, request);
    return request;
  }

  /** Applies our own write to the cached value. Returns false if nothing is cached under `key`. */
  change(key: string, change: (value: T) => T): boolean {
    const entry = this.#entries.get(key);
    if (entry === undefined) return false;
    this.#entries.set(key, { ...entry, value: change(entry.value) });
    return true;
  }

  /** Removes the value of `key`, so that the next `get` reads it again. */
  forget(key: string): void {
    this.#entries.delete(key);
  }

  #isYoung({ checkedAt }: Entry<T>): boolean {
    const { now, maxAgeMs, since } = this.#limits;
    return now() - checkedAt < maxAgeMs && checkedAt >= (since?.() ?? checkedAt);
  }

  async #read(
    key: string,
    entry: Entry<T> | undefined,
    read: (etag: string | undefined) => Promise<Fresh<T>>,
  ): Promise<T> {
    const checkedAt = this.#limits.now();
    const fresh = await read(entry?.etag).catch((error: unknown): Fresh<T> => {
      if (entry !== undefined && isStatus(error, 304)) return entry;
      throw error;
    });
    this.#entries.set(key, { value: fresh.value, etag: fresh.etag, checkedAt });
    return fresh.value;
  }
}

/** Headers of a conditional request. */
export function ifChangedSince(etag: string | undefined): Record<string, string> {
  return etag === undefined ? {} : { 'if-none-match': etag };
}
