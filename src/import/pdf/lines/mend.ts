import { isHan } from '../../../core/text/is-han.ts';

const BROKEN = /(\p{L}+)[-\u00ad\u2010]$/u;
const COMPOUND = /\p{L}+(?:-\p{L}+)+/gu;
const HYPHEN_AT_END = /\p{L}[-\u00ad\u2010]$/u;

/** The words with a hyphen of their own ("so-called"): those that some line has in its middle. In lower case. */
export function compounds(lines: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const whole = HYPHEN_AT_END.test(line) ? line.replace(/\S+$/u, '') : line;
    for (const [word] of whole.matchAll(COMPOUND)) found.add(word.toLowerCase());
  }
  return found;
}

/** Whether a line breaks inside a word that the next one goes on with. */
export function breaksWord(before: string, after: string): boolean {
  return HYPHEN_AT_END.test(before) && /^\p{Ll}/u.test(after);
}

/**
 * Two lines of one paragraph as running text: a word that was parted is whole again, but keeps a hyphen that it has
 * elsewhere (`known`); nothing comes between Han characters or their punctuation; else one space.
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

/** Han, and the punctuation that is set as wide as Han. */
function isWide(character: string | undefined): boolean {
  return character !== undefined && (isHan(character.charCodeAt(0)) || /[\u3000-\u303f\uff00-\uffef]/u.test(character));
}
