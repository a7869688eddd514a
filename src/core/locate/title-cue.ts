const BEFORE =
  /(?:标题是|题为|名为|叫做?|关于|在读|在看|读到|看到|讲|章|节|篇|titled|called|entitled|named|sections?|chapters?|headings?|part(?: on| called)?|pages?|about|cover|covers|reading|on)\s*[:：]?\s*["'“「『《]?\s*$/u;
const BEHIND =
  /^\s*(?:\([^)]{0,20}\)|（[^）]{0,20}）)?["'”」』》]?\s*(?:的|里的|中的)?\s*(?:(?:那|这|该|此)?(?:一|个)?(?:篇|节|章|小节|部分|案例|案列|文章|分享|块|段落|内容|一文)|(?:那|这)(?:里|儿|边)|的地方|里(?!程)|中(?![心间国文途])|[:：]|(?:section|chapter|part|article|piece|case|story|page|example)s?(?!\p{L}))/u;

/** Whether what stands around `start`..`end` says that a part of the publication is meant: "…那篇", "the … section". */
export function hasTitleCue(folded: string, start: number, end: number): boolean {
  return BEFORE.test(folded.slice(Math.max(0, start - 24), start)) || BEHIND.test(folded.slice(end, end + 40));
}

/** Whether `start`..`end` is all that stands between brackets or quotation marks: 《…》, “…”, "…". */
export function isBracketed(text: string, start: number, end: number): boolean {
  const open = text.slice(0, start).trimEnd().at(-1) ?? '';
  const close = text.slice(end).trimStart().at(0) ?? '';
  return '《〈“「『"\'‘【*'.includes(open) && open !== '' && '》〉”」』"\'’】*'.includes(close) && close !== '';
}
