import type { AskRoom } from '../../core/editions/questions-about-editions.ts';
import { decide } from '../../core/subject/decide.ts';
import type { Decision } from '../../core/subject/decision.ts';
import { type Facts, firstFacts } from '../../core/subject/facts.ts';
import { type FactReader, readFacts } from '../../github/subjects/read-facts.ts';

/** How a subject is decided about. */
export interface Circumstances {
  readonly manner: Facts['manner'];
  /** False if new editions are off: then no label is renamed, and no author is asked. */
  readonly editions: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Reserves room for a question. Resolves with 0, or with the seconds to wait. Without it, there is always room. */
  reserve?(room: AskRoom): Promise<number>;
}

/**
 * Decides about a subject that was read. Reads the further facts, and reserves the room that the decision needs. Writes
 * nothing to GitHub. Looks, `explain`, plans and rebuilt records use it.
 */
export async function decideSubject(
  prepared: Facts['prepared'],
  { manner, editions, now, reserve }: Circumstances,
  reader: FactReader,
): Promise<Decision> {
  const facts = await readFacts(firstFacts(prepared, { manner, now, editions: editions ? { wait: 0 } : null }), reader);
  const decision = decide(facts);
  if (decision.room === null || reserve === undefined) return decision;
  const wait = await reserve(decision.room);
  return wait === 0 ? decision : decide({ ...facts, editions: { wait } });
}
