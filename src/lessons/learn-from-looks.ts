import type { Subject } from '../core/subject.ts';
import type { Decision } from '../decide.ts';
import type { Learning } from './create-learning.ts';

/** The part of a look that reads a subject and decides. */
interface Look<Snapshot, Rest extends readonly unknown[]> {
  read(subject: Subject): Promise<Snapshot | null>;
  decide(subject: Subject, ...rest: Rest): Promise<Decision>;
}

/**
 * The same look, from which is kept what the subject teaches, and by which is forgotten what it taught: every look says
 * which, so that a correction that is withdrawn leaves no trace. That it can not be kept harms no look; `tell` hears of it.
 */
export function learnFromLooks<Snapshot, Rest extends readonly unknown[]>(
  { read, decide }: Look<Snapshot, Rest>,
  { learn }: Pick<Learning, 'learn'>,
  tell: (error: unknown) => void,
): Look<Snapshot, Rest> {
  return {
    async read(subject) {
      const snapshot = await read(subject);
      if (snapshot === null) await learn(subject, null).catch(tell);
      return snapshot;
    },
    async decide(subject, ...rest) {
      const decision = await decide(subject, ...rest);
      if (decision.lesson !== undefined) await learn(subject, decision.lesson).catch(tell);
      return decision;
    },
  };
}
