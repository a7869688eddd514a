const BEFORE =
  /(?:标题是|题为|名为|叫做?|问题出?在|归[到入]|在读|在看|读到|看到|章|节|篇|titled|called|entitled|named|sections?|chapters?|headings?|part called|pages?|where you cover|finished|(?:am|was|been|just|started) reading|just read)\s*[:：]?\s*["'“「『《]?\s*$/u;
const BEHIND =
  /^\s*(?:\([^)]{0,20}\)|（[^）]{0,20}）)?["'”」』》]?\s*(?:的|里的|中的)?\s*(?:(?:那|这|该|此)?(?:一|个)?(?:篇|节|章|小节|部分|案例|案列|文章|分享|块|一文)|(?:那|这)(?:里|儿|边)|的地方|(?:section|chapter|part|article|piece|case|story|page)s?(?!\p{L}))/u;
const SOFT_BEFORE = /(?:关于|讲|对|about|cover|covers|reading|on|in|inside)\s*[:：]?\s*(?:the\s+)?$/u;
const SOFT_BEHIND = /^["'”」』》]?\s*(?:的?(?:内容|段落)|[写讲]得|里(?!程)|中(?![心间国文途])|[:：])/u;

/**
 * How much what stands around `start`..`end` says that a part of the publication is meant. strong: "…那篇", "the …
 * section", "titled …", "…:" at the head; soft: "关于…", "about …", "…里", "…:", which stand beside other words as well.
 */
export function titleCue(folded: string, start: number, end: number): 'strong' | 'soft' | null {
  const [before, behind] = [folded.slice(Math.max(0, start - 24), start), folded.slice(end, end + 40)];
  if (BEFORE.test(before) || BEHIND.test(behind)) return 'strong';
  if (OPENING.test(before) && /^\s*[:：]/u.test(behind)) return 'strong';
  return SOFT_BEFORE.test(before) || SOFT_BEHIND.test(behind) ? 'soft' : null;
}

/** Nothing, or the folder in front of a chapter's name: "part2/Untyped: …". */
const OPENING = /^\s*(?:[\p{L}\d_-]{1,16}\/)?$/u;

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

/** "小米、联通两篇": the word counts all names before it. */
const LISTED_PIECES =
  /^(?:[、和与及](?:(?![、和与及两三四几])[\p{Script=Han}a-z\d]){1,8}){1,4}[两三四几](?:篇|家|个(?:案例|实践|故事))/u;

/** Whether a word for a contribution stands behind: "小米那篇", "携程的案例", "the Xiaomi article", "小米、联通两篇". */
export function hasPieceBehind(folded: string, end: number): boolean {
  const behind = folded.slice(end, end + 40);
  return PIECE.test(behind) || LISTED_PIECES.test(behind);
}

const REFERRED_BEFORE =
  /(?:引用|参考|参照|参见|参阅|详见|链接到|指向|跳转到|see also|refer(?:s|ring)? (?:back )?to|links? to|points? to|cites?)\s*(?:了|到|过)?\s*(?:the\s+)?["'“「『《]?\s*$/u;
const MENTIONED_BEHIND = /^["'”」』》]?\s*(?:字样|[两二三四五六几]个?字|[这一]个?词|的说法|的叫法)/u;

/** Whether the title at `start`..`end` is only referred to: "…建议引用《变更管理》". */
export function isReferredTo(folded: string, start: number): boolean {
  return REFERRED_BEFORE.test(folded.slice(Math.max(0, start - 24), start));
}

/** Whether only the words of the title are spoken of: "还有“发布管理”字样". */
export function isMentioned(folded: string, end: number): boolean {
  return MENTIONED_BEHIND.test(folded.slice(end, end + 12));
}

const MEANT_BEFORE = /(?:而是|其实是|应该?是|but (?:about |in )?(?:the )?)["'“「『《]?\s*$/u;

/** Whether the words at `start` are said to be meant, after what is not: "不是…，而是容灾演练那篇". */
export function isMeant(folded: string, start: number): boolean {
  return MEANT_BEFORE.test(folded.slice(Math.max(0, start - 16), start));
}
