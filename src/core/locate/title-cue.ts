const BEFORE =
  /(?:标题是|题为|名为|叫做?|在读|在看|读到|看到|章|节|篇|titled|called|entitled|named|sections?|chapters?|headings?|part called|pages?|where you cover|finished|(?:am|was|been|just|started) reading|just read)\s*[:：]?\s*["'“「『《]?\s*$/u;
const BEHIND =
  /^\s*(?:\([^)]{0,20}\)|（[^）]{0,20}）)?["'”」』》]?\s*(?:的|里的|中的)?\s*(?:(?:那|这|该|此)?(?:一|个)?(?:篇|节|章|小节|部分|案例|案列|文章|分享|块|一文)|(?:那|这)(?:里|儿|边)|的地方|(?:section|chapter|part|article|piece|case|story|page)s?(?!\p{L}))/u;
const SOFT_BEFORE = /(?:关于|讲|对|about|cover|covers|reading|on|in)\s*[:：]?\s*(?:the\s+)?$/u;
const SOFT_BEHIND = /^\s*(?:的?(?:内容|段落)|里(?!程)|中(?![心间国文途])|[:：])/u;

/**
 * How much what stands around `start`..`end` says that a part of the publication is meant. strong: "…那篇", "the …
 * section", "titled …", "…:" at the head; soft: "关于…", "about …", "…里", "…:", which stand beside other words as well.
 */
export function titleCue(folded: string, start: number, end: number): 'strong' | 'soft' | null {
  const [before, behind] = [folded.slice(Math.max(0, start - 24), start), folded.slice(end, end + 40)];
  if (BEFORE.test(before) || BEHIND.test(behind)) return 'strong';
  if (before.trim() === '' && /^\s*[:：]/u.test(behind)) return 'strong';
  return SOFT_BEFORE.test(before) || SOFT_BEHIND.test(behind) ? 'soft' : null;
}

/** Whether `start`..`end` is all that stands between brackets or quotation marks: 《…》, “…”, "…". */
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

const PIECE =
  /^\s*(?:\([^)]{0,20}\)|（[^）]{0,20}）)?["'”」』》]?\s*(?:的)?\s*(?:(?:那|这|该|此|两|几|三)?(?:一|个|两|几)?(?:篇|案例|案列|文章|分享|实践|一文)|(?:[\p{Script=Latin}-]+\s+){0,3}(?:article|piece|case(?: study)?|story|write-?up|talk|contribution)s?(?!\p{L}))/u;

/** Whether a word for a contribution stands behind: "小米那篇", "携程的案例", "the Xiaomi article". */
export function hasPieceBehind(folded: string, end: number): boolean {
  return PIECE.test(folded.slice(end, end + 40));
}
