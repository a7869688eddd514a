import type { Repository } from '../core/subject/repository.ts';
import { hindranceOf } from '../github/client/hindrance.ts';
import type { Octokit } from '../github/client/octokit.ts';
import {
  readSubjectsNow,
  SUBJECTS_A_REQUEST,
  type SubjectNow,
  type SubjectsNow,
} from '../github/subjects/subjects-now.ts';
import type { Change } from './plan.ts';

/** How a subject stood when it was looked at. */
export interface Look {
  /** Null for one that is gone. */
  readonly now: SubjectNow | null;
  /** By what a discussion is written to. */
  readonly ids: SubjectsNow['ids'];
}

/**
 * For so long a look is good. For labels, so that at the usual pace of writes a hundred subjects share one: a person who
 * is quicker has the last word all the same, since the app sees by the history which label is its own. For a comment,
 * which can't be taken back once it was mailed, only a moment.
 */
const GOOD_MS = { labels: 20 * 60_000, comment: 60_000 } as const;
/** Where time runs out, so many are asked for that most are still used. */
const FEWEST = 10;

/** Looks at the subjects of the next changes together, so that a change costs no look of its own. */
export class LookAhead {
  readonly #octokit: Octokit;
  readonly #repository: Repository;
  readonly #now: () => number;
  #seen: SubjectsNow = { subjects: new Map(), ids: null };
  #asked: ReadonlySet<string> = new Set();
  #at = Number.NEGATIVE_INFINITY;
  #used = 0;
  #size = SUBJECTS_A_REQUEST;
  #most = SUBJECTS_A_REQUEST;

  /** `now` is a clock in milliseconds. */
  constructor(octokit: Octokit, repository: Repository, now: () => number = Date.now) {
    this.#octokit = octokit;
    this.#repository = repository;
    this.#now = now;
  }

  /**
   * How the subject of a change stands, for what is to be written; `next` gives the changes after it, which are looked at
   * together with it where it was not looked at before.
   */
  async at({ id }: Change, next: () => Iterable<Change>, what: keyof typeof GOOD_MS): Promise<Look> {
    const isOld = this.#now() - this.#at > GOOD_MS[what];
    if (!this.#asked.has(id) || isOld) {
      const ranOut = isOld && this.#used > 0;
      this.#size = Math.min(this.#most, ranOut ? Math.max(FEWEST, 2 * this.#used) : 4 * this.#size);
      await this.#look(id, next);
    }
    this.#used += 1;
    const { subjects, ids } = this.#seen;
    return { now: subjects.get(id) ?? null, ids };
  }

  /** GitHub gives up on a query that takes it ten seconds, as some long conversations may: then fewer are asked for. */
  async #look(first: string, next: () => Iterable<Change>): Promise<void> {
    for (;;) {
      const ids = [first];
      for (const { id } of next()) {
        if (ids.length >= this.#size) break;
        ids.push(id);
      }
      const at = this.#now();
      try {
        this.#seen = await readSubjectsNow(this.#octokit, this.#repository, ids);
        [this.#asked, this.#at, this.#used] = [new Set(ids), at, 0];
        return;
      } catch (error) {
        if (ids.length === 1 || hindranceOf(error, at, 0) !== null) throw error;
        this.#most = Math.ceil(ids.length / 4);
        this.#size = this.#most;
      }
    }
  }
}
