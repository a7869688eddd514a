import { randomInt } from 'node:crypto';
import pc from 'picocolors';
import { plain } from './plain.ts';

/** Part of each of our colours. Other text cannot contain it, since it is random. */
const KEY = String(randomInt(2 ** 47));
const OURS = new RegExp(`\\u001b\\[(\\d+);${KEY}m`);

/** Colours for what `print` prints. */
export const style = {
  bold: coloured(1, 22),
  dim: coloured(2, 22),
  red: coloured(31, 39),
  green: coloured(32, 39),
  yellow: coloured(33, 39),
};

function coloured(open: number, close: number): (text: string) => string {
  if (!pc.isColorSupported) return (text) => text;
  return (text) => `\u001b[${open};${KEY}m${text}\u001b[${close};${KEY}m`;
}

/** Text as a terminal may get it: lines with colours of ours, and no other control character, wherever it came from. */
export function printable(text: string): string {
  const parts = text.split(OURS);
  return parts.map((part, index) => (index % 2 === 1 ? `\u001b[${part}m` : plainLines(part))).join('');
}

/** JSON that means the same and has no control character in it. */
export function printableJson(json: string): string {
  return json.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}
