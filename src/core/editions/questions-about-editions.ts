import type { Action } from '../action.ts';
import { labelKey } from '../labels/label-family.ts';
import { type Language, languages } from '../languages/languages.ts';
import type { NoticeMemory } from '../memory/memory.ts';
import type { OwnComment } from '../memory/own-comment.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { isOverruled } from '../reply/acknowledgement.ts';
import type { Triage } from '../triage-result.ts';
import { type Asking, askAuthor } from './ask-author.ts';

/** Room for a question to an author, in a repository with this daily limit. */
export interface AskRoom {
  readonly perDay: number;
  /** The same question, by the last notice that it is about, keeps its room for a day; another one needs its own. */
  readonly about: string;
}

/** What of a subject says whether its author may be asked. */
interface AskedSubject {
  readonly report: { readonly createdAt: string | null };
  readonly author: { readonly login: string };
  readonly acknowledgement: OwnComment | null;
  readonly questions: readonly OwnComment[];
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  readonly locked: boolean;
}

/** What of a publication and its configuration does. */
interface AskingPublication {
  readonly catalogue: Catalogue;
  readonly policy: {
    readonly labels: { readonly fixed: readonly string[] };
    readonly newEditions: { readonly askAuthors: 'off' | 'fixed' | 'on'; readonly asksPerDay: number };
  };
}

/** What is known of a subject, its people and the notices. */
export interface Judged {
  readonly snapshot: AskedSubject;
  readonly understood: Triage;
  readonly memory: NoticeMemory | null;
  /** Labels by which people filed it. */
  readonly placedByPeople: readonly string[];
  readonly isNewWord: boolean;
  /** Null: nothing is said there. */
  readonly language: Language | 'auto' | null;
  /** Seconds until there may be room for a question. 0: there is room, or it is unknown. Null: no questions now. */
  readonly wait: number | null;
}

/** What is to be asked of an author, and what is to be remembered of it. */
export interface Questions {
  /** The question that is due, and edits of earlier ones. */
  readonly asks: readonly Action[];
  readonly notices: NoticeMemory | null;
  /** In place of `notices` if the acknowledgement is written anyway: this alone is no reason to write it. */
  readonly renewed: NoticeMemory | null;
  /** Room that the question among `asks` needs; null if none is asked. */
  readonly room: AskRoom | null;
  /** True if a question is due, but there is no room for it yet. */
  readonly isWaiting: boolean;
}

/** What is to be asked about editions that came out after the report, as its repository wants it. */
export function questionsAboutEditions(judged: Judged, publication: AskingPublication): Questions {
  const { memory, understood, language, wait } = judged;
  if (language === null) return { asks: [], notices: memory, renewed: memory, room: null, isWaiting: false };

  const wording = languages[language === 'auto' ? understood.language : language].replies;
  const { question, edits, waiting, asked, renewed } = askAuthor(askingOf(judged, publication), wording);
  const isAsked = question !== null && wait === 0;
  const notices = isAsked ? asked : waiting;
  const { asksPerDay: perDay } = publication.policy.newEditions;
  return {
    asks: [...(isAsked ? [question] : []), ...edits],
    notices,
    renewed: renewed(notices),
    room: isAsked ? { perDay, about: asked?.asked.at(-1) ?? '' } : null,
    isWaiting: question !== null && !isAsked,
  };
}

/** Nothing is left to check by its author. */
function isSettled({ ruling }: Triage): boolean {
  return ruling !== undefined && (ruling.judgement === 'rejected' || ruling.duplicateOf !== null);
}

function askingOf(
  { snapshot, understood, memory, placedByPeople, isNewWord, wait }: Judged,
  { catalogue, policy }: AskingPublication,
): Asking {
  const { report, author, acknowledgement, questions, locked, state, labels } = snapshot;
  const filed = report.createdAt?.slice(0, 10) ?? '';
  const later = understood.changedSince.filter(({ date }) => date > filed).map(({ version }) => version);
  const { askAuthors } = policy.newEditions;
  const fixed = new Set(policy.labels.fixed.map(labelKey));
  const isFixed = understood.ruling?.fixed != null || labels.some((name) => fixed.has(labelKey(name)));
  const isWanted = (askAuthors === 'on' || isFixed) && !isSettled(understood);
  const isNow = wait !== null && isWanted && state === 'open' && !locked;
  return {
    memory,
    isAnswered: acknowledgement !== null,
    isNewWord,
    notices: catalogue.editions.flatMap(({ notice }) => notice ?? []),
    concerning: isOverruled(understood, placedByPeople) ? null : later,
    locations: understood.locations,
    questions,
    // An author whose account is gone reads no comment.
    mayAsk: askAuthors === 'off' || author.login === 'ghost' ? 'never' : isNow ? 'now' : 'later',
    mayEdit: !locked,
  };
}
