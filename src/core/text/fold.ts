import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** What each UTF-16 unit folds to, filled in on demand. 0 means "not known yet", because only NUL folds to 0. */
const foldedUnits = new Uint16Array(0x10000);

const CHUNK = 8192;
/** Where a chunk is put together; nothing of it lasts. */
const units = new Uint16Array(CHUNK);

/**
 * Folds text for comparison: full-width and compatibility forms become plain ones, upper case becomes lower case,
 * traditional Han becomes simplified, and quotes, dashes and spaces become one kind each.
 *
 * The result has the same length, unit by unit, so a match in the folded text is a range of the original. What would
 * change the length (ligatures, phrases) stays. Line breaks stay too: a line of a report is a statement of its own, and
 * patterns must be able to stop there. Folding twice changes nothing.
 *
 * Circled and raised digits and single-character Roman numerals stay: "①5.3" is not 15.3, and "5.3²" is not 5.32.
 */
export function fold(text: string): string {
  let folded = '';
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let index = 0; index < length; index++) units[index] = foldUnit(text.charCodeAt(start + index));
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

function foldUnit(unit: number): number {
  const cached = foldedUnits[unit]!;
  if (cached !== 0 || unit === 0) return cached;
  const folded = settle(String.fromCharCode(unit)).charCodeAt(0);
  foldedUnits[unit] = folded;
  return folded;
}

/** Folds one unit until nothing changes, which makes `fold` idempotent. */
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

/** Traditional forms that the converter keeps, because their simplified form depends on the phrase. */
const VARIANTS: Readonly<Record<string, string>> = { 著: '着', 瞭: '了', 藉: '借', 甚: '什' };
