import type { Catalogue } from '../../publication/catalogue.ts';
import { hashText } from '../../text/hash-text.ts';
import type { TextPassage } from '../../text/text-index.ts';

/** A fingerprint of a passage of the text. Another one once the passage changes. */
export function textPrint({ section, text }: TextPassage): number {
  return hashText(`${section}\n${text}`);
}

/** The fingerprints of all passages of a publication's text. */
export function textPrints({ text: { index, own } }: Catalogue): ReadonlySet<number> {
  return new Set(index.passages.slice(0, own).map(textPrint));
}
