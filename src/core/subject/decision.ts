import type { Action } from '../action.ts';
import type { AskRoom } from '../editions/questions-about-editions.ts';
import type { MadeRecord } from '../record/subject-record.ts';
import type { Subject } from '../subject.ts';
import type { Triage } from '../triage-result.ts';
import type { LeftAlone } from './left-alone.ts';

/** What is to be done about one subject. */
export interface Decision {
  /** The writes that it needs, in order. */
  readonly actions: readonly Action[];
  /** When it is to be looked at again after them, and why; null: when something happens. */
  readonly later: Later | null;
  /** What is to be kept of the look; null: nothing any more; undefined: what was kept stays. */
  readonly record?: MadeRecord | null;
  /** Why nothing is done, if the configuration or a lock says so. */
  readonly leftAlone: LeftAlone | null;
  /** What the report is about, as people corrected it; null if that was not asked. */
  readonly understood: Triage | null;
  /**
   * Other subjects that should be looked at now: reports on the same words that do not know of this one, and the issue
   * that it was.
   */
  readonly others?: readonly Subject[];
  /**
   * Room that the actions need for a question to the author. It must be reserved before they are done; if that is refused,
   * decide again with the wait in `editions`.
   */
  readonly room: AskRoom | null;
}

export interface Later {
  readonly reason: 'delayed' | 'paused' | 'capped';
  readonly seconds: number;
}

/** Nothing is done and nothing was found out. */
export const nothing: Decision = { actions: [], later: null, leftAlone: null, understood: null, room: null };
