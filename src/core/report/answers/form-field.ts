import { languages } from '../../languages/languages.ts';
import { fold } from '../../text/fold.ts';
import { anyWord, wordsOf } from '../../text/words.ts';
import { isTemplateHeading, withoutHints } from './template-words.ts';

/**
 * What the label of a form's field asks for. `place`: a chapter or section; `location`: where it is, in any way; `words`:
 * anything else.
 */
export type FormField = 'place' | 'page' | 'location' | 'link' | 'edition' | 'environment' | 'words';

const FIELDS = ['environment', 'link', 'place', 'edition', 'page', 'location'] as const;

/** What a label's words ask for; the first row that holds one of them decides. */
const ASKS = FIELDS.map((asks) => {
  const spaced = wordsThatAsk(asks, true);
  return { asks, parts: wordsThatAsk(asks, false), words: new Set([...spaced, ...spaced.map((word) => `${word}s`)]) };
});

/** The words that ask for something, in languages with or without spaces. */
function wordsThatAsk(asks: (typeof FIELDS)[number], isSpaced: boolean): string[] {
  return Object.values(languages).flatMap(({ places, templates }) =>
    places.spaced === isSpaced ? wordsOf(templates.asks[asks]) : [],
  );
}

/** Words that contain one of those and do not ask for a place. */
const OTHER_WORDS = new RegExp(anyWord(...Object.values(languages).map(({ templates }) => templates.neverAsks)), 'gu');

/**
 * What the heading asks for; null when it names a place itself ("5.3.1 …", "第三章", "Chapter 4"), for then the reader
 * wrote it.
 */
export function formField(heading: string): FormField | null {
  const name = heading.trim();
  if (name === '' || name.length > LONGEST_LABEL || NAMES_A_PLACE.test(name)) return null;
  return isTemplateHeading(name) ? asksFor(name) : 'words';
}

/** What the words of a label ask for. */
export function asksFor(label: string): FormField {
  if (/^节$/u.test(label.trim())) return 'place';
  const name = nameOf(label);
  return ASKS.find((row) => holds(name, row))?.asks ?? 'words';
}

interface Name {
  readonly text: string;
  readonly words: readonly string[];
}

function nameOf(label: string): Name {
  const text = withoutHints(fold(label)).replaceAll(OTHER_WORDS, ' ');
  return { text, words: text.match(/[a-z]+/gu) ?? [] };
}

function holds(name: Name, { parts, words }: (typeof ASKS)[number]): boolean {
  return parts.some((part) => name.text.includes(part)) || name.words.some((word) => words.has(word));
}

const LONGEST_LABEL = 100;

const NAMES_A_PLACE =
  /^(?:§|第\s*[\d０-９〇零一二三四五六七八九十]+\s*[章节節篇部页頁]|\d+\.\d|(?:chapter|section|appendix|part|ch|sec)\.?\s+[\divx]+\b)/iu;
