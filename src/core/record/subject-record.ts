import type { Action } from '../action.ts';
import type { RecordedErratum } from '../erratum.ts';
import type { Judgement } from '../judgement.ts';
import type { Language } from '../languages/languages.ts';
import type { Subject } from '../subject.ts';
import type { Candidate, Location, WordsToday } from '../triage-result.ts';

/**
 * What is stored of the last look at a subject, for the board and the errata. All of it can be read from GitHub again.
 * Titles and evidence are a reader's words: hostile text.
 */
export interface SubjectRecord {
  readonly subject: Subject;
  /** Name of the publication in the configuration. */
  readonly publication: string;
  /** What chapter labels begin with, and the label for what could not be placed, in the configuration. */
  readonly labelPrefix: string;
  readonly unsureLabel: string;
  /** The report's title, at most 200 characters. */
  readonly title: string;
  readonly state: 'open' | 'closed';
  /** True if people say that it is fixed: by closing it as done, or by a configured label. */
  readonly isFixed: boolean;
  /** ISO 8601. Null if unknown. */
  readonly createdAt: string | null;
  /** Last change on GitHub that the look saw. ISO 8601; null if unknown. */
  readonly updatedAt: string | null;
  readonly language: Language;
  /** All chapter labels on the subject after the look, in the order of the contents. */
  readonly labels: readonly string[];
  /** Where it stands in the newest contents, counted from 0. Null if it has no place there. */
  readonly place: number | null;
  /** True if it has the label for reports that could not be placed. */
  readonly isUnsure: boolean;
  readonly locations: readonly Location[];
  readonly candidates: readonly Omit<Candidate, 'evidence'>[];
  /** The edition that it is about: the one that the report names, otherwise the newest on its day. */
  readonly edition: string;
  /** True if the report itself names that edition, by number, page, file or link. */
  readonly isEditionNamed: boolean;
  /** Version of the notice for it. */
  readonly notice: string | null;
  /** The first later edition whose notice names a place of the report. Null if there is none yet. */
  readonly changedIn: string | null;
  /** The edition that contains the fix. Null if there is no fix, or if its edition is unknown. */
  readonly fixedIn: string | null;
  /** What became of the words that it quotes, in the newest text. Null if not known. */
  readonly today: WordsToday['state'] | null;
  /** Fingerprints of the passages of that text in which they stand. Empty unless they do. */
  readonly standsIn: readonly number[];
  /** What a maintainer says that it is, by command or label. Null if no one did. */
  readonly judgement: Judgement | null;
  /** The number of the report that a maintainer called it a duplicate of. */
  readonly duplicateOf: number | null;
  /** What it says is wrong, at most 200 characters each. */
  readonly errata: readonly RecordedErratum[];
  /** The earlier report on the same words. Null if none is known. */
  readonly earlier: Subject | null;
  /** What a person chose instead of our result. Null if no one did. */
  readonly correction: RecordedCorrection | null;
  /** What this look wrote. */
  readonly actions: readonly Action['type'][];
}

/** A record as it is made. */
export interface MadeRecord extends SubjectRecord {
  /** What tells other reports on the same words. The store keeps hashes of them, never the words. */
  readonly passages: readonly string[];
}

export interface RecordedCorrection {
  /** By a command in a comment, or by setting or removing a chapter label. */
  readonly kind: 'command' | 'label';
  /** Login, if known. */
  readonly by: string | null;
  /** ISO 8601 day, if known. */
  readonly date: string | null;
  /** Chapter labels by evidence alone. Empty if it gives none. */
  readonly ours: readonly string[];
  /** Chapter labels that the person chose. Empty for "no chapter". */
  readonly theirs: readonly string[];
}
