import { placeWords } from '../../languages/languages.ts';
import { oneOf } from '../../numbers/words/one-of.ts';
import { wordsOf } from '../../text/words.ts';

/** Words before and after a page's number: "page 62", "62页", "62ページ". */
export const PAGE_BEFORE = oneOf(placeWords.flatMap(({ pages }) => wordsOf(pages)));
export const PAGE_BEHIND = oneOf(placeWords.flatMap(({ pagesBehind }) => wordsOf(pagesBehind)));

/** Signs that a bare "62页" may follow right away: "在62页", "书62页". After any other ("共62页") it counts pages. */
export const BEFORE_BARE = '在于见到从至自和与及或书中版章节的是对图';

/** Words before pages that are counted, by how: "共 300 页", "前 20 页", "每天看 20 页", "打了 41 页". */
const COUNTING: readonly (readonly [how: string, words: readonly string[]])[] = [
  ['all', ['全书', '全文', '整本', '本书', '其中', '共']],
  ['so many', ['[有前后近约这那几每多个才只仅满]', '大概', '大约', '不到', '超过', '十来']],
  ['done', ['[看读打印写翻背学讲]了']],
  ['in a time', ['[每一两三][天周日晚次](?:\\s*[看读写印打翻学])?', '今天(?:看|读|写|翻)?']],
];
export const COUNTED_BEFORE = new RegExp(`${oneOf(COUNTING.flatMap(([, words]) => words))}\\s*$`, 'u');

/** Words after pages that are counted: "20 页的精简版", "20 页 PDF", "41 / 230". */
export const COUNTED_BEHIND = new RegExp(
  `^\\s*${oneOf([
    '(?:of|/)\\s*\\d',
    '的篇幅',
    '左右的',
    '[长厚纸]',
    `(?:[多来]\\s*)?(?:的\\s*)?(?:精简|简|缩|完整|打印)?${oneOf(['版', '本', 'pdf', 'ppt', '文档', '材料', '册子', '书'])}`,
  ])}`,
  'u',
);

/** Percentiles are written like pages: "P99 延迟", "p95 latency". */
export const PERCENTILE = /^p(?:50|75|9\d|999\d?)$/u;
export const PERCENTILE_NEAR =
  /延迟|时延|耗时|响应|分位|百分|(?<!\p{L})(?:latency|percentiles?|response|ms|rt)(?!\p{L})/u;
