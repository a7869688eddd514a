import { hindranceOf } from '../github/hindrance.ts';
import type { Octokit } from '../github/octokit.ts';
import type { Repository } from '../github/repository.ts';
import { readSubjectsNow, SUBJECTS_A_REQUEST, type SubjectNow, type SubjectsNow } from '../github/subjects-now.ts';
import type { Change } from './plan.ts';

/** How a subject stood when it was looked at. */
export interface Look {
  /** Null for one that is gone. */
  readonly now: SubjectNow | null;
  /** By what a discussion is written to. */
  readonly ids: SubjectsNow['ids'];
  /** True where that was only a moment ago, so that no other reply can be expected since. */
  readonly isFresh: boolean;
}

/**
 * A look is good for so long that at the usual pace of writes a hundred subjects share one; a person who is quicker
 * has the last word all the same, since the app sees by the history which label is its own.
 */
const GOOD_MS = 20 * 60_000;
const FRESH_MS = 60_000;

/** Looks at the subjects of the next changes together, so that a change costs no look of its own. */
export class LookAhead {
  readonly #octokit: Octokit;
  readonly #repository: Repository;
  #seen: SubjectsNow = { subjects: new Map(), ids: null };
  #asked: ReadonlySet<string> = new Set();
  #at = Number.NEGATIVE_INFINITY;
  #size = SUBJECTS_A_REQUEST;

  constructor(octokit: Octokit, repository: Repository) {
    this.#octokit = octokit;
    this.#repository = repository;
  }

  /** Looks at a change's subject, unless that was done with others; `next` gives those that come after it. */
  async at({ id }: Change, next: () => Iterable<Change>): Promise<Look> {
    if (!this.#asked.has(id) || Date.now() - this.#at > GOOD_MS) {
      const ids = [id];
      for (const change of next()) {
        if (ids.length === this.#size) break;
        ids.push(change.id);
      }
      await this.#look(ids);
    }
    const { subjects, ids } = this.#seen;
    return { now: subjects.get(id) ?? null, ids, isFresh: Date.now() - this.#at <= FRESH_MS };
  }

  /** GitHub gives up on a query that takes it ten seconds, as some long conversations may: then fewer are asked for. */
  async #look(all: readonly string[]): Promise<void> {
    for (;;) {
      const ids = all.slice(0, this.#size);
      const at = Date.now();
      try {
        this.#seen = await readSubjectsNow(this.#octokit, this.#repository, ids);
        [this.#asked, this.#at] = [new Set(ids), at];
        return;
      } catch (error) {
        if (ids.length === 1 || hindranceOf(error, at, 0) !== null) throw error;
        this.#size = Math.ceil(ids.length / 4);
      }
    }
  }
}
