import type { LabelEvent } from '../labels/label-history.ts';
import type { LabelDefinition } from '../labels/labels.ts';
import type { Suggestion } from '../labels/suggestion.ts';
import type { SubjectRecord } from '../record/subject-record.ts';
import type { NoFeedback, Prepared } from './prepare.ts';

/**
 * How a subject is looked at. `loud`: a person acted there. `quiet`: labels only, so that a whole tracker can be
 * labelled without a comment on each subject. `command`: a person wrote what may be a command, perhaps without
 * permission. `sweep`: perhaps no one acted. The last two are as `loud`, but a subject that was labelled quietly gets
 * its acknowledgement only if there is a command to obey. `listed`: its conversation is unknown, and nothing is
 * written.
 */
export type Manner = 'loud' | 'quiet' | 'command' | 'sweep';

/** All that a decision depends on, as plain data. What `needs` names is read before it is decided by. */
export interface Facts {
  readonly prepared: Prepared | NoFeedback;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly manner: Manner | 'listed';
  /**
   * `wait`: in how many seconds there may be room for a question to an author; 0 until it is refused. Null if new
   * editions are off: no label is renamed and no author is asked.
   */
  readonly editions: { readonly wait: number } | null;
  /** Null until they are read. */
  readonly repositoryLabels: readonly LabelDefinition[] | null;
  /** Undefined until it is read; null if GitHub keeps none. */
  readonly labelHistory?: readonly LabelEvent[] | null;
  /** Label suggestions on the issue. Undefined until they are read; null if GitHub has none there. */
  readonly suggestions?: readonly Suggestion[] | null;
  /** Whether people may triage, by their logins in lower case. */
  readonly mayTriage: ReadonlyMap<string, boolean>;
  /** Whether the repository has a report of this number, for those that a command names. */
  readonly reports: ReadonlyMap<number, boolean>;
  /** Records of other reports on the same words. Undefined until they are read; null without a store. */
  readonly sharing?: readonly SubjectRecord[] | null;
}

/** The facts that a decision begins with, before anything but the subject and its publication is read. */
export function firstFacts(
  prepared: Facts['prepared'],
  circumstances: Pick<Facts, 'now' | 'manner' | 'editions'>,
): Facts {
  return { prepared, ...circumstances, repositoryLabels: null, mayTriage: new Map(), reports: new Map() };
}
