import { forEachMatch } from './matches-of.ts';
/**
 * A text as tokens for comparing sentences: each Han character, each kana and each other word. Punctuation, spaces and markup are
 * left out. `starts` and `ends` are ranges in the folded text, in UTF-16 units.
 */
export interface Tokens {
  /** The code point of a Han character or kana, or a hash of a word with the highest bit set. Never 0. */
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
    ids.push(isCharacter(token) ? token.codePointAt(0)! : hashWord(token));
    starts.push(index);
    ends.push(index + token.length);
  };
  forEachMatch(folded, TOKEN, add, limit);
  return { ids: Uint32Array.from(ids), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The weight of a token. A word weighs more than a single character, and less than two. */
export function tokenWeight(id: number): number {
  return isCharacterToken(id) ? 2 : 3;
}

/** Whether a token is a Han character or kana, not a word. */
export function isCharacterToken(id: number): boolean {
  return id < FIRST_WORD;
}

const CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const WORD = String.raw`(?:(?!${CHARACTER})[\p{L}\p{N}])+`;
const TOKEN = new RegExp(`${CHARACTER}|${WORD}(?:'${WORD})*`, 'gu');
const ONE_CHARACTER = new RegExp(`^${CHARACTER}$`, 'u');
const FIRST_WORD = 0x80000000;

function isCharacter(token: string): boolean {
  return token.length <= 2 && ONE_CHARACTER.test(token);
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
