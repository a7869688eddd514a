import { numeralValue } from '../catalogue/numeral.ts';

/** A page that a text names, and where. */
export interface NamedPage {
  readonly start: number;
  readonly end: number;
  readonly page: number;
}

const ORDINAL = '第\\s*([〇零一二三四五六七八九十百]{1,5}|\\d{1,4})(?:\\s*[-~/到至]\\s*第?\\s*\\d{1,4})?\\s*页';
const LABELLED = '页[码数]\\s*(?:是|为|:)?\\s*第?\\s*(\\d{1,4})(?![\\d.]*\\d)';
const ENGLISH = '(?<![\\p{L}\\d.])(?:pages?|pgs?|pp)[.:\\s]{0,3}(\\d{1,4})(?![\\d.]*\\d)';
/** "p. 6" and "P66" are pages; P1 to P9 are how severe an incident, or how senior a person is. */
const SHORT = '(?<![\\p{L}\\d.])(?:p[.:\\s]{1,3}(\\d{1,4})|p(\\d{2,4}))(?![\\d.]*\\d)';
/** "41页", "98-99页": the only spelling that may as well count pages. */
const BARE = '(?<![\\p{L}\\d./-])(\\d{1,4})(?:\\s*[-~]\\s*\\d{1,4})?\\s*页(?![面眉脚边])';
const PAGE = new RegExp([ORDINAL, LABELLED, ENGLISH, SHORT, BARE].join('|'), 'gu');

/** "共 300 页", "前 20 页", "每天看 20 页", "出个 20 页", "打了 41 页": pages that are counted. */
const COUNTED =
  /(?:全书|全文|整本|本书|共|[有前后近约这那几每多个才只仅满]|大概|大约|不到|超过|十来|[看读打印写翻背学讲]了|[每一两三][天周日晚次]\s*(?:看|读|写|印|打|翻|学)?|今天(?:看|读|写|翻)?)\s*$/u;
const COUNT_BEHIND =
  /^\s*(?:of|\/)\s*\d|^\s*(?:的篇幅|左右的|长|厚|纸|[多来]?\s*的?\s*(?:精简|简|缩|完整|打印)?(?:版|本|pdf|ppt|文档|材料|册子|书))/u;

/** The pages that a folded text names, in order; of a range ("41-42页") the first. What counts pages names none. */
export function namedPages(folded: string): NamedPage[] {
  return [...folded.matchAll(PAGE)].flatMap((match): NamedPage[] => {
    const [whole, ordinal, labelled, english, spaced, short, bare] = match;
    const start = match.index;
    const end = start + whole.length;
    if (bare !== undefined && isCounted(folded, start, end)) return [];
    const page = numeralValue(ordinal ?? labelled ?? english ?? spaced ?? short ?? bare ?? '');
    return page === null ? [] : [{ start, end, page }];
  });
}

function isCounted(folded: string, start: number, end: number): boolean {
  return COUNTED.test(folded.slice(Math.max(0, start - 8), start)) || COUNT_BEHIND.test(folded.slice(end, end + 16));
}
