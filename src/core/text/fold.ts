import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** What each UTF-16 unit folds to, filled in on demand; 0 stands for "not looked at yet", since only NUL folds to 0. */
const foldedUnits = new Uint16Array(0x10000);

const CHUNK = 8192;

/**
 * The text as it is compared: full-width and compatibility forms as their plain ones, lower case, traditional Han as
 * simplified, quotes, dashes and spaces each as one kind. Of the same length as the text, unit by unit, so that a match
 * in one is a range of the other; hence what would change lengths (ligatures, phrases) stays. Line breaks stay line
 * breaks, since a line of a report is a statement of its own and a pattern must be able to stop there. Idempotent.
 *
 * Circled and raised digits and the single-character Roman numerals stay too: "①5.3" is not 15.3, nor "5.3²" 5.32.
 */
export function fold(text: string): string {
  const units = new Uint16Array(Math.min(text.length, CHUNK));
  let folded = '';
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let index = 0; index < length; index++) units[index] = foldUnit(text.charCodeAt(start + index));
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

function foldUnit(unit: number): number {
  const known = foldedUnits[unit]!;
  if (known !== 0 || unit === 0) return known;
  const folded = settle(String.fromCharCode(unit)).charCodeAt(0);
  foldedUnits[unit] = folded;
  return folded;
}

/** Folds one unit until nothing changes any more, which is what makes `fold` idempotent. */
function settle(character: string): string {
  let settled = character;
  for (let round = 0; round < 4; round++) {
    const next = foldOnce(settled);
    if (next === settled) break;
    settled = next;
  }
  return settled;
}

function foldOnce(character: string): string {
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(character)) return '\n';
  if (/[\s\p{Cf}]/u.test(character)) return ' ';
  if (/[‘’‚‛′ʼ´]/.test(character)) return "'";
  if (/[“”„‟″]/.test(character)) return '"';
  if (/[\u301c\u3030]/.test(character)) return '~';
  if (/[\p{Pd}−]/u.test(character)) return '-';
  const plain = /[\p{No}\p{Nl}]/u.test(character) ? character : keepLength(character, character.normalize('NFKC'));
  const lower = keepLength(plain, plain.toLowerCase());
  const simplified = keepLength(lower, toSimplified(lower));
  return VARIANTS[simplified] ?? simplified;
}

function keepLength(character: string, replacement: string): string {
  return replacement.length === 1 ? replacement : character;
}

/** Traditional forms that the converter leaves, because which simplified form is meant depends on the phrase. */
const VARIANTS: Readonly<Record<string, string>> = { 著: '着', 瞭: '了', 藉: '借', 甚: '什' };
