import { languages } from '../../languages/languages.ts';
import { oneOf } from '../../numbers/words/one-of.ts';
import { fold } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';

const [SPACED, UNSPACED] = [true, false].map((isSpaced) =>
  Object.values(languages).flatMap(({ places, templates }) =>
    places.spaced === isSpaced ? wordsOf(templates.headings) : [],
  ),
);
const UNSPACED_WORDS = new RegExp(oneOf(UNSPACED!), 'gu');
const SPACED_WORDS = new Set(SPACED);

/**
 * Whether a heading holds nothing but what templates are made of ("问题描述", "What is wrong or missing?"), so that it is
 * not the reader's even if the text is not recognised as a form. A number in front and hints in brackets do not count.
 */
export function isTemplateHeading(heading: string): boolean {
  const name = withoutHints(fold(heading)).replace(/^\s*\d{1,2}[.、)]\s*/u, '');
  return /[?？]\s*$/u.test(name) || isTemplateWords(name);
}

/** Whether there are words, and templates are made of all of them: "Chapter / Page number", "所在章节". */
export function isTemplateWords(text: string): boolean {
  const left = fold(text).replaceAll(UNSPACED_WORDS, ' ');
  const words = left.match(/\p{L}+/gu) ?? [];
  if (/\p{N}/u.test(left)) return false;
  return words.every(
    (word) => SPACED_WORDS.has(word) || SPACED_WORDS.has(word.replace(/(?:es|s)$/u, '')) || word === 's',
  );
}

/** "Chapter(s) (if known)": what is in brackets is a hint. */
export function withoutHints(name: string): string {
  return name.replaceAll(/[(（][^()（）]*[)）]/gu, ' ').trim();
}
