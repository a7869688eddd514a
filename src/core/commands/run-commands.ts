import { type Corrections, noCorrections, sectionName } from '../memory/correction.ts';
import { type Memory, rememberRan } from '../memory/memory.ts';
import type { Answer } from './answer.ts';
import { type Command, isNone } from './command.ts';
import type { Rights } from './command-permissions.ts';
import { findNotice } from './find-notice.ts';
import { commonSection, findPlaces, type Lookup } from './find-places.ts';
import type { PendingComment } from './pending-commands.ts';
import { type JudgedSubject, runJudging } from './run-judging.ts';
import { suggestPlaces } from './suggest-places.ts';

/**
 * From this many refused comments on, they are remembered even if nothing else is written. Fewer cost no write, and
 * they cannot block other people's commands forever.
 */
const MIN_REFUSALS_TO_STORE = 5;

/** The result of the commands of one comment. */
export interface CommandResult {
  readonly comment: string;
  readonly author: string;
  readonly answers: readonly Answer[];
  readonly done: boolean;
}

export interface CommandsRun {
  readonly memory: Memory;
  readonly ran: readonly CommandResult[];
  /** True if a person has just said where the subject belongs. */
  readonly isNewWord: boolean;
  /** Who wrote commands: no one, only people without permission, or also someone with it. */
  readonly askedBy: 'nobody' | 'strangers' | 'allowed';
}

/** The commands of one comment, and what its writer may do. */
export interface AskedComment extends PendingComment {
  readonly rights: Rights;
}

/** What commands are about. */
export type CommandedSubject = JudgedSubject & Lookup;

/**
 * Runs commands in order, so the last one wins. Commands of people without rights change nothing and get one answer for
 * the whole subject, so strangers cannot make the app talk. A command does everything that it says, or nothing.
 */
export function runCommands(asked: readonly AskedComment[], memory: Memory, about: CommandedSubject): CommandsRun {
  if (asked.length === 0) return { memory, ran: [], isNewWord: false, askedBy: 'nobody' };
  const askedBy = asked.every(({ rights }) => rights === 'none') ? 'strangers' : 'allowed';
  if (askedBy === 'strangers' && memory.refused && asked.length < MIN_REFUSALS_TO_STORE) {
    return { memory, ran: [], isNewWord: false, askedBy };
  }

  let state = memory;
  let isNewWord = false;
  const ran = asked.flatMap(({ comment, commands, keys, rights }): CommandResult[] => {
    const { id, author, updatedAt } = comment;
    state = rememberRan(state, id, [updatedAt, ...keys]);
    if (rights === 'none') {
      if (memory.refused) return [];
      state = { ...state, refused: true };
      return [{ comment: id, author: author.login, answers: [{ kind: 'not-allowed' }], done: false }];
    }
    const answers = commands.map((command) => {
      const result = run(command, state.corrections, { by: author.login, at: updatedAt }, about, rights === 'all');
      state = { ...state, corrections: result.corrections };
      isNewWord ||= result.isPlacement;
      return result.answer;
    });
    const given = answers.filter((answer) => answer !== null);
    return [{ comment: id, author: author.login, answers: given, done: given.every(({ kind }) => kind === 'help') }];
  });
  return { memory: state, ran, isNewWord, askedBy };
}

interface Result {
  readonly corrections: Corrections;
  readonly isPlacement: boolean;
  readonly answer: Answer | null;
}

function run(
  command: Command,
  corrections: Corrections,
  attribution: { by: string; at: string },
  about: CommandedSubject,
  isMaintainer: boolean,
): Result {
  const answerOnly = (answer: Answer): Result => ({ corrections, isPlacement: false, answer });
  const done = (changed: Partial<Corrections>): Result => {
    return { corrections: { ...corrections, ...changed }, isPlacement: false, answer: null };
  };
  switch (command.name) {
    case 'chapter':
      return runChapter(command.words, corrections, attribution, about);
    case 'notice': {
      if (isNone(command.words)) return done({ notice: null });
      const notice = findNotice(command.words, about.catalogue);
      if (notice === null)
        return answerOnly({ kind: 'unknown-notice', words: command.words, known: versionsOf(about) });
      return done({ notice: { version: notice.version, ...attribution } });
    }
    case 'triage':
      return done(isMaintainer ? noCorrections : { chapter: null, notice: null });
    case 'help':
      return answerOnly({ kind: 'help', isMaintainer });
    case 'unknown':
      return answerOnly({ kind: 'unknown-command', words: command.words, isMaintainer });
    case 'tooMany':
      return answerOnly({ kind: 'too-many' });
    default: {
      if (!isMaintainer) return answerOnly({ kind: 'maintainers-only', words: command.name });
      const { name, words } = command;
      const judged = runJudging({ name, words }, corrections, attribution, about);
      return 'kind' in judged ? answerOnly(judged) : done(judged);
    }
  }
}

function runChapter(
  words: string,
  corrections: Corrections,
  attribution: { by: string; at: string },
  lookup: Lookup,
): Result {
  if (isNone(words))
    return {
      corrections: { ...corrections, chapter: { sections: [], ...attribution } },
      isPlacement: true,
      answer: null,
    };
  const places = words.split('\n').flatMap((line) => findPlaces(line, lookup));
  const wrong = places.find(({ chapters }) => chapters.size !== 1);
  if (wrong !== undefined || places.length === 0 || places.length > 12) {
    const suggestions = suggestPlaces(wrong ?? { words, sections: [], chapters: new Set() }, lookup);
    const kind = wrong !== undefined && wrong.chapters.size > 1 ? 'ambiguous-place' : 'unknown-place';
    return { corrections, isPlacement: false, answer: { kind, words: wrong?.words ?? words, suggestions } };
  }
  const sections = places.flatMap((place) => commonSection(place.sections) ?? []).map(sectionName);
  const distinct = sections.filter((one, index) => {
    const same = (other: typeof one) => other.title === one.title && other.number === one.number;
    return sections.findIndex(same) === index;
  });
  return {
    corrections: { ...corrections, chapter: { sections: distinct, ...attribution } },
    isPlacement: true,
    answer: null,
  };
}

function versionsOf({ catalogue }: Lookup): string[] {
  return catalogue.editions.flatMap(({ notice }) => notice?.version ?? []).slice(-4);
}
