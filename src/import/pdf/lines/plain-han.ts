/**
 * Replaces Han radicals with the characters that look the same, and removes invisible characters. Many Chinese PDFs
 * contain U+2F00 KANGXI RADICAL ONE for 一, since fonts use one glyph for both.
 */
export function plainHan(text: string): string {
  return text
    .replaceAll(/[\u2f00-\u2fd5]/gu, (radical) => radical.normalize('NFKC'))
    .replaceAll(/[\u2e80-\u2eff]/gu, (radical) => SUPPLEMENT[radical] ?? radical)
    .replaceAll(/[\p{Cf}\ufffe\uffff]/gu, '')
    .replaceAll(/[\s\p{Cc}]/gu, ' ');
}

const NO_UNICODE = /[\p{Cc}\p{Cn}\p{Co}\ufffd]/gu;
/** Adobe's pieces of large brackets, and white space. */
const KNOWN = /[\uf8e5-\uf8ff\s]/u;

/** How many characters of a text only their font knows: control, private, unassigned, and replacement characters. */
export function unmappedIn(text: string): number {
  return (text.match(NO_UNICODE) ?? []).filter((character) => !KNOWN.test(character)).length;
}

/** CJK Radicals Supplement characters that appear in texts, but have no plain form in Unicode. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺎': '兀',
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};
