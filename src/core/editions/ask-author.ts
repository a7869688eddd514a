import type { Action } from '../action.ts';
import type { ReplyWording } from '../languages/reply-wording.ts';
import type { NoticeMemory } from '../memory/memory.ts';
import type { OwnComment } from '../memory/own-comment.ts';
import type { EditionNotice } from '../publication/edition.ts';
import type { Location } from '../triage-result.ts';
import { askToCheck, isNamedIn, type QuestionMark, readQuestion, takeBack } from './question.ts';

/** What a look knows of a subject's author and the notices. */
export interface Asking {
  /** Null where the marker tells nothing. */
  readonly memory: NoticeMemory | null;
  /** False on the first reply: whatever it says is said in it. */
  readonly isAnswered: boolean;
  /** True if a person just said where it belongs: that change has nothing to do with an edition. */
  readonly isNewWord: boolean;
  /** All notices of the publication, oldest first. */
  readonly notices: readonly EditionNotice[];
  /** Versions of those that changed what the report is about after it was filed; null where people filed it elsewhere. */
  readonly concerning: readonly string[] | null;
  readonly locations: readonly Location[];
  /** Our own questions on the subject. */
  readonly questions: readonly OwnComment[];
  /** `later`: it is to be asked when that changes. `never`: not about these notices. */
  readonly mayAsk: 'now' | 'later' | 'never';
  /** False where nothing of ours can be edited. */
  readonly mayEdit: boolean;
}

/** What follows: a question that is due, edits of earlier ones, and what is to be remembered. */
export interface Asked {
  /** Null when nothing is to be asked now. */
  readonly question: Action | null;
  readonly edits: readonly Action[];
  /** When the question is not asked, or not yet. */
  readonly waiting: NoticeMemory | null;
  /** When it is. */
  readonly asked: NoticeMemory | null;
  /** Replaces either one as soon as the marker changes for another reason. */
  readonly renewed: (memory: NoticeMemory | null) => NoticeMemory;
}

/** Maximum number of versions remembered as asked. Older ones are no longer new. */
const MAX_ASKED = 20;

/**
 * What an author is to be asked about notices that came out since our last reply. Each version is asked about once, even
 * if a crash, a correction or a withdrawal comes between; several that are due make one question.
 */
export function askAuthor(asking: Asking, wording: ReplyWording): Asked {
  const { memory, isAnswered, isNewWord, notices, locations, questions, mayAsk } = asking;
  const last = notices.at(-1);
  const until: NoticeMemory['until'] = last ? [last.version, latestDate(notices)] : (memory?.until ?? null);
  const renewed = (old: NoticeMemory | null) => ({ due: [], asked: [], ...old, until });
  const edits = asking.mayEdit ? questionEdits(asking, wording) : [];
  // Keeps notices that cannot be read at the moment. Otherwise all of them would count as new when they are back.
  if (!isAnswered || memory === null || last === undefined) {
    const same = isAnswered ? memory : renewed(null);
    return { question: null, edits, waiting: same, asked: same, renewed };
  }

  const asked = [...new Set([...memory.asked, ...questions.flatMap(({ body }) => readQuestion(body)?.notices ?? [])])];
  const fresh = newSince(memory.until, notices).filter((version) => asking.concerning?.includes(version));
  const open = new Set([...memory.due, ...(isNewWord ? [] : fresh)]);
  const due = notices.filter(({ version }) => {
    return open.has(version) && !asked.includes(version) && asking.concerning?.includes(version);
  });
  const versions = due.map(({ version }) => version);
  const next = { until: fresh.length > 0 ? until : memory.until, asked: asked.slice(-MAX_ASKED) };
  const waiting = { ...next, due: mayAsk === 'never' ? [] : versions };
  if (due.length === 0 || mayAsk !== 'now') return { question: null, edits, waiting, asked: waiting, renewed };
  const question = { type: 'create-comment' as const, body: askToCheck(due, locations, versions, wording) };
  const told = { ...next, due: [], asked: [...asked, ...versions].slice(-MAX_ASKED) };
  return { question, edits, waiting, asked: told, renewed };
}

/** Newer than the newest one known, or published later, as a patch of an older version is. */
function newSince(until: NoticeMemory['until'], notices: readonly EditionNotice[]): string[] {
  const known = notices.findIndex(({ version }) => version === until?.[0]);
  const fresh = notices.filter(
    ({ date }, index) => until === null || (known !== -1 && index > known) || isAfter(date, until[1]),
  );
  return fresh.map(({ version }) => version);
}

function latestDate(notices: readonly EditionNotice[]): string {
  return notices.reduce((latest, { date }) => (latest === '' || isAfter(date, latest) ? date : latest), '');
}

function isAfter(date: string, other: string): boolean {
  return Date.parse(date) > Date.parse(other);
}

/** If all notices are gone, no question is withdrawn: most likely they cannot be read at the moment. */
function questionEdits(asking: Asking, wording: ReplyWording): Action[] {
  if (asking.notices.length === 0) return [];
  return asking.questions.flatMap(({ id, body }): Action[] => {
    const mark = readQuestion(body);
    const wanted = mark && wantedQuestion(body, mark, asking, wording);
    return wanted ? [{ type: 'update-comment', id, body: wanted }] : [];
  });
}

/** Null if it is up to date. A renamed place alone is no reason to edit it. */
function wantedQuestion(
  body: string,
  mark: QuestionMark,
  { notices, concerning, locations }: Asking,
  wording: ReplyWording,
): string | null {
  const published = notices.filter(({ version }) => mark.notices.includes(version));
  const canTell = concerning !== null && locations.length > 0;
  const standing = published.filter(({ version }) => !canTell || concerning.includes(version));
  if (standing.length === 0) {
    return mark.stand.length === 0 ? null : takeBack(mark.notices, published.length === 0, wording);
  }
  const versions = standing.map(({ version }) => version);
  const isSame = versions.join('\n') === mark.stand.join('\n');
  const isUpToDate = isSame && standing.every((notice) => isNamedIn(body, notice));
  return isUpToDate ? null : askToCheck(standing, locations, mark.notices, wording);
}
