import type { Language } from './language.ts';

/** What the core understood of one report. Plain data: printed by the command line, shown in the acknowledgement. */
export interface Triage {
  readonly language: Language;
  /** The edition that the report names, if exactly one. */
  readonly namedEdition: string | null;
  /** The edition that it was reported against: the one that it names, else the newest of its day. */
  readonly edition: string;
  readonly locations: readonly Location[];
  /** Names of the chapter labels, prefix included; empty when nothing could be placed. Never the `unsure` label. */
  readonly labels: readonly string[];
  /** True when there was evidence for a chapter, but not enough to choose one. */
  readonly abstained: boolean;
  /** What a person may choose from when we did not: best first, each with its whole label. */
  readonly candidates: readonly Candidate[];
  /** The release notice that matters to the report; null when the publication has none. */
  readonly notice: NoticeLink | null;
  /** Newer notices than the reader's edition that touch a location, oldest first. */
  readonly changedSince: readonly NoticeLink[];
  /** Who said by command where it belongs, and on which day; without labels: to no chapter. Absent: evidence decided. */
  readonly correction?: { readonly by: string; readonly date: string };
}

/** A section that a report is about. */
export interface Location {
  /** The edition in force, to which number, title and page belong. */
  readonly edition: string;
  /** As printed ("5.3.1", "第三章"), or null where the section has none. */
  readonly number: string | null;
  readonly title: string;
  /** The link target in the contents, or null. */
  readonly path: string | null;
  /** Title of the chapter that carries the label, as the newest edition has it. */
  readonly chapter: string;
  readonly label: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly EvidenceWords[];
}

export type EvidenceKind = 'form' | 'number' | 'page' | 'title' | 'quote' | 'link' | 'topic' | 'person';

/** One reason, and the reader's words that gave it (hostile text: escape before use). */
export interface EvidenceWords {
  readonly kind: EvidenceKind;
  readonly text: string;
}

export interface Candidate {
  readonly label: string;
  readonly title: string;
  readonly number: string | null;
  readonly confidence: number;
}

export interface NoticeLink {
  readonly version: string;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly url: string | null;
}
