import type { Octokit } from '../github/octokit.ts';
import { readSubjectsNow, SUBJECTS_A_REQUEST, type SubjectNow } from '../github/subjects-now.ts';
import type { Change } from './plan.ts';

/** How a subject stood when it was looked at. */
export interface Look {
  /** Null for one that is gone. */
  readonly now: SubjectNow | null;
  /** True where that was only a moment ago, so that no other reply can be expected since. */
  readonly isFresh: boolean;
}

/**
 * A look is good for so long that at the usual pace of writes some hundred subjects share one; a person who is quicker
 * has the last word all the same, since the app sees by the history which label is its own.
 */
const GOOD_MS = 20 * 60_000;
const FRESH_MS = 60_000;

/** Looks at the subjects of the next changes together, so that a change costs no look of its own. */
export class LookAhead {
  readonly #octokit: Octokit;
  #seen: ReadonlyMap<string, SubjectNow> = new Map();
  #asked: ReadonlySet<string> = new Set();
  #at = Number.NEGATIVE_INFINITY;

  constructor(octokit: Octokit) {
    this.#octokit = octokit;
  }

  /** Looks at a change's subject, unless that was done with others; `next` gives those that come after it. */
  async at({ id }: Change, next: () => Iterable<Change>): Promise<Look> {
    if (!this.#asked.has(id) || Date.now() - this.#at > GOOD_MS) {
      const ids = [id];
      for (const change of next()) {
        if (ids.length === SUBJECTS_A_REQUEST) break;
        ids.push(change.id);
      }
      const at = Date.now();
      this.#seen = await readSubjectsNow(this.#octokit, ids);
      [this.#asked, this.#at] = [new Set(ids), at];
    }
    return { now: this.#seen.get(id) ?? null, isFresh: Date.now() - this.#at <= FRESH_MS };
  }
}
