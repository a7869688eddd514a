import { isOverruled } from './core/acknowledgement.ts';
import type { Action } from './core/action.ts';
import { type Asking, askAuthor } from './core/editions/ask-author.ts';
import { labelKey } from './core/labels/label-family.ts';
import type { Language } from './core/language.ts';
import type { NoticeMemory } from './core/memory/memory.ts';
import type { Triage } from './core/triage-result.ts';
import { wordings } from './core/wording/wordings.ts';
import type { Found } from './decide.ts';

/** How many questions a repository has room for. */
export interface AskRoom {
  /**
   * Takes room for a question on the subject, of so many a day: 0; else in how many seconds to ask for room again. The
   * same question, by the last notice that it is `about`, keeps its room for a day; another one needs its own.
   */
  take(perDay: number, about: string): Promise<number>;
}

interface Judged {
  readonly understood: Triage;
  readonly memory: NoticeMemory | null;
  /** Labels by which people filed it. */
  readonly placedByPeople: readonly string[];
  readonly isNewWord: boolean;
}

interface AboutEditions {
  /** The other writes, which remember what is asked. */
  readonly changes: readonly Action[];
  /** The question that is due, and edits of earlier ones. */
  readonly asks: readonly Action[];
  readonly notices: NoticeMemory | null;
  /** Seconds until there may be room for a question; 0 where none waits. */
  readonly wait: number;
}

/**
 * What is to be asked about editions that came out after the report, as its repository wants it. `language` null: nothing
 * is said there. `changesWith`: the other writes of the look, where this is remembered of the notices.
 */
export async function aboutEditions(
  found: Found,
  judged: Judged,
  language: Language | 'auto' | null,
  room: AskRoom | undefined,
  changesWith: (notices: NoticeMemory | null) => Action[],
): Promise<AboutEditions> {
  const { memory, understood } = judged;
  if (language === null) return { changes: changesWith(memory), asks: [], notices: memory, wait: 0 };

  const spoken = wordings[language === 'auto' ? understood.language : language];
  const { question, edits, waiting, asked, renewed } = askAuthor(askingOf(found, judged, room !== undefined), spoken);
  const { asksPerDay } = found.configuration.configuration.newEditions;
  const wait = question === null || room === undefined ? 0 : await room.take(asksPerDay, asked?.asked.at(-1) ?? '');
  const isAsked = question !== null && wait === 0;
  const told = isAsked ? asked : waiting;
  // What is known of the notices is renewed with the next write, and is no reason for one.
  const isWritten = changesWith(told).some(({ type }) => type === 'create-comment' || type === 'update-comment');
  const notices = isWritten ? renewed(told) : told;
  return { changes: changesWith(notices), asks: [...(isAsked ? [question] : []), ...edits], notices, wait };
}

function askingOf(
  { snapshot, catalogue, configuration: { configuration } }: Found,
  { understood, memory, placedByPeople, isNewWord }: Judged,
  canAsk: boolean,
): Asking {
  const { report, author, acknowledgement, questions, locked, state, labels } = snapshot;
  const filed = report.createdAt?.slice(0, 10) ?? '';
  const later = understood.changedSince.filter(({ date }) => date > filed).map(({ version }) => version);
  const { askAuthors } = configuration.newEditions;
  const fixed = new Set(configuration.labels.fixed.map(labelKey));
  const isWanted = askAuthors === 'on' || labels.some((name) => fixed.has(labelKey(name)));
  const isNow = canAsk && isWanted && state === 'open' && !locked;
  return {
    memory,
    isAnswered: acknowledgement !== null,
    isNewWord,
    notices: catalogue.editions.flatMap(({ notice }) => notice ?? []),
    concerning: isOverruled(understood, placedByPeople) ? null : later,
    locations: understood.locations,
    questions,
    // Whose account is gone reads no comment.
    mayAsk: askAuthors === 'off' || author.login === 'ghost' ? 'never' : isNow ? 'now' : 'later',
    mayEdit: !locked,
  };
}
