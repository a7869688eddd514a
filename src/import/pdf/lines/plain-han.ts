/**
 * The text with radicals as the characters that they look like, and without what cannot be seen. Many Chinese PDFs say
 * U+2F00 KANGXI RADICAL ONE where 一 is meant, since fonts draw both with one glyph.
 */
export function plainHan(text: string): string {
  return text
    .replaceAll(/[\u2f00-\u2fd5]/gu, (radical) => radical.normalize('NFKC'))
    .replaceAll(/[\u2e80-\u2eff]/gu, (radical) => SUPPLEMENT[radical] ?? radical)
    .replaceAll(/[\p{Cf}\ufffe\uffff]/gu, '')
    .replaceAll(/[\s\p{Cc}]/gu, ' ');
}

/** Those of the CJK Radicals Supplement that Unicode gives no plain form, though they stand in texts. */
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
