import { nameOf } from '../../publication/chapter-names.ts';
import { findNumber } from '../../publication/find-number.ts';
import type { Section } from '../../publication/section.ts';
import { fold } from '../../text/fold.ts';
import { isSmallWord, symbolsOf } from '../../text/symbols.ts';
import type { Reading } from '../reading.ts';

const SOURCE = /^(\d{1,2})(?:[._-](\d{1,2}))?[-_](\D[^/]{0,80})\.(?:md|markdown|qmd|rmd|ipynb|asc|adoc|rst|tex)$/iu;
const SHORTEST = 4;

/** A source file that has a section's number and a word of its title: "06.2-storm-tactics-old.Rmd". */
export function numberedFile(path: string, { inForce }: Reading): readonly Section[] {
  const [, chapter, section, words = ''] = SOURCE.exec(path.split('/').at(-1) ?? '') ?? [];
  if (chapter === undefined) return [];
  const parts = [chapter, ...(section === undefined ? [] : [section])].map((part) => String(Number(part)));
  const said = wordsOf(words);
  const found = findNumber(inForce.sections, [{ unit: parts.length > 1 ? 'any' : 'chapter', parts }], true);
  return found.filter(({ title }) => wordsOf(title).some((word) => said.includes(word)));
}

function wordsOf(text: string): string[] {
  return symbolsOf(fold(text)).symbols.filter((word) => word.length >= SHORTEST && !isSmallWord(word));
}

/** Hosts whose first folder is a person or a product. */
const ACCOUNTS =
  /^https?:\/\/(?:www\.)?(?:git(?:hub|lab|ee)|twitter|x|facebook|medium|youtube|linkedin|instagram)\.com\//iu;

/**
 * The chapter whose name is the only folder of an address, with the title's capitals: "https://boats.example/Knots/" for
 * "Knots: how ropes hold". Deeper in another site it may be any page.
 */
export function namedAtRoot(url: string, path: string, { inForce }: Reading): readonly Section[] {
  const [, name] = /^\/?([^/]{3,80})\/$/u.exec(path) ?? [];
  if (name === undefined || !/^https?:/iu.test(url) || ACCOUNTS.test(url) || !/^\p{Lu}/u.test(name)) return [];
  const found = inForce.sections.filter(({ title }) => nameOf(title) !== title && slug(nameOf(title)) === slug(name));
  return found.length === 1 ? found : [];
}

function slug(name: string): string {
  return name.replaceAll(/[\s_-]+/gu, '-');
}
