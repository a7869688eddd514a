import type { Erratum } from './erratum.ts';
import type { EvidenceKind } from './evidence-kind.ts';
import type { Judgement } from './judgement.ts';
import type { Language } from './languages/languages.ts';
import type { Subject } from './subject.ts';

/** The result of triage for one report. Plain data: the command line prints it, the acknowledgement shows it. */
export interface Triage {
  readonly language: Language;
  /** The edition that the report names, if it names exactly one. */
  readonly namedEdition: string | null;
  /** The reader's words for an edition that the catalogue lacks. Null if there are none. Hostile text. */
  readonly lackingEdition: string | null;
  /** The edition that the report is about: the one it names, otherwise the newest on its day. Empty without versions. */
  readonly edition: string;
  readonly locations: readonly Location[];
  /** Names of the chapter labels, with prefix. Empty if the report could not be placed. Never the `unsure` label. */
  readonly labels: readonly string[];
  /** True if there was evidence for a chapter, but not enough to choose one. */
  readonly abstained: boolean;
  /** The choices for a person if we did not decide: best first, each with its whole label. */
  readonly candidates: readonly Candidate[];
  /** The release notice for the report. Null if the publication has none. */
  readonly notice: ChosenNotice | null;
  /** Newer notices than the reader's edition that name a location, oldest first. */
  readonly changedSince: readonly NoticeLink[];
  /** What became of the words that it quotes, the first of which that is known. Absent: not known. */
  readonly today?: WordsToday;
  /** What it says is wrong, in the order of its words. */
  readonly errata: readonly PlacedErratum[];
  /** The earlier report on the same words. Absent: none is known. */
  readonly earlier?: Subject;
  /**
   * Who corrected the place by command, and on which day. No labels: it belongs to no chapter. Absent: evidence
   * decided.
   */
  readonly correction?: { readonly by: string; readonly date: string };
  /** What a maintainer says of it. Absent: nothing. */
  readonly ruling?: Ruling;
}

/** A maintainer's word on a report, by command or label. */
export interface Ruling {
  readonly judgement: Judgement | null;
  /** Null if nobody said by command that it is fixed. The version is null if the edition is not known. ISO 8601. */
  readonly fixed: { readonly version: string | null; readonly at: string } | null;
  /** The number of the other report. */
  readonly duplicateOf: number | null;
}

/** A section that a report is about. */
export interface Location {
  /** The edition in force. Number, title and page belong to it. Empty if the publication has no versions. */
  readonly edition: string;
  /** As printed ("5.3.1", "第三章"). Null if the section has no number. */
  readonly number: string | null;
  readonly title: string;
  /** The link target in the contents, or null. */
  readonly path: string | null;
  /** The title of the labelled chapter in the newest edition. */
  readonly chapter: string;
  readonly label: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly EvidenceWords[];
}

/** Something that a report says is wrong, and the locations of the statement that says so: none if nothing tells. */
export interface PlacedErratum extends Erratum {
  readonly locations: readonly Location[];
  /** What became of its words. Absent: not known. */
  readonly today?: WordsToday;
}

/** One reason, with the reader's words for it (hostile text: escape before use). */
export interface EvidenceWords {
  readonly kind: EvidenceKind;
  readonly text: string;
}

export interface Candidate {
  readonly label: string;
  readonly title: string;
  readonly number: string | null;
  readonly confidence: number;
  readonly evidence: readonly EvidenceWords[];
}

/** Whether words that a report quotes still stand in the newest text. */
export interface WordsToday {
  readonly state: 'there' | 'changed' | 'gone';
  /** The reader's words, or those of them that changed. Hostile text. */
  readonly words: string;
  /** The words that stand there now, if they changed. */
  readonly now: string | null;
  /** The edition of that text. Empty without versions. */
  readonly edition: string;
  /** The page of the section there, otherwise the edition's notice. */
  readonly url: string | null;
}

export interface NoticeLink {
  readonly version: string;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly url: string | null;
}

/**
 * `edition`: the report names its edition. `place`: it is the newest that names the place. `newest`: it is the newest.
 * `person`: a person chose it.
 */
export interface ChosenNotice extends NoticeLink {
  readonly why: 'edition' | 'place' | 'newest' | 'person';
}
