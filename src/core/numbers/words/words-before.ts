import { placeWords } from '../../languages/languages.ts';
import { wordsOf } from '../../text/words.ts';
import { oneOf, oneOfLine } from './one-of.ts';
import { SPACED_THINGS, UNSPACED_THINGS } from './thing-words.ts';

const [SPACED_OTHERS, UNSPACED_OTHERS] = [true, false].map((isSpaced) =>
  placeWords.flatMap(({ spaced, others }) => (spaced === isSpaced ? Object.values(others).flatMap(wordsOf) : [])),
);

/** Words right before a number that is not a section, such as those of figures and formulas. */
export const OTHER_BEFORE = new RegExp(
  `${oneOf([
    ...UNSPACED_OTHERS!,
    ...UNSPACED_THINGS.map(({ word, notAfter }) =>
      notAfter === '' ? word : `(?<!${notAfter.split(' ').join('|')})${word}`,
    ),
    `(?<!\\p{Script=Latin})${oneOf([...SPACED_OTHERS!, ...SPACED_THINGS])}`,
  ])}\\s*[:(]?\\s*$`,
  'u',
);

/** Latin words after which a number may well be a section. After any other word it is that word's version. */
const PLACE_WORDS = new Set(
  (
    'about above after also and are around as at be because before below between both but by chapters check checking ' +
    'clarify concerning correct covers current describes did does error errors explains figure find fix for found from ' +
    'has have here how i if in including into is issue issues it just like mentions missing my near of on only or per ' +
    'problem problems question questions re read reading refers regarding rename reference reported review revise s ' +
    'says section see seen since so still than that the then there these this through title to topic typo typos under ' +
    'until update via vs was we were what when where which while why with within wrong your feedback bug suggestion ' +
    'book text paragraph heading passage chapter part subsection sections appendix not expand improve rewrite add ' +
    'remove suggest beyond inside make makes use uses contains lacks needs mentions repeats sorry actually whereas unlike ' +
    'quiz exercise exercises step steps now mean meant only understand bring leave change let'
  ).split(' '),
);

/** "v1.0.4", "Paper-v1.0.4.pdf": the publication or a file of it, and no software. "P163": a page. */
const OWN_FILE = /^v\d|\.(?:pdf|epub|docx?)$|^(?:pdf|epub)$|^p(?:p|g|age)?\.?\d{1,4}$/u;

/** A number right after a Latin word that is no word of place: "Python 3.8", "CC BY-ND 4.0", "JDK1.8". */
export function followsForeignWord(folded: string, start: number): boolean {
  const match = /(?<![\p{Script=Latin}\d+#'.-])[\d+#'.-]*(\p{Script=Latin}[\p{Script=Latin}\d+#'.-]*)(\s*)$/u.exec(
    folded.slice(Math.max(0, start - 40), start),
  );
  if (!match) return false;
  const [, word = '', space] = match;
  // A sentence ends there: "… is my favourite. 6.1 has …".
  if (space !== '' && /\p{L}{5}\.$/u.test(word)) return false;
  return space === '' || !(PLACE_WORDS.has(word.replace(/(?:'s|[.']){1,3}$/u, '')) || OWN_FILE.test(word));
}

/** "on 3.4., and …", "until 5.4. at the gate": a day and a month, each with its full stop. */
export const DAY_BEFORE = new RegExp(`(?<!\\p{L})${oneOfLine('on since until till by before after from')}\\s+$`, 'u');
export const DAY_BEHIND = new RegExp(
  `^\\.\\s*(?:[,;-]|${oneOfLine('at if until in and or from between')}(?!\\p{L}))`,
  'u',
);
