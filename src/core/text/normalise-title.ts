import { fold } from './fold.ts';

/**
 * The key by which titles are compared: folded, and without white space, punctuation and symbols, so that
 * "SRE 团队的《算力调度》" and "sre团队的算力调度" are the same. A `+` or `#` that follows a letter stays, since C++, C# and
 * C are three things. Empty for a title without letters and digits.
 */
export function normaliseTitle(text: string): string {
  return fold(text.normalize('NFKC')).replaceAll(/(?<![\p{L}\p{N}+])[+#]|[^\p{L}\p{N}+#]/gu, '');
}
