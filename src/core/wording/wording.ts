import type { EvidenceKind } from '../triage-result.ts';

/**
 * What an acknowledgement can say, in one language: whole sentences, so that each language orders its words as it
 * needs. Every value handed in is inert Markdown already, and every list is joined by `and` or `or`.
 */
export interface Wording {
  /** "A, B and C". */
  and(items: readonly string[]): string;
  /** "A, B or C". */
  or(items: readonly string[]): string;
  /** What stands between two sentences of a paragraph. */
  readonly sentenceSpace: string;

  /** The report has one chapter. */
  filed(values: { publication: string; label: string }): string;
  /** The report has several chapters; a list of `filedItem` follows. */
  filedSeveral(values: { publication: string }): string;
  filedItem(values: { label: string; places: string | null; reasons: string | null }): string;
  /** Chapters that the list leaves out. */
  more(values: { count: number }): string;
  /** A person had chosen the chapter, by hand. */
  filedByPerson(values: { publication: string; labels: string }): string;
  /** There are several chapters that it could be. */
  ambiguous(values: { publication: string; candidates: string }): string;
  /** There is one chapter that it could be, but not surely. */
  doubtful(values: { publication: string; candidate: string }): string;
  /** There is no hint of a chapter. */
  unplaced(values: { publication: string }): string;
  /** `label` marks what is not placed yet. */
  waiting(values: { label: string }): string;

  /** The sections that the report seems to be about; `edition` null when they belong to several. */
  about(values: { places: string; edition: string | null }): string;
  because(values: { reasons: string }): string;
  /** A section as its contents prints it. */
  place(values: { number: string | null; title: string }): string;
  candidate(values: { number: string | null; title: string }): string;
  /** A reason in a few words; `words` are the reader's. */
  readonly reason: Readonly<Record<EvidenceKind, (words: string) => string>>;

  /** A person corrected by command where it belongs; `places` null when that is no longer known. */
  corrected(values: { places: string | null; by: string; date: string }): string;
  /** A person said by command that it belongs to no chapter. */
  correctedToNone(values: { publication: string; by: string; date: string }): string;

  notice(values: { notice: string; date: string }): string;
  /** The sections have changed since the reader's edition; `edition` null when that is unknown. */
  changed(values: { edition: string | null; notices: string }): string;

  /** How to put a wrong chapter right; `command` null where commands are not understood. */
  correct(values: { command: string | null }): string;
  /** How to choose when we did not. */
  choose(values: { command: string | null }): string;
  /** That a program wrote this. */
  smallPrint(): string;
  /** That the reply does not answer the reader's question. */
  noAnswer(): string;

  /** A comment of its own for the author, when a newer edition changed what the report is about. */
  readonly question: QuestionWording;

  /** Answers to commands that could not simply be done; each says what would work. */
  readonly commands: CommandWording;
}

interface QuestionWording {
  /** `places` null where they can't be told; `edition` the one that they belong to, null for several. */
  check(values: { notices: string; places: string | null; edition: string | null }): string;
  /** What to do then. */
  answer(): string;
  /** The notice is gone. */
  withdrawn(values: { notices: string }): string;
  /** The notice is there, and does not name the place any more. */
  lapsed(values: { notices: string }): string;
  smallPrint(): string;
}

/** What can be said about commands. Values are inert Markdown, and lists are joined already. */
interface CommandWording {
  /** To whom the lines after it are said. */
  to(values: { who: string }): string;
  help(): string;
  notAllowed(): string;
  tooMany(): string;
  unknownCommand(values: { words: string; commands: string }): string;
  /** `known` null where there are no notices. */
  unknownNotice(values: { words: string; known: string | null }): string;
  /** `suggestions` null where there are none. */
  unknownPlace(values: { words: string; suggestions: string | null }): string;
  ambiguousPlace(values: { words: string; suggestions: string | null }): string;
}
