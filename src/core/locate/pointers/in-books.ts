import type { Reference } from '../../numbers/reference.ts';
import { findNumber } from '../../publication/find-number.ts';
import { liesIn, type Section } from '../../publication/section.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import type { Reading } from '../reading.ts';

/** Shorter titles of books are words. */
const SHORTEST_TITLE = 4;

/**
 * The sections that a reference means. In a publication of several books with separate chapters ("1.2" is chapter 2 of
 * book 1), "chapter 2" may be in any book, unless the reference names the book ("chapter 2.1 of book 3") or its title
 * is nearby. In other publications, a book is the publication itself and says nothing.
 */
export function findPlaces(
  { steps, marked }: Pick<Reference, 'steps' | 'marked'>,
  around: string,
  reading: Reading,
): Section[] {
  const { sections } = reading.inForce;
  const inner = steps.filter(({ unit }) => unit !== 'book');
  const books = booksOf(reading);
  if (books.length < 2) return findNumber(sections, inner, marked);
  const words = normaliseTitle(around);
  const numbered = steps.find(({ unit }) => unit === 'book')?.parts[0];
  const book = books.find(({ number, key }) =>
    numbered ? number?.parts[0] === numbered : key.length >= SHORTEST_TITLE && words.includes(key),
  );
  const [first] = inner;
  if (!first) return [];
  const parts = inner.flatMap((step) => step.parts);
  if (book) return inBook(book, parts, sections);
  if (first.unit !== 'chapter' || first.parts.length > 1) return findNumber(sections, inner, marked);
  return books.flatMap((one) => inBook(one, parts, sections));
}

/** Books: what is labelled by its sections and numbered like them. */
function booksOf({ catalogue, inForce }: Reading): Section[] {
  return inForce.sections.filter(
    ({ parent, family, number }) => parent === null && number?.style === 'plain' && catalogue.bySection.has(family),
  );
}

/** The section with this number in a book; if it is not listed, the one around its place. */
function inBook(book: Section, parts: readonly string[], sections: readonly Section[]): Section[] {
  const number = book.number?.parts ?? [];
  for (let length = parts.length; length > 0; length--) {
    const wanted = [...number, ...parts.slice(0, length)].join('.');
    const found = sections.filter((one) => liesIn(one, book) && one.number?.parts.join('.') === wanted);
    if (found.length > 0) return found;
  }
  return [];
}
