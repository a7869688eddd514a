import { isUnspaced } from '../text/is-unspaced.ts';

/**
 * Whether code is long enough, and enough like prose, to be a sentence that a reader put between backticks: 8 Han
 * characters, or 4 words with few signs among them. An error message passes too; it is found in no publication.
 */
export function isQuotable(code: string): boolean {
  if (code.length > 4000) return false;
  let han = 0;
  for (let index = 0; index < code.length && han < 8; index++) if (isUnspaced(code.charCodeAt(index))) han++;
  if (han >= 8) return true;
  const words = code.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
  const signs = code.match(/[^\p{L}\p{N}\s.,;:!?'’"“”()-]/gu) ?? [];
  return words.length >= 4 && signs.length * 4 <= words.length;
}
