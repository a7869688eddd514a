import { stripVTControlCharacters } from 'node:util';

/**
 * Makes text from GitHub safe for a terminal: removes control sequences, other control characters, and the characters
 * that change the direction of the text after them.
 */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
