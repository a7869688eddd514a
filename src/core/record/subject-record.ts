import type { Action } from '../action.ts';
import type { Language } from '../language.ts';
import type { Subject } from '../subject.ts';
import type { Candidate, Location } from '../triage-result.ts';

/**
 * What is kept of the last look at a subject, for the board and the errata. All of it can be read from GitHub
 * again. Titles and evidence are a reader's words: hostile text.
 */
export interface SubjectRecord {
  readonly subject: Subject;
  /** Name of the publication, as the configuration has it. */
  readonly publication: string;
  /** The report's title, at most 200 characters. */
  readonly title: string;
  readonly state: 'open' | 'closed';
  /** True when people say that it was put right: by closing it as done, or by a label that the configuration names. */
  readonly isFixed: boolean;
  /** ISO 8601; null when unknown. */
  readonly createdAt: string | null;
  /** When it last changed on GitHub, as far as the look saw. ISO 8601; null when unknown. */
  readonly updatedAt: string | null;
  readonly language: Language;
  /** Chapter labels on the subject after the look, whoever set them, in the order of the contents. */
  readonly labels: readonly string[];
  /** True when it waits under the label for what could not be placed. */
  readonly isUnsure: boolean;
  readonly locations: readonly Location[];
  readonly candidates: readonly Candidate[];
  /** The edition that it was reported against: the one that it names, else the one in force on its day. */
  readonly edition: string;
  /** True when the report itself names that edition, by its number, a page, a file or a link. */
  readonly isEditionNamed: boolean;
  /** Version of the notice that it was pointed to. */
  readonly notice: string | null;
  /** The first edition after the reported one whose notice names a place of it; null while there is none. */
  readonly changedIn: string | null;
  /** The edition in which it was put right, as far as that can be told; null where it was not, or nothing tells. */
  readonly fixedIn: string | null;
  /** What a person said instead of us; null where nobody did. */
  readonly correction: RecordedCorrection | null;
  /** What this look wrote. */
  readonly actions: readonly Action['type'][];
}

export interface RecordedCorrection {
  /** By a command in a comment, or by setting or removing a chapter label. */
  readonly kind: 'command' | 'label';
  /** Login, where it is known. */
  readonly by: string | null;
  /** ISO 8601 day, where it is known. */
  readonly date: string | null;
  /** Chapter labels that evidence alone gives; empty where it gives none. */
  readonly ours: readonly string[];
  /** Chapter labels that the person chose; empty for "no chapter". */
  readonly theirs: readonly string[];
}
