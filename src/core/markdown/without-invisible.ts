/**
 * Control, bidirectional and zero-width characters, but no white space. Joiners that follow an emoji, a vowel sign or an Arabic letter
 * belong to the writing.
 */
const INVISIBLE =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Script=Arabic}])(?:\u200C|\u200D)|(?!\u200C|\u200D|[\t-\r])[\p{Cc}\p{Cf}]/gu;

/** A text without invisible characters. They make names differ that look the same. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}

/** The first invisible character of a text, as "U+200B"; null if there is none. */
export function invisibleIn(text: string): string | null {
  const [found] = text.match(INVISIBLE) ?? [];
  return found === undefined ? null : `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
