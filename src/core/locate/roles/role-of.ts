import { isMovedFrom } from '../../numbers/is-moved-from.ts';
import { AND, TO } from '../../numbers/words/place-words.ts';
import { liesIn } from '../../publication/section.ts';
import type { ParsedReport, QuotePlace } from '../../report/parsed-report.ts';
import { anyWord, everyWord } from '../../text/words.ts';
import type { Evidence, Role } from '../evidence.ts';
import { citedRole } from './cited-role.ts';
import { type Around, isSetAside } from './clause-cues.ts';
import { exceptionIn } from './exception.ts';
import { isQuotedElsewhere, isQuotedWord } from './is-quoted.ts';
import { isInside, type Range } from './range.ts';
import { roleAt } from './roles.ts';

/**
 * The role of each piece of evidence, in order: as its finder says, otherwise as the words around it and its neighbours
 * say.
 */
export function rolesOf(evidence: readonly Evidence[], report: ParsedReport): Role[] {
  const byPassage = Map.groupBy(evidence, ({ at }) => at?.passage ?? -1);
  const roles = new Map<Evidence, Role>();
  const meant = evidence.filter((one) => saidToBeMeant(one, report));
  const roleOf = (one: Evidence): Role => {
    if (one.role !== 'about' || one.at === null || one.kind === 'quote') return one.role;
    const near = byPassage.get(one.at.passage) ?? [];
    const { folded = '' } = report.passages[one.at.passage] ?? {};
    const excepted = exceptionIn(folded, sentenceAt(folded, one.at));
    if (excepted) return excepted.isMeant && isInside(one.at, excepted) ? 'about' : 'other';
    const cited = citedRole(one, report);
    if (cited) return cited;
    if (isQuotedElsewhere(one, report) || isQuotedWord(one, near, report) || isReplaced(one, near, folded))
      return 'other';
    if (one.kind === 'number' && meant.length > 0 && !meant.some((other) => agree(one, other))) return 'aside';
    if (isWideRange(one, near, folded)) return isRead(one.at, folded) ? 'other' : 'aside';
    const takesBack = near.some(({ denied }) => denied);
    const role = roleAt(folded, one.at, takesBack);
    if (role !== 'about') return role;
    if (isSetAside(folded, one.at.start, one.at.end, spaceAround(one.at, near, folded))) return 'aside';
    return isLinkText(one, report) ? 'aside' : listedRole(one, near, roles, folded);
  };
  for (const one of evidence) roles.set(one, roleOf(one));
  return evidence.map((one) => roles.get(one) ?? 'about');
}

/**
 * What is said of the first place of a list or range holds for the others: "after reading chapters 1 to 3". Of two
 * places between which something moved it is at the second.
 */
function listedRole(
  { at, kind }: Evidence,
  near: readonly Evidence[],
  roles: ReadonlyMap<Evidence, Role>,
  folded: string,
): Role {
  if (!at || kind !== 'number') return 'about';
  const first = near.find((other) => {
    if (!other.at || other.kind !== kind || other.at.end > at.start || at.start - other.at.end > 8) return false;
    const between = folded.slice(other.at.end, at.start);
    return LIST_SIGN.test(between) && (!between.includes(',') || LISTS_ON.test(folded.slice(at.end, at.end + 16)));
  });
  if (first?.at && isMovedFrom(folded, first.at.start)) return 'about';
  return (first && roles.get(first)) ?? 'about';
}

/** The text between the numbers before and after a place. Numbers of the same list are ignored. */
function spaceAround(at: QuotePlace, near: readonly Evidence[], folded: string): Around {
  const numbers = near.flatMap(({ kind, at: other }) => (kind === 'number' && other ? [other] : []));
  const inOrder = numbers.toSorted((a, b) => a.start - b.start);
  let [from, to] = [0, folded.length];
  let { start, end } = at;
  for (const other of inOrder.toReversed()) {
    if (other.end > start) continue;
    if (!LIST_SIGN.test(folded.slice(other.end, start))) {
      from = other.end;
      break;
    }
    start = other.start;
  }
  for (const other of inOrder) {
    if (other.start < end) continue;
    if (!LIST_SIGN.test(folded.slice(end, other.start))) {
      to = other.start;
      break;
    }
    end = other.end;
  }
  return { from, to };
}

