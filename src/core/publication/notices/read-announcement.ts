import { HAN_NUMERAL } from '../../numbers/numeral.ts';
import { leadingNumber, type SectionNumber } from '../../numbers/section-number.ts';
import { fold } from '../../text/fold.ts';

const BRACKETS = /[《〈「『“"]([^《》〈〉「」『』“”"\n]{2,60})[》〉」』”"]/gu;

/** The words in brackets or quotation marks, and where each bracket opens. */
export function bracketed(text: string): { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(BRACKETS)].map((match) => ({ text: (match[1] ?? '').trim(), start: match.index }));
}

/** A number and title at the start of a text, after at most a few words: "变更管理案例：4.3.1 携程…". */
export function numberedTitle(text: string): { number: SectionNumber; title: string } | null {
  const whole = leadingNumber(text, fold(text));
  if (whole) return whole;
  const later = /^[^\d:：]{2,16}[:：]\s*(\d.*)$/u.exec(text)?.[1];
  return later === undefined ? null : leadingNumber(later, fold(later));
}

const NEW_CHAPTER = new RegExp(
  `(?:新增|新开|new|adds?|added)\\s*(?:the\\s*)?(第\\s*${HAN_NUMERAL}\\s*章|chapter\\s*\\d{1,3})\\s*(?:[:,：，]\\s*)?(?:[《〈「『“"]\\s*([^》〉」』”"\\n]{2,60})[》〉」』”"]|([^\\s（(，。；,;:：.《〈「『“"第][^（(，。；,;:：.《〈「『“"\\n]{1,40}))`,
  'giu',
);
const LISTS =
  /^\s*(?:[:：]\s*)?(?:[,，]\s*)?(?:包含|包括|分为|including|with|:|：)\s*((?:[《“"「][^》”"」]{2,60}[》”"」][、,，和 ]*){2,})/iu;

/** "新增第四章「SRE 进阶」：包含 “…”“…”": the chapters that a text announces, with their sections. */
export function announcedChapters(text: string): { number: SectionNumber; title: string; sections: string[] }[] {
  return [...text.matchAll(NEW_CHAPTER)].flatMap((match) => {
    const [whole, printed = '', quoted, plain] = match;
    const number = leadingNumber(printed, fold(printed))?.number;
    if (!number) return [];
    const listed = LISTS.exec(text.slice(match.index + whole.length))?.[1] ?? '';
    const title = (quoted ?? plain ?? '').trim();
    return [{ number, title, sections: bracketed(listed).map((one) => one.text) }];
  });
}

const MOVE =
  /(?:并入|移入|移至|移到|合并到|合并至|归入|划入|章节至|章节到|小节至|调整至|moved (?:in)?to|merged into|folded into)\s*([^，。；,;.\n]{2,40})/giu;

/**
 * "将原第二章 SRE 组织架构 并入第一章", "调整“A” “B”章节至本章": what moves (titles, in brackets or plain), where to, and the text before
 * it, which tells what "本章" means.
 */
export function announcedMoves(text: string): { from: string[]; to: string; before: string }[] {
  return [...text.matchAll(MOVE)].map((match) => {
    const before = text.slice(0, match.index);
    const clause = before.slice(
      Math.max(...['，', '。', '；', ';', '：', ':', ','].map((sign) => before.lastIndexOf(sign))) + 1,
    );
    const inBrackets = bracketed(clause).map((one) => one.text);
    const words = clause.replace(/^\s*(?:将|把|调整)?\s*原?\s*/u, '').trim();
    const titled = leadingNumber(words, fold(words))?.title ?? words;
    return { from: inBrackets.length > 0 ? inBrackets : [titled], to: match[1] ?? '', before };
  });
}
