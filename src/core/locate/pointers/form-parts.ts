import { leadingNumber } from '../../numbers/section-number.ts';
import { titleKey } from '../../publication/find-title.ts';
import type { Section } from '../../publication/section.ts';
import { fold } from '../../text/fold.ts';

const SEPARATOR = /[\n、,，;；]/u;
const NUMBERS = /^(?:(chapter|section)s?\s+)?\d{1,3}(?:(?:[\s,、&和与及]|and)+\d{1,3}){1,20}$/iu;
/** A title that holds more commas than this is not put together again. */
const MAX_JOINED = 8;
const MAX_PARTS = 60;

/**
 * The answers in a field: one a line, or between commas. A title that holds commas itself stays whole, the longest first
 * ("Async, Await, and Streams, Smart Pointers"); a list of bare numbers ("4 and 5", "Chapter 4 and 5") is taken apart.
 */
export function answerParts(text: string, sections: readonly Pick<Section, 'key'>[]): string[] {
  const keys = new Set(sections.map(({ key }) => key));
  const list = NUMBERS.exec(text);
  if (list) return (list[0].match(/\d+/gu) ?? []).map((number) => `${list[1] ?? ''} ${number}`);
  const pieces = text.split(/(?<=[\n、,，;；])/u, MAX_PARTS);
  const parts: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const length = Math.max(1, lengthOfTitle(pieces.slice(at, at + MAX_JOINED), keys));
    const part = pieces
      .slice(at, at + length)
      .join('')
      .trim();
    parts.push(SEPARATOR.test(part.at(-1) ?? '') ? part.slice(0, -1) : part);
    at += length;
  }
  return parts.filter((part) => part !== '');
}

/** How many of the pieces are one title, with a number in front of it or not; 0 if none are. */
function lengthOfTitle(pieces: readonly string[], keys: ReadonlySet<string>): number {
  for (let length = pieces.length; length > 1; length--) {
    const text = pieces.slice(0, length).join('').trim();
    if (keys.has(titleKey(text)) || keys.has(titleKey(leadingNumber(text, fold(text))?.title ?? ''))) return length;
  }
  return 0;
}
