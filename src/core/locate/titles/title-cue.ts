import { cueWords } from '../../languages/languages.ts';
import { anyWord } from '../../text/words.ts';

const OPEN = `["'“「『《]`;
const CLOSE = String.raw`(?:["'”」』》]\s*)?`;
/** "小米（2019）那篇": an aside between a title and what calls it a part. */
const ASIDE = String.raw`(?:(?:\([^)]{0,20}\)|（[^）]{0,20}）)\s*)?`;

/** Words before a title that say that it is one, and after it that call it a part: "那篇", "section". */
const NAMED = anyWord(...cueWords('titleBefore'));
const PART = anyWord(...cueWords('titleBehind'));
const PLACE_HAN = anyWord('那里 那儿 那边 这里 这儿 这边 的地方');
/** Words that are beside titles, and beside other words as well. */
const ABOUT = anyWord(...cueWords('aboutBefore'));

/** "the section on knots"; a section on knots may be one that is missing. */
const ON = `${anyWord('the this that your')} ${anyWord('section part page chapter')} ${anyWord('on about')} (?:the )?`;

const BEFORE = new RegExp(`(?:${NAMED}\\s*(?:[:：]\\s*)?|${ON})(?:${OPEN}\\s*)?$`, 'u');
const BEHIND = new RegExp(`^\\s*${ASIDE}${CLOSE}(?:[里中]?的\\s*)?(?:[那这该此]?[一个]?${PART}|${PLACE_HAN})`, 'u');
const SOFT_BEFORE = new RegExp(`${ABOUT}\\s*(?:[:：]\\s*)?(?:the\\s+)?$`, 'u');
const SOFT_BEHIND = new RegExp(
  String.raw`^["'”」』》]?\s*(?:${anyWord(...cueWords('aboutBehind'))}|里(?!程)|中(?![心间国文途])|[:：])`,
  'u',
);

/**
 * How strongly the words around `start`..`end` say that a part of the publication is meant. strong: "…那篇", "the …
 * section", "titled …"; soft: "关于…", "about …", "…里", "…:", which are beside other words as well.
 */
export function titleCue(folded: string, start: number, end: number): 'strong' | 'soft' | null {
  const [before, behind] = [folded.slice(Math.max(0, start - 32), start), folded.slice(end, end + 40)];
  if (BEFORE.test(before) || BEHIND.test(behind)) return 'strong';
  return SOFT_BEFORE.test(before) || SOFT_BEHIND.test(behind) ? 'soft' : null;
}

/** Whether `start`..`end` is all that is between brackets or quotation marks: 《…》, “…”, "…". */
export function isBracketed(text: string, start: number, end: number): boolean {
  const open =
    text
      .slice(Math.max(0, start - 4), start)
      .trimEnd()
      .at(-1) ?? '';
  const close =
    text
      .slice(end, end + 4)
      .trimStart()
      .at(0) ?? '';
  return open !== '' && close !== '' && '《〈“「『"\'‘【*'.includes(open) && '》〉”」』"\'’】*'.includes(close);
}

/** Words after a title that call it a contribution of someone. */
const PIECE = new RegExp(
  `^\\s*${ASIDE}${CLOSE}(?:的\\s*)?(?:[那这该此两几三]?[一个两几]?|(?:[\\p{Script=Latin}-]+\\s+){0,3})${anyWord(...cueWords('pieceBehind'))}`,
  'u',
);

/** Whether a word for a contribution follows: "小米那篇", "携程的案例", "the Xiaomi article". */
export function hasPieceBehind(folded: string, end: number): boolean {
  return PIECE.test(folded.slice(end, end + 40));
}

const MENTIONED_BEHIND = /^["'”」』》]?\s*(?:字样|[两二三四五六几]个?字|[这一]个?词|的说法|的叫法)/u;

/** Whether only the words of the title are spoken of: "还有“发布管理”字样". */
export function isMentioned(folded: string, end: number): boolean {
  return MENTIONED_BEHIND.test(folded.slice(end, end + 12));
}

const MEANT_BEFORE = /(?:而是|其实是|应该?是|but (?:about |in )?(?:the )?)["'“「『《]?\s*$/u;

/** Whether the words at `start` are said to be meant, after what is not: "不是…，而是容灾演练那篇". */
export function isMeant(folded: string, start: number): boolean {
  return MEANT_BEFORE.test(folded.slice(Math.max(0, start - 16), start));
}
