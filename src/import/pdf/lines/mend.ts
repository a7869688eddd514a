import { isUnspaced } from '../../../core/text/is-unspaced.ts';

const BROKEN = /(?<!\p{L})(\p{L}+)[-\u00ad\u2010]$/u;
const COMPOUND = /(?<!\p{L})\p{L}+(?:-\p{L}+)+/gu;
const HYPHEN_AT_END = /\p{L}[-\u00ad\u2010]$/u;

/** Words with a hyphen of their own ("so-called"), in lower case: some line has them away from its end. */
export function compounds(lines: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const whole = HYPHEN_AT_END.test(line) ? line.replace(/(?<!\S)\S+$/u, '') : line;
    for (const [word] of whole.matchAll(COMPOUND)) found.add(word.toLowerCase());
  }
  return found;
}

/** Whether a line ends inside a word that the next line continues. */
export function breaksWord(before: string, after: string): boolean {
  return HYPHEN_AT_END.test(before) && /^\p{Ll}/u.test(after);
}

/**
 * Joins two lines of a paragraph. A hyphenated word is joined, but keeps the hyphen if it is spelt so elsewhere
 * (`known`). Nothing is put between Han characters or their punctuation, otherwise a space.
 */
export function mend(before: string, after: string, known: ReadonlySet<string>): string {
  if (breaksWord(before, after)) {
    const head = BROKEN.exec(before)?.[1] ?? '';
    const tail = /^\p{L}+/u.exec(after)?.[0] ?? '';
    const keeps = before.endsWith('-') && known.has(`${head}-${tail}`.toLowerCase());
    return (keeps ? before : before.slice(0, -1)) + after;
  }
  if (/[/\u2014]$/u.test(before) && /^\S/u.test(after)) return before + after;
  return before + (isWide(before.at(-1)) || isWide(after.at(0)) ? '' : ' ') + after;
}

/** Han characters and full-width punctuation. */
function isWide(character: string | undefined): boolean {
  return (
    character !== undefined && (isUnspaced(character.charCodeAt(0)) || /[\u3000-\u303f\uff00-\uffef]/u.test(character))
  );
}
