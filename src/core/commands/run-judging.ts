import type { Judgement } from '../judgement.ts';
import type { Corrections } from '../memory/correction.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { findEdition } from '../publication/versions/find-edition.ts';
import { isSameRepository, repositoryOf } from '../repository.ts';
import type { Subject } from '../subject.ts';
import { fold } from '../text/fold.ts';
import type { Answer } from './answer.ts';
import { type Command, isNone, type Judging } from './command.ts';

/** What a maintainer's words are looked up in. */
export interface JudgedSubject {
  readonly subject: Subject;
  readonly catalogue: Catalogue;
  /** What its labels say. */
  readonly labelled: Judgement | null;
  /** Whether the repository has an issue or a discussion of this number. */
  readonly isThere: (number: number) => boolean;
}

const MAX_KNOWN = 4;

/** Runs a command that only people with triage permission may use. The last word replaces what contradicts it. */
export function runJudging(
  { name, words }: { readonly name: Judging; readonly words: string },
  corrections: Corrections,
  attribution: { by: string; at: string },
  { subject, catalogue, labelled, isThere }: JudgedSubject,
): Corrections | Answer {
  switch (name) {
    case 'erratum':
    case 'editorial':
    case 'rejected': {
      const judgement = { word: name, labelled, ...attribution };
      return { ...corrections, judgement, fixed: name === 'rejected' ? null : corrections.fixed };
    }
    case 'fixed': {
      if (isNone(words)) return { ...corrections, fixed: null };
      const named = catalogue.editions.filter(({ version }) => version !== '');
      const version = words === '' ? null : findEdition(named, words.replace(/^in\s+/iu, ''))?.version;
      if (version === undefined) {
        return { kind: 'unknown-edition', words, known: named.slice(-MAX_KNOWN).map((one) => one.version) };
      }
      const judgement = corrections.judgement?.word === 'rejected' ? null : corrections.judgement;
      return { ...corrections, judgement, fixed: { version, ...attribution } };
    }
    case 'duplicate': {
      if (isNone(words)) return { ...corrections, duplicate: null };
      const number = duplicateNumber(words, subject);
      if (number === null || number === subject.number || !isThere(number)) return { kind: 'unknown-report', words };
      return { ...corrections, duplicate: { number, ...attribution } };
    }
    default:
      return name satisfies never;
  }
}

/** The numbers that commands name, other than that of their subject. */
export function duplicatesIn(commands: readonly Command[], subject: Subject): number[] {
  return commands
    .filter(({ name }) => name === 'duplicate')
    .flatMap(({ words }) => duplicateNumber(words, subject) ?? [])
    .filter((number) => number !== subject.number);
}

/** `12`, `#12`, `owner/name#12`, or the address of an issue or a discussion. */
const REPORT =
  /^(?:of )?(?:(?:https?:\/\/[^\s/]{1,100}\/)?([\w.-]{1,100}\/[\w.-]{1,100})(?:#|\/(?:issues|discussions)\/)|#)?(\d{1,9})(?:[#?]\S*)?[.。]?$/u;

/** The number that a `/duplicate` names. Null if it names none, or one of another repository. */
function duplicateNumber(words: string, subject: Subject): number | null {
  const [, repository, number] = REPORT.exec(fold(words).trim()) ?? [];
  if (number === undefined) return null;
  const isElsewhere = repository !== undefined && !isSameRepository(repositoryOf(repository), subject);
  return isElsewhere ? null : Number(number);
}
