import { hashText } from '../text/hash-text.ts';

/** Commands for people with triage permission only: what became of a report. */
export const JUDGING = ['erratum', 'editorial', 'rejected', 'fixed', 'duplicate'] as const;
export type Judging = (typeof JUDGING)[number];

/**
 * One command of a comment. All `/chapter` lines of a comment are one command, because together they name the chapters;
 * `words` then has one line for each. `unknown` is a misspelt command. `tooMany` stands for all commands of a comment
 * with too many of them.
 */
export interface Command {
  readonly name: 'chapter' | 'notice' | 'triage' | 'help' | Judging | 'unknown' | 'tooMany';
  /** As written, cut to a bounded length. Hostile: escape before use. */
  readonly words: string;
}

/** A short key for one command of a comment. It lets an edited comment run only what is new in it. */
export function commandKey({ name, words }: Command): string {
  // A collision harms only the writer of the comment.
  return hashText(`${name} ${words}`).toString(36);
}

/** Whether the words of a command take back what an earlier one said. */
export function isNone(words: string): boolean {
  return /^(?:none|null|no|无|無|没有|-|—)[.。]?$/iu.test(words.trim());
}
