import { hashText } from '../../text/hash-text.ts';
import type { TextPassage } from '../../text/text-index.ts';

/** A fingerprint of a passage of the text. Another one once the passage changes. */
export function textPrint({ section, text }: TextPassage): number {
  return hashText(`${section}\n${text}`);
}
