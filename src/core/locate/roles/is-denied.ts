import { cueWords } from '../../languages/languages.ts';
import { anyWord } from '../../text/words.ts';

const OPEN = `[《「“"']?`;
const CLOSE = `['"”」』》]?`;

/** Small words between a denial and the place. */
const ABOUT = `(?:${anyWord('说 说的 指 指的 关于 讲 在 about in the on for at')}\\s*)?(?:the\\s+)?`;
/** "是不是 5.3.1" asks. */
const DENIAL_BEFORE = new RegExp(`(?<!是)${anyWord(...cueWords('deniedBefore'))}\\s*${ABOUT}${OPEN}$`, 'u');

const DENIAL_BEHIND = new RegExp(`^${CLOSE}\\s*${anyWord(...cueWords('deniedBehind'))}`, 'u');
/** Nothing is wrong there. */
const FINE = anyWord(...cueWords('fineBehind'));
const WITHOUT_FAULT = new RegExp(`^${CLOSE}\\s*(?:(?:[这那][里边]|[章节])\\s*)?(?:(?:倒是|都|是)\\s*)?${FINE}`, 'u');

/** "5.3.1 改成 4.3.1(我写错了)": the reader's own slip, not one of the text; what it becomes is meant. */
const SLIP = anyWord(...cueWords('slips'));
const RECANTED = new RegExp(
  `^["'》]?\\s*(?:(?:应该?)?改[成为到][^。.\\n]{1,4}[^。\\n]{0,20}?)?[(,\\s]{0,3}${SLIP}`,
  'u',
);
/** "上次说是 5.4.4，其实是 5.4.8". */
const SAID_BEFORE = /(?:上次|之前|刚才|原先|前面)(?:写|说)的?是?\s*["'《]?$/u;
const CORRECTED_BEHIND = /^[^。\n]{0,16}?(?:其实|实际上?是|应该?是|应为|改成|改为|而是|更正)/u;
const CORRECTED_BEFORE = new RegExp(
  `(?:${anyWord("改成 改为 改到 应是 应该是 应为 而是 其实是 should_be actually it's it_is")}|->|→)\\s*["'《]?$`,
  'u',
);
/** What a denial in front holds for as well: "不是 5.3.1、5.3.2". */
const PLACE = '第?[\\d.一二三四五六七八九十]{1,12}[章节]?|《[^《》\\n]{1,20}》|(?:chapter|section)s?\\s[\\d.]{1,10}';
const LISTED = new RegExp(`(?:(?:${PLACE})\\s*(?:、|和|与|及|或|and|or|nor)\\s*){1,8}([《「"']?)$`, 'u');
/** "把 5.4.4 的标签改成 5.4.8". */
const RELABELLED_BEHIND = /^\s*的?标签[^。\n]{0,6}?[改换](?:成|为|到)/u;
/** "以第3章为准", "照 7.2 的改": right there, so it is another that is wrong. */
const STANDARD_BEFORE = new RegExp(`[以按照]\\s*${OPEN}$`, 'u');
const STANDARD_BEHIND = new RegExp(`^${CLOSE}\\s*[里中]?的?(?:为准|来?改)(?![^。\\n]{0,20}?(?:还是|吗|\\?))`, 'u');
/** "第六章……不对，是第七章", "chapter 6, sorry, 7". */
const AT_ONCE_CORRECTED =
  /^[\s.,…-]{0,8}(?:(?:不对|不是|说错了)[\s,]{0,2}(?:应该?)?是\s?(?:第|附录|\d)|(?:no|sorry|oops)[\s,]{1,2}(?:i mean[t]? )?(?:chapter |section )?\d)/u;
const RELATED_BEFORE = new RegExp(`[和跟与同]\\s*${OPEN}$`, 'u');
const UNRELATED_BEHIND = /^[^，。；,;!?！？\n]{0,12}?(?:无关|没有?关系|不相关)/u;

/**
 * Whether the words at `start`..`end` of a folded passage are denied: "不是 5.3.1", "not chapter 4", "和第四章无关", "第三章没问题",
 * "no mistake in 2.1", or taken back: "上次说是 5.4.4". A question ("是不是 5.3.1?", "isn't 5.3.1 …?") denies nothing.
 */
export function isDenied(folded: string, start: number, end: number): boolean {
  const before = folded
    .slice(Math.max(0, start - 60), start)
    .replace(LISTED, '$1')
    .slice(-40);
  const behind = folded.slice(end, end + 40);
  if (DENIAL_BEFORE.test(before))
    return !/^[^。.!！\n]{0,30}?(?:吗|么|\?|？)/u.test(behind) || /而是|是|but/u.test(behind);
  if (DENIAL_BEHIND.test(behind)) return true;
  if (RECANTED.test(behind) && !CORRECTED_BEFORE.test(before)) return true;
  if (RELABELLED_BEHIND.test(behind) || AT_ONCE_CORRECTED.test(behind)) return true;
  if (SAID_BEFORE.test(before) && CORRECTED_BEHIND.test(behind)) return true;
  if (STANDARD_BEFORE.test(before) && STANDARD_BEHIND.test(behind)) return true;
  return (RELATED_BEFORE.test(before) && UNRELATED_BEHIND.test(behind)) || WITHOUT_FAULT.test(behind);
}
