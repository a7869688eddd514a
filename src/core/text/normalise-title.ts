import { fold } from './fold.ts';

/**
 * The key for comparing titles: folded, without white space, punctuation and symbols. "SRE 团队的《算力调度》" and "sre团队的算力调度"
 * become equal. A `+` or `#` after a letter stays, because C++, C# and C differ. Empty for a title without letters and
 * digits.
 */
export function normaliseTitle(text: string): string {
  return fold(text.normalize('NFKC')).replaceAll(/(?<![\p{L}\p{N}+])[+#]|[^\p{L}\p{N}+#]/gu, '');
}
