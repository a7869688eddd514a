import { forEachMatch } from './matches-of.ts';
/**
 * A text as tokens for comparing sentences: each Han character and each other word. Punctuation, spaces and markup are
 * left out. `starts` and `ends` are ranges in the folded text, in UTF-16 units.
 */
export interface Tokens {
  /** A Han character's code point, or a hash of a word with the highest bit set. Never 0. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The tokens of a folded text, at most `limit`. An apostrophe inside a word is ignored ("dont", "don't"). */
export function tokenise(folded: string, limit = Number.POSITIVE_INFINITY): Tokens {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = ({ 0: token, index }: RegExpExecArray) => {
    ids.push(isHanText(token) ? token.codePointAt(0)! : hashWord(token));
    starts.push(index);
    ends.push(index + token.length);
  };
  forEachMatch(folded, TOKEN, add, limit);
  return { ids: Uint32Array.from(ids), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The weight of a token. A word weighs more than a single Han character, and less than two. */
export function tokenWeight(id: number): number {
  return isHanToken(id) ? 2 : 3;
}

/** Whether a token is a Han character, not a word. */
export function isHanToken(id: number): boolean {
  return id < FIRST_WORD;
}

const WORD = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])+`;
const TOKEN = new RegExp(String.raw`\p{Script=Han}|${WORD}(?:'${WORD})*`, 'gu');
const FIRST_WORD = 0x80000000;

function isHanText(token: string): boolean {
  return token.length <= 2 && /^\p{Script=Han}$/u.test(token);
}

/** FNV-1a. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (unit !== 0x27) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return (hash | FIRST_WORD) >>> 0;
}
