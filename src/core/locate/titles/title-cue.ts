import { anyWord } from '../../text/words.ts';

const OPEN = `["'“「『《]`;
const CLOSE = String.raw`(?:["'”」』》]\s*)?`;
/** "小米（2019）那篇": an aside between a title and what calls it a part. */
const ASIDE = String.raw`(?:(?:\([^)]{0,20}\)|（[^）]{0,20}）)\s*)?`;

/** Words before a title that say that it is one. */
const NAMED = anyWord(
  // what it is called
  '标题是 题为 名为 叫 叫做 titled called entitled named part_called heading headings',
  // a part of the publication
  '章 节 篇 section sections chapter chapters page pages',
  // reading it
  '在读 在看 读到 看到 finished am_reading was_reading been_reading just_reading started_reading just_read where_you_cover',
  // where a fault is, or a report belongs
  '问题在 问题出 问题出在 归到 归入',
);
/** Words after a title that call it a part: "那篇", "的这一节", "里的那个案例", "section". */
const PART_HAN = anyWord('篇 节 章 小节 部分 案例 案列 文章 分享 块 一文');
const PART_LATIN = anyWord(
  'section sections chapter chapters part parts article articles piece pieces case cases story stories page pages',
);
const PLACE_HAN = anyWord('那里 那儿 那边 这里 这儿 这边 的地方');
/** Words that are beside titles, and beside other words as well. */
const ABOUT = anyWord('关于 讲 对 about cover covers reading on in inside under');

/** "the section on knots"; a section on knots may be one that is missing. */
const ON = `${anyWord('the this that your')} ${anyWord('section part page chapter')} ${anyWord('on about')} (?:the )?`;

const BEFORE = new RegExp(`(?:${NAMED}\\s*(?:[:：]\\s*)?|${ON})(?:${OPEN}\\s*)?$`, 'u');
const BEHIND = new RegExp(
  `^\\s*${ASIDE}${CLOSE}(?:[里中]?的\\s*)?(?:[那这该此]?[一个]?${PART_HAN}|${PLACE_HAN}|${PART_LATIN})`,
  'u',
);
const SOFT_BEFORE = new RegExp(`${ABOUT}\\s*(?:[:：]\\s*)?(?:the\\s+)?$`, 'u');
const SOFT_BEHIND = /^["'”」』》]?\s*(?:的?(?:内容|段落)|[写讲]得|里(?!程)|中(?![心间国文途])|[:：])/u;

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
const PIECE_HAN = anyWord('篇 案例 案列 文章 分享 实践 一文');
const PIECE_LATIN = anyWord(
  'article articles piece pieces case cases case_study story stories write-up write-ups writeup writeups talk talks',
  'contribution contributions',
);
const PIECE = new RegExp(
  `^\\s*${ASIDE}${CLOSE}(?:的\\s*)?(?:[那这该此两几三]?[一个两几]?${PIECE_HAN}|(?:[\\p{Script=Latin}-]+\\s+){0,3}${PIECE_LATIN})`,
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
