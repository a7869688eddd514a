const DENIAL_BEFORE =
  /(?:(?<!是)不是(?!吗|么)|并不?是|并非|而非|非是|不属于|不在|不关|而不是|别放在|没说|isn't|is not|not|wasn't|was not|rather than|instead of|nothing to do with|unrelated to|apart from|(?:不要|别|不该|不应该?|不能)再?(?:归|标|算)(?:到|入|在|成|为|作)|[误错](?:标|归)(?:成|为|到|在)|(?:ignore|disregard|forget) (?:what|everything|all) (?:i|we) (?:wrote|said)|(?:ignore|disregard|forget) my (?:comment|note|remark)s?)\s*(?:说的?|指的?|关于|讲|在|about|in|the|on|for|at)?\s*(?:the\s+)?[《「“"']?$/u;
const UNRELATED_BEHIND = /^[^，。；,;!?！？\n]{0,12}?(?:无关|没有?关系|不相关)/u;
const WITHOUT_FAULT =
  /^['"”」』》]?\s*(?:这[里边]|那[里边]|[章节])?\s*(?:倒是|都|是)?\s*(?:没有?(?:什么|啥|任何)?问题|没毛病|是[好对]的|写得(?:很|挺|不错)|(?:is|are|looks?|seems?) (?:all )?(?:fine|ok|okay|correct|good)(?!\p{L}))/u;
/** "5.3.1 改成 4.3.1(我写错了)": the reader's own slip, not one of the text; what it becomes is meant. */
const RECANTED =
  /^["'》]?\s*(?:(?:应该?)?改(?:成|为|到)[^。.\n]{1,4}[^。\n]{0,20}?)?[(,\s]{0,3}(?:是?我(?:写|说|打|看|搞|记|标|弄)错|my (?:mistake|bad|typo)(?!\p{L}))/u;
/** "上次说是 5.4.4，其实是 5.4.8". */
const SAID_BEFORE = /(?:上次|之前|刚才|原先|前面)(?:写|说)的?是?\s*["'《]?$/u;
const CORRECTED_BEHIND = /^[^。\n]{0,16}?(?:其实|实际上?是|应该?是|应为|改成|改为|而是|更正)/u;
const CORRECTED_BEFORE = /(?:改成|改为|改到|应该?是|应为|而是|其实是|->|→|should be|actually|it's|it is)\s*["'《]?$/u;
/** What a denial in front holds for as well: "不是 5.3.1、5.3.2". */
const LISTED =
  /(?:(?:第?[\d.一二三四五六七八九十]{1,12}[章节]?|《[^《》\n]{1,20}》|(?:chapter|section)s?\s[\d.]{1,10})\s*(?:、|和|与|及|或|and|or|nor)\s*){1,8}([《「"']?)$/u;
/** "把 5.4.4 的标签改成 5.4.8". */
const RELABELLED_BEHIND = /^\s*的?标签[^。\n]{0,6}?[改换](?:成|为|到)/u;
/** "以第3章为准": right there, so it is another that is wrong. */
const STANDARD_BEFORE = /[以按照]\s*[《「“"']?$/u;
const STANDARD_BEHIND = /^["'”」』》]?\s*(?:[里中]的?)?(?:为准|来?改)(?![^。\n]{0,20}?(?:还是|吗|\?))/u;
const RELATED_BEFORE = /(?:和|跟|与|同)\s*[《「“"']?$/u;

/**
 * Whether the words at `start`..`end` of a folded passage are denied: "不是 5.3.1", "not chapter 4", "和第四章无关", "第三章没问题",
 * or taken back: "上次说是 5.4.4". A question ("是不是 5.3.1?", "isn't 5.3.1 …?") denies nothing.
 */
export function isDenied(folded: string, start: number, end: number): boolean {
  const before = folded
    .slice(Math.max(0, start - 60), start)
    .replace(LISTED, '$1')
    .slice(-40);
  const behind = folded.slice(end, end + 40);
  if (DENIAL_BEFORE.test(before))
    return !/^[^。.!！\n]{0,30}?(?:吗|么|\?|？)/u.test(behind) || /而是|是|but/u.test(behind);
  if (RECANTED.test(behind) && !CORRECTED_BEFORE.test(before)) return true;
  if (RELABELLED_BEHIND.test(behind)) return true;
  if (SAID_BEFORE.test(before) && CORRECTED_BEHIND.test(behind)) return true;
  if (STANDARD_BEFORE.test(before) && STANDARD_BEHIND.test(behind)) return true;
  return (RELATED_BEFORE.test(before) && UNRELATED_BEHIND.test(behind)) || WITHOUT_FAULT.test(behind);
}
