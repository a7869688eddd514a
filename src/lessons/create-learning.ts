import { LRUCache } from 'lru-cache';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { compileLessons, type Lessons } from '../core/lessons/compile-lessons.ts';
import { heardBefore } from '../core/lessons/heard-before.ts';
import type { Lesson } from '../core/lessons/lesson.ts';
import type { Subject } from '../core/subject.ts';
import type { LessonStore } from './create-lessons.ts';

/** What looks learn from each other. */
export interface Learning {
  /** What is known for a subject of that day (ISO 8601; null: now) from corrections until then; null when nothing is. */
  lessonsFor(subject: Subject, catalogue: Catalogue, createdAt: string | null): Promise<Lessons | null>;
  /** Keeps what a subject teaches; null: nothing, or nothing any more. */
  learn(subject: Subject, lesson: Lesson | null): Promise<void>;
}

const MOST_REPOSITORIES = 1_000;
/** So long another process' lessons may go unheard. */
const FRESH_MS = 10_000;

/** Reads and compiles the lessons of a repository once for all looks that come together. */
export function createLearning(store: LessonStore): Learning {
  const known = new LRUCache<string, Promise<readonly Lesson[]>>({ max: MOST_REPOSITORIES, ttl: FRESH_MS });
  const compiled = new WeakMap<readonly Lesson[], WeakMap<Catalogue, Lessons>>();

  function compile(catalogue: Catalogue, lessons: readonly Lesson[]): Lessons {
    const byCatalogue = compiled.get(lessons) ?? new WeakMap<Catalogue, Lessons>();
    compiled.set(lessons, byCatalogue);
    const ready = byCatalogue.get(catalogue) ?? compileLessons(catalogue, lessons);
    byCatalogue.set(catalogue, ready);
    return ready;
  }

  return {
    async lessonsFor(subject, catalogue, createdAt) {
      const key = repositoryOf(subject);
      const reading = known.get(key) ?? store.of(subject);
      known.set(key, reading, { noUpdateTTL: true });
      const all = await reading.catch((error) => {
        known.delete(key);
        throw error;
      });
      const heard = heardBefore(all, createdAt);
      return heard.length === 0 ? null : compile(catalogue, heard);
    },
    async learn(subject, lesson) {
      await store.keep(subject, lesson);
      // Most subjects teach nothing: only what may have changed is read again.
      const key = repositoryOf(subject);
      if (lesson !== null || (await known.get(key)?.catch(() => []))?.length) known.delete(key);
    },
  };
}

function repositoryOf({ owner, repo }: Subject): string {
  return `${owner}/${repo}`.toLowerCase();
}
