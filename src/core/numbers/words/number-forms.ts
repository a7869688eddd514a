import { ENGLISH_NUMERAL, HAN_NUMERAL } from '../numeral.ts';

/** Sources of regular expressions for the numbers of places, in folded text. */
export const ARABIC = '\\d{1,3}(?:\\.\\d{1,3}){0,5}(?!\\d)';
/** "04-02", "5-3-1", and with room around the hyphen where a zero shows that it is no range: "04 - 02". */
const HYPHENED = '\\d{1,3}(?:\\s-\\s0\\d|(?:-\\d{1,3}){1,3})(?![\\d.]*\\d)';
export const ROMAN = "(?:[ivxl]{1,5}(?![\\p{L}\\d]|['’]\\p{L})|[ⅰ-ⅻ])";
export const LETTERED = '[a-h](?:\\.\\d{1,3}){0,4}(?![\\p{Script=Latin}\\d]|\\.\\p{L})';
/** "this section a figure …", "in that chapter I …": an article, a pronoun, and no letter of a section. */
export const WORDS_GO_ON = '(?![ai]\\s+\\p{L})';

/** What may be after a word for a place, in digits alone, … */
export const DIGITS = `(?:${HYPHENED}|${ARABIC})`;
/** … or in any spelling. */
export const ANY_NUMBER = `${WORDS_GO_ON}(?:${HYPHENED}|${ARABIC}|${ENGLISH_NUMERAL}(?!\\p{L})|${ROMAN}|${LETTERED})`;

/** What may be in "第…章". */
const HAN_NUMBER = `(?:${ARABIC}|${HAN_NUMERAL}|${ROMAN})`;
/** "第2、3节", "第3~5章", "第3/5章", "第3章到第5章" (its end). */
export const HAN_LIST = `${HAN_NUMBER}(?:\\s*(?:[、,~/-]\\s*|(?:和|与|及|或|至|到)\\s*(?:第\\s*)?)${HAN_NUMBER}){0,9}`;
/** "3.2 到 3.4" before 节. */
export const DIGIT_LIST =
  '\\d{1,3}(?:\\.\\d{1,3}){0,5}(?:\\s*(?:[、,~/-]|和|与|及|或|至|到)\\s*\\d{1,3}(?:\\.\\d{1,3}){0,5}){0,9}';
export const SHORT_HAN = '[一二三四五六七八九十]{1,3}';
