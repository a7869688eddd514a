import { LRUCache } from 'lru-cache';
import type { Subject } from '../../core/subject.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import { subjectKey } from '../../store/queue/subject-key.ts';

/** So many looks come at once: a reader's second thoughts, and a maintainer who sets some labels. */
const BURST = 8;
/** Seconds between further looks. Events in between share one. */
const SECONDS = 30;

const MAX_SUBJECTS = 10_000;

/**
 * Returns a function to call before each look at a subject. It throws a LookLater if there were many looks lately:
 * someone who edits a report 500 times must not use up the requests of an installation. Each process counts for itself.
 * `now` in milliseconds.
 */
export function createSubjectPace(now: () => number): (subject: Subject) => void {
  /** When the looks of a subject will be paid off. */
  const paidOff = new LRUCache<string, number>({ max: MAX_SUBJECTS });
  return (subject) => {
    const key = subjectKey(subject);
    const at = now();
    // Never more than a burst, also if the clock was set back.
    const owed = Math.min(Math.max((paidOff.get(key) ?? at) - at, 0), BURST * SECONDS * 1000);
    const wait = owed / 1000 - (BURST - 1) * SECONDS;
    if (wait > 0) throw new LookLater('the subject was looked at often', wait);
    paidOff.set(key, at + owed + SECONDS * 1000);
  };
}
