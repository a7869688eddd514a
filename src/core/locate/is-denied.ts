const DENIAL_BEFORE =
  /(?:(?<!是)不是(?!吗|么)|并不?是|并非|而非|非是|不属于|不在|不关|而不是|别放在|没说|isn't|is not|not|wasn't|was not|rather than|instead of|nothing to do with|unrelated to|apart from)\s*(?:说的?|指的?|关于|讲|在|about|in|the|on|for|at)?\s*(?:the\s+)?[《「“"']?$/u;
const UNRELATED_BEHIND = /^[^，。；,;!?！？\n]{0,12}?(?:无关|没有?关系|不相关)/u;
const WITHOUT_FAULT =
  /^['"”」』》]?\s*(?:这[里边]|那[里边]|[章节])?\s*(?:倒是|都|是)?\s*(?:没有?(?:什么|啥|任何)?问题|没毛病|是对的|写得(?:很|挺|不错)|(?:is|are|looks?|seems?) (?:all )?(?:fine|ok|okay|correct|good)(?!\p{L}))/u;
const RELATED_BEFORE = /(?:和|跟|与|同)\s*[《「“"']?$/u;

/**
 * Whether the words at `start`..`end` of a folded passage are denied: "不是 5.3.1", "not chapter 4", "和第四章无关", "第三章没问题". A
 * question ("是不是 5.3.1?", "isn't 5.3.1 …?") denies nothing.
 */
export function isDenied(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 24), start);
  const behind = folded.slice(end, end + 40);
  if (DENIAL_BEFORE.test(before))
    return !/^[^。.!！\n]{0,30}?(?:吗|么|\?|？)/u.test(behind) || /而是|是|but/u.test(behind);
  return (RELATED_BEFORE.test(before) && UNRELATED_BEHIND.test(behind)) || WITHOUT_FAULT.test(behind);
}
