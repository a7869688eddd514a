import { otherLanguages } from '../languages/other-languages.ts';
import { wordsOf } from '../text/words.ts';
import { ENGLISH_ORDINAL, HAN_NUMERAL } from './numeral.ts';
import type { OwnWord } from './own-word.ts';
import type { Step } from './reference.ts';
import {
  ANY_NUMBER,
  ARABIC,
  DIGIT_LIST,
  DIGITS,
  HAN_LIST,
  LETTERED,
  ROMAN,
  SHORT_HAN,
  WORDS_GO_ON,
} from './words/number-forms.ts';
import { oneOf, oneOfLine } from './words/one-of.ts';
import { WORDS_BEFORE, WORDS_BEHIND } from './words/place-words.ts';
import { BEHIND_COUNTED, COUNTED_NOUNS } from './words/units.ts';

/** One way to write a place. The first group of the pattern is the number; the second, if there is one, its unit. */
export interface Spelling {
  readonly pattern: RegExp;
  readonly unit: Step['unit'] | 'by word';
  /** Means nothing without a chapter before it: "the second section". */
  readonly relative?: boolean;
}

const WORD = '(?<![\\p{Script=Latin}\\d.])';
/** "in this chapter: 5 typos" counts. */
const NOT_THIS = '(?<!(?:this|that|whole|entire|each|every|per|last|next|previous|same|another|no) )';
/** "Chapter: 5", "Chapter #5", "Chapter number 5", "chapter_5", "Chapter no. [5]". */
const SIGNS = `\\s{0,2}(?:(?:[:=#_([-]|№|${oneOfLine('numbers? num no nr numero número nummer')}\\.?)\\s{0,2}){1,3}`;
/** Han words that begin with a word for a place: 节课, 节点, 章程. */
const NEVER_BEHIND_DIGITS = '(?!课|点|省|日|目|奏|能|约|程)';

/** Every spelling of a place with a word or sign that says so, by the tables of words; `own`: words of one publication. */
export function spellings(own: readonly OwnWord[] = []): Spelling[] {
  return [...behindOrdinal(own), ...WORDS_BEFORE.flatMap(beforeNumber), ...own.flatMap(ownWord), ...OTHERS];
}

/** "第三章", "제3장". */
function behindOrdinal(own: readonly OwnWord[]): Spelling[] {
  const words = WORDS_BEHIND.flatMap((row) => row.words.map((word) => word + notBefore(row.never)));
  const all = oneOf([...words, ...own.flatMap(({ word }) => (/^\p{Script=Han}/u.test(word) ? word : []))]);
  return [{ pattern: rule(`(?<!倒数\\s?)[第제]\\s*(${HAN_LIST})\\s*(${all})`), unit: 'by word' }];
}

function notBefore(never: string): string {
  return never === '' ? '' : `(?!${never.split(' ').join('|')})`;
}

function beforeNumber({ unit, words }: (typeof WORDS_BEFORE)[number]): Spelling[] {
  const word = oneOf(words);
  if (unit === 'appendix') {
    const start = /\p{Script=Latin}/u.test(words[0] ?? '') ? WORD : '';
    return [
      {
        pattern: rule(
          `${start}${word}(?:\\s*|[-_])(${LETTERED}|[a-h]\\d{1,2}(?![\\p{L}\\d])|\\d{1,2}(?!\\d)|${HAN_NUMERAL}|${ROMAN})`,
        ),
        unit,
      },
    ];
  }
  return [
    { pattern: rule(`${WORD}${word}[.\\s]*(${ANY_NUMBER})`), unit },
    { pattern: rule(`${WORD}${NOT_THIS}${word}${SIGNS}(${DIGITS})(?!\\s{1,2}${COUNTED_NOUNS})`), unit },
  ];
}

/** The word that the contents puts before its numbers: "Recipe 12", "Day 2", "条款 7". */
function ownWord({ word, unit }: OwnWord): Spelling[] {
  if (!/^\p{Script=Han}/u.test(word)) return beforeNumber({ unit, words: [`${word}s?`] });
  return word.length > 1 ? [{ pattern: rule(`${word}\\s*(${HAN_LIST})`), unit }] : [];
}

const LONG_ORDINAL = `(?<![\\p{L}\\d-])(${ENGLISH_ORDINAL})\\s+`;
const AFTER_NUMBER = oneOf(otherLanguages.flatMap(({ before }) => wordsOf(before.chapter ?? '')));

const OTHERS: readonly Spelling[] = [
  { pattern: rule(`§{1,2}\\s*${WORDS_GO_ON}(${DIGITS}|${LETTERED})`), unit: 'section' },
  { pattern: rule(`${LONG_ORDINAL}(chapter)(?!\\p{L})(?!\\s*\\d)`), unit: 'chapter' },
  { pattern: rule(`${LONG_ORDINAL}(section)(?!\\p{L})(?!\\s*\\d)`), unit: 'section', relative: true },
  // "3. Kapitel", "3º capítulo", "le 3e chapitre"
  {
    pattern: rule(`(?<![\\p{L}\\d.-])(\\d{1,2})(?:\\.|[ºªeoa]|er|[eè]me)?\\s(${AFTER_NUMBER})(?!\\p{L})(?!\\s*\\d)`),
    unit: 'chapter',
  },
  {
    pattern: rule(`(?<![\\p{Script=Latin}\\d.\\-/#第])(${DIGIT_LIST})\\s*(章|小节|节)${NEVER_BEHIND_DIGITS}`),
    unit: 'by word',
  },
  // "一、二章", "三章五节", "第三章（五）", "九章《日志》"
  { pattern: rule(`(?<!\\p{Script=Han})(${SHORT_HAN}(?:[、和与]${SHORT_HAN}){1,9})(章|节)(?!课)`), unit: 'by word' },
  { pattern: rule(`(?<!\\p{Script=Han})(${SHORT_HAN})(章)(?=${SHORT_HAN}节)`), unit: 'by word' },
  { pattern: rule(`(?<=(?<!\\p{Script=Han})${SHORT_HAN}章)(${SHORT_HAN})(节)(?!课)`), unit: 'by word' },
  { pattern: rule(`(?<=第${HAN_NUMERAL}章\\s{0,2})\\(\\s{0,2}(${SHORT_HAN})\\s{0,2}\\)`), unit: 'section' },
  { pattern: rule(`(?<!\\p{Script=Han})(?!一章)(${SHORT_HAN})(章)(?=\\s{0,2}[《「"])`), unit: 'by word' },
  {
    pattern: rule(`章节(?:编?号)?\\s*[:#]?\\s*(${ARABIC})(?!\\.?\\d|\\s*[处条项幅张篇段种]|${BEHIND_COUNTED})`),
    unit: 'chapter',
  },
];

function rule(source: string): RegExp {
  return new RegExp(source, 'gu');
}
