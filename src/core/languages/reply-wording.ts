import type { EvidenceKind } from '../evidence-kind.ts';
import type { Judgement } from '../judgement.ts';

/**
 * Everything that our replies can say, in one language. Entries are whole sentences, so each language chooses its own
 * word order. Values are inert Markdown already, and lists are joined by `and` or `or`.
 */
export interface ReplyWording {
  /** "A, B and C". */
  and(items: readonly string[]): string;
  /** "A, B or C". */
  or(items: readonly string[]): string;
  /** What separates two sentences of a paragraph. */
  readonly sentenceSpace: string;

  /** The report has one chapter. */
  filed(values: { publication: string; label: string }): string;
  /** The report has several chapters; a list of `filedItem` follows. */
  filedSeveral(values: { publication: string }): string;
  filedItem(values: FiledItem): string;
  /** The number of items that the list leaves out. */
  more(values: { count: number }): string;
  /** A person set the chapter by hand. */
  filedByPerson(values: { publication: string; labels: string }): string;
  /** Several chapters are possible. */
  ambiguous(values: { publication: string; candidates: string }): string;
  /** One chapter is possible, but not certain. */
  doubtful(values: { publication: string; candidate: string }): string;
  /** Nothing points to a chapter. */
  unplaced(values: { publication: string }): string;
  /** `label` marks reports without a chapter. */
  waiting(values: { label: string }): string;

  /** What a maintainer says that the report is. */
  readonly judged: Readonly<Record<Judgement, () => string>>;
  /** A maintainer says that it is fixed. `edition` is null if they do not say in which. */
  fixed(values: { edition: string | null }): string;
  /** `report` is a reference that GitHub links. */
  duplicate(values: { report: string }): string;

  /** The sections that the report seems to be about. `edition` is null if they belong to several. */
  about(values: { places: string; edition: string | null }): string;
  because(values: { reasons: string }): string;
  /** A section as the contents prints it. */
  place(values: { number: string | null; title: string }): string;
  candidate(values: { number: string | null; title: string }): string;
  /** A short reason. `words` are the reader's. */
  readonly reason: Readonly<Record<EvidenceKind, (words: string) => string>>;

  /** A person corrected the place by command. `places` is null if it no longer exists. */
  corrected(values: { places: string | null; by: string; date: string }): string;
  /** A person said by command that the report belongs to no chapter. */
  correctedToNone(values: { publication: string; by: string; date: string }): string;

  /** `why` is null if it is the notice of the reader's edition. */
  notice(values: { notice: string; date: string; why: 'place' | 'newest' | 'person' | null }): string;
  /** The sections have changed since the reader's edition. `edition` is null if it is unknown. */
  changed(values: { edition: string | null; notices: string }): string;

  /** What became of words that the report quotes. `text` is the newest text, perhaps with a link. */
  readonly today: Readonly<Record<'there' | 'changed' | 'gone', (values: TodayValues) => string>>;
  /** The same, short, behind the words in a list. */
  readonly todayItem: Readonly<Record<'there' | 'changed' | 'gone', (values: Omit<TodayValues, 'words'>) => string>>;
  /** The text of a publication without versions. */
  newestText(): string;

  /** An earlier report is on the same words. `report` is a reference that GitHub links. */
  repeated(values: { report: string }): string;

  /** The reader names an edition that is not known. Numbers and pages were looked up in `edition`. */
  lacking(values: { words: string; edition: string }): string;

  /** How to correct a wrong chapter. `command` is null if commands do not work here. */
  correct(values: { command: string | null }): string;
  /** How to choose a chapter if we did not. */
  choose(values: { command: string | null }): string;
  /** Says that a program wrote this. */
  smallPrint(): string;
  /** Says that the reply does not answer the reader's question. */
  noAnswer(): string;

  /** A separate comment for the author, for when a newer edition changed the place of the report. */
  readonly question: QuestionWording;

  /** Answers to commands that were not simply done. Each says what would work. */
  readonly commands: CommandWording;
}

/** A chapter, or something wrong with its chapter. Null is not said. */
interface FiledItem {
  readonly label: string | null;
  readonly places: string | null;
  readonly reasons: string | null;
  /** What is wrong, and what is right. */
  readonly change: string | null;
  readonly today: string | null;
}

interface TodayValues {
  readonly words: string;
  /** What stands there now, if the words changed. */
  readonly now: string;
  readonly text: string;
}

interface QuestionWording {
  /** `places` is null if they are unknown. `edition` is theirs, or null for several. */
  check(values: { notices: string; places: string | null; edition: string | null }): string;
  /** What to do next. */
  answer(): string;
  /** The notice was withdrawn. */
  withdrawn(values: { notices: string }): string;
  /** The notice exists, but no longer names the place. */
  lapsed(values: { notices: string }): string;
  smallPrint(): string;
}

/** Answers about commands. Values are inert Markdown, and lists are joined already. */
interface CommandWording {
  /** The person that the next lines are for. */
  to(values: { who: string }): string;
  help(): string;
  /** The rest of the list, for people with triage permission. */
  helpMaintainers(): string;
  notAllowed(): string;
  maintainersOnly(values: { command: string }): string;
  tooMany(): string;
  unknownCommand(values: { words: string; commands: string }): string;
  /** `known` is null if there are no notices. */
  unknownNotice(values: { words: string; known: string | null }): string;
  /** `known` is null if there are no editions. `words` are not empty. */
  unknownEdition(values: { words: string; known: string | null }): string;
  /** `words` name no other report of the repository. */
  unknownReport(values: { words: string }): string;
  /** `suggestions` is null if there are none. */
  unknownPlace(values: { words: string; suggestions: string | null }): string;
  ambiguousPlace(values: { words: string; suggestions: string | null }): string;
}
