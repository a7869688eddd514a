import { cueWords } from '../../languages/languages.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { anyWord } from '../../text/words.ts';

const CUE = new RegExp(
  `(?<!n't\\s|${anyWord(...cueWords('negations'))}\\s{0,2})${anyWord(...cueWords('setAside'))}`,
  'u',
);
/** A wish or a condition says nothing of what is: "it would be great if 5.1 …". */
const WISH = new RegExp(anyWord(...cueWords('wishes')), 'u');

/** Where a clause ends; between the numbers of a list no comma ends one. */
const BOUND = new RegExp(`[,;!?。:\\n]|\\.(?=\\s|$)|${anyWord(...cueWords('contrasts'))}|(?<!然)而(?!且)`, 'gu');
const WINDOW = 60;

/** The part of a text around a place, between the places before and after it that are no list with it. */
export interface Around {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether the clause around `start`..`end` of a folded text sets the place there aside: it is praised, was read or searched
 * before, is what promises something, or is the reader's slip: "thanks for chapter 3", "第四章里没有".
 */
export function isSetAside(folded: string, start: number, end: number, { from, to }: Around): boolean {
  const before = folded.slice(Math.max(from, start - WINDOW), start);
  const behind = folded.slice(end, Math.min(to, end + WINDOW)).replace(/^\s?:/u, '');
  const left = matchesOf(before, BOUND).at(-1);
  const head = left ? before.slice(left.index + left[0].length) : before;
  const [right] = matchesOf(behind, BOUND, 1);
  const tail = behind.slice(0, right?.index);
  const clause = `${head} ${tail}`;
  if (WISH.test(clause)) return false;
  return (
    CUE.test(clause) ||
    (EMPTY.test(tail) && !ONLY.test(head)) ||
    (REACHED.test(head) && STOPS.test(tail)) ||
    RELATIVE.test(behind)
  );
}

/** "第四章里没有": nothing is named that it lacks. */
const EMPTY = /^\s*[里中]?(?:面|边)?(?:也|都|就|却)?(?:没有|没)\s*$/u;
/** "只有第六章没有": what all others have. */
const ONLY = /(?:只有|唯有|唯独|单单|偏偏|就)\s*$/u;
/** "看到第5章了": how far the reader came. "看到第5章有错字" is no such clause. */
const REACHED = /(?:[看读学翻做]到了?|从|reach(?:ed)?|got to|i am (?:at|on)|i'm (?:at|on)|arrived at)\s*(?:the\s)?$/u;
const STOPS = /^\s*(?:(?:了|为止|[看读学翻]到|now|so far)\s*)?$/u;
/** "…4.2, which is fine". */
const RELATIVE = new RegExp(
  `^\\s?,?\\s?(?:which|that one) (?:is|are|was|were|looks?|seems?) ${anyWord('fine ok okay correct right good')}`,
  'u',
);
