import type { SectionText } from '../../publication/indexes/section-text.ts';
import { hashText } from '../../text/hash-text.ts';
import type { TextPassage } from '../../text/text-index.ts';

/** A fingerprint of a passage in an edition's text. It stays the same if the passage moves to another section. */
export function textPrint({ section, text }: TextPassage, { sections }: SectionText): number {
  return hashText(`${sections.get(section)?.edition}\n${text}`);
}