const LIST_SIGN = new RegExp(String.raw`^\s*(?:[,、~-]|${AND}|${TO})\s*(?:第\s*)?$`, 'u');
/** A comma may end a clause: "unlike chapter 3, chapter 6 …". In a list the next number follows. */
const LISTS_ON = new RegExp(
  String.raw`^\s*(?:[,、]|${AND})\s*(?:and\s+)?(?:(?:chapter|section)\s+|第\s*)?[\d一二三四五六七八九十]`,
  'u',
);

function sentenceAt(folded: string, { start, end }: Range): Range {
  const before = folded.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const from = start - before.length + Math.max(...SENTENCE_ENDS.map((sign) => before.lastIndexOf(sign))) + 1;
  const behind = folded.slice(end, end + LONGEST_SENTENCE);
  const ends = SENTENCE_ENDS.map((sign) => behind.indexOf(sign)).filter((at) => at !== -1);
  return { start: from, end: end + Math.min(behind.length, ...ends) };
}

const SENTENCE_ENDS = ['\n', '。', ';', '!', '?', '. '];
const LONGEST_SENTENCE = 200;

/** "按 3.2 …，错的是 6.1": of several numbers the one where the fault, or what the reader speaks of, is said to be. */
function saidToBeMeant({ kind, at, denied }: Evidence, { passages }: ParsedReport): boolean {
  const { folded = '' } = (at && passages[at.passage]) ?? {};
  return (
    kind === 'number' && at !== null && !denied && MEANT_BEFORE.test(folded.slice(Math.max(0, at.start - 24), at.start))
  );
}

const MEANT_BEFORE = new RegExp(
  `${anyWord(
    '错的是 写错的是 有误的是 有问题的是 不对的是 该改的是 要改的是 问题出在 我说的是 我指的是 我问的是 i_mean i_meant',
    everyWord(['the_'], ['mistake', 'error', 'fault', 'typo'], ['_is_in']),
  )}\\s?(?:the\\s)?$`,
  'u',
);

/** "第四章→第五章", "chapter 4 should read chapter 5": two places one of which replaces the other as wording. */
function isReplaced(one: Evidence, near: readonly Evidence[], folded: string): boolean {
  if (one.kind !== 'number') return false;
  return near.some((other) => {
    if (other === one || other.kind !== 'number' || other.denied || one.denied || !other.at || !one.at) return false;
    const [first, second] = one.at.start < other.at.start ? [one.at, other.at] : [other.at, one.at];
    if (second.start < first.end || second.start - first.end > 24) return false;
    return REPLACES.test(folded.slice(first.end, second.start)) && !agree(one, other);
  });
}

/** "第四章 → 4.2" is a path. */
function agree({ sections: [a] }: Evidence, { sections: [b] }: Evidence): boolean {
  return a !== undefined && b !== undefined && (liesIn(a, b) || liesIn(b, a));
}

const REPLACES =
  /^["'”」』》)\s]*(?:→|->|=>|应该?[改是为]?[为成是]?|[改换]成|改为|误?写成了?|(?:should|must|ought to|has to|needs to) (?:be|read|say)|to read|instead of|而不是|而非)[\s"'“「『《(:]*(?:详?见|参[见考阅照])?$/u;

/** What was read is no place of a report, however many chapters it was. */
function isRead(at: QuotePlace, folded: string): boolean {
  return READ.test(folded.slice(sentenceAt(folded, at).start, at.start));
}

const READ = new RegExp(anyWord('看完 读完 看过 读过 看了 读了 read finished went_through'), 'u');

/** A range over more than three chapters tells what was looked through. */
function isWideRange(one: Evidence, near: readonly Evidence[], folded: string): boolean {
  if (one.kind !== 'number' || !one.at) return false;
  const { start, end } = one.at;
  const chapters = new Set<unknown>();
  for (const other of near) {
    if (other.kind !== 'number' || !other.at) continue;
    const touches = other.at.start <= end && start <= other.at.end;
    const [first, second] = other.at.end <= start ? [other.at.end, start] : [end, other.at.start];
    const isNext =
      second >= first && second - first < 8 && /^\s*(?:~|-|到|至|to|through)\s*$/u.test(folded.slice(first, second));
    if (touches || isNext) chapters.add(other.sections[0]);
  }
  return chapters.size > WIDE;
}

const WIDE = 3;

/** The words of a link lead where its address leads: they are no more than that if the address is not understood. */
function isLinkText(one: Evidence, { links }: ParsedReport): boolean {
  return links.some(({ text }) => text !== '' && text.includes(one.text) && text.length <= one.text.length * 2 + 4);
}
