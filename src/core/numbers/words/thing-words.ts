import { placeWords } from '../../languages/languages.ts';
import { wordsOf } from '../../text/words.ts';

/** Words before the number of a thing ("figure 3-17") or, in the singular, after it ("the 13-8 listing"). */
export const SPACED_THINGS = placeWords.flatMap(({ spaced, things }) => (spaced ? wordsOf(things) : []));

/** The same where no spaces separate words, with what may not be before them and what may not be after them. */
export const UNSPACED_THINGS = placeWords.flatMap(({ spaced, things, thingsUnless }) =>
  spaced ? [] : [...wordsOf(things).map((word) => ({ word, notAfter: '', notBefore: '' })), ...thingsUnless],
);
