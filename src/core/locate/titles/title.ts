import { chapterNames } from '../../publication/chapter-names.ts';
import type { Title } from '../../publication/indexes/title-index.ts';
import type { Section } from '../../publication/section.ts';
import type { ParsedReport, Passage } from '../../report/parsed-report.ts';
import { type Symbols, symbolsOf } from '../../text/symbols.ts';
import type { Evidence } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { alikeTitles } from './alike-title.ts';
import { calledTitles } from './called-title.ts';
import { type FoundTitle, isWithin, titleAt } from './found-title.ts';
import { isMereWord } from './is-mere-word.ts';
import { namedChapters } from './named-chapter.ts';
import { nestedTitles } from './nested-titles.ts';
import { ownNameIn } from './own-name.ts';
import { partialTitles } from './partial-title.ts';
import { type QuotedText, quotedText } from './quoted-text.ts';
import { isBracketed, isMeant, isMentioned, titleCue } from './title-cue.ts';
import { lengthOf } from './title-length.ts';
import { existed, placesOf } from './title-places.ts';

/**
 * Section titles, and headings inside sections, in the reader's own words: whole ones, and shortened ones or words
 * from `publication.terms` where the words around say that a part of the publication is meant ("小米那篇"). Titles inside a
 * longer quote are the publication's words and do not count. Weak evidence is given too: it can tell two meanings of a
 * number apart.
 */
export function titleEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const chapters = reading.inForce.sections.filter((section) => isChapter(section, reading));
  const names = chapterNames(chapters);
  return report.passages.flatMap((passage, index) => {
    const symbols = symbolsOf(passage.folded);
    const quoted = quotedText(report, index);
    const isName = ownNameIn(symbols, reading);
    const isQuoted: QuotedText = (start, end) => quoted(start, end) || isName(start, end);
    const exact = wholeTitles(passage, symbols, index, isQuoted, chapters, reading);
    const nearly = [...alikeTitles(report, passage, index, reading), ...calledTitles(passage, symbols, index, reading)];
    const alike = nearly.filter(
      (one) => !isQuoted(one.start, one.end) && !exact.some(({ start, end }) => start <= one.start && end >= one.end),
    );
    const named = namedChapters(passage, symbols, index, names, reading).filter(
      ({ start, end }) => !isQuoted(start, end),
    );
    const single = [...alike, ...named, ...exact.filter((one) => !alike.some((title) => isWithin(one, title)))];
    const whole = [...single, ...nestedTitles(single, passage, reading)];
    const taken = new Uint8Array(passage.text.length);
    for (const { evidence, start, end, isWord } of whole)
      if (evidence.strength >= 0.5 || isWord) taken.fill(1, start, end);
    for (const { at } of report.quotes)
      if (at.passage === index && isMentioned(passage.folded, at.end)) taken.fill(1, at.start, at.end);
    const isTaken = (start: number, end: number) => taken[start] === 1 || isQuoted(start, end);
    const partial = partialTitles(passage, symbols, index, isTaken, reading);
    return [...whole.map(({ evidence }) => evidence), ...partial];
  });
}

/** A person names a few titles; what names hundreds is an attack on our time. */
const MAX_TITLES = 200;

function wholeTitles(
  passage: Passage,
  row: Symbols,
  index: number,
  isQuoted: QuotedText,
  chapters: readonly Section[],
  reading: Reading,
): FoundTitle[] {
  const found: FoundTitle[] = [];
  for (let at = 0; at < row.symbols.length && found.length < MAX_TITLES; ) {
    const titles = titlesAt(row.symbols, at, reading);
    const length = titles[0]?.symbols.length ?? 0;
    const start = row.starts[at] ?? 0;
    const end = row.ends[at + length - 1] ?? start;
    const isPlace = !isQuoted(start, end) && !isMentioned(passage.folded, end);
    const places = isPlace ? placesOf(titles, reading) : [];
    if (places.length > 0) {
      const isChapter = places.some((place) => chapters.includes(place));
      const isWord = isMereWord(passage.folded, { start, end }, titles[0]?.symbols ?? [], isChapter);
      const features = featuresOf(passage, start, end, titles, places.length, isWord);
      found.push({ ...titleAt(passage, index, { start, end }, places, features, reading), isWord });
    }
    at += Math.max(1, length);
  }
  return found;
}

/** The longest titles that are at a place; several when sections share a title. */
function titlesAt(symbols: readonly string[], at: number, reading: Reading): Title[] {
  const candidates = reading.catalogue.titles.byFirst.get(symbols[at] ?? '') ?? [];
  const matching = candidates.filter(
    (title) => existed(title, reading) && title.symbols.every((symbol, index) => symbols[at + index] === symbol),
  );
  return matching.filter(({ symbols: own }) => own.length === matching[0]?.symbols.length);
}

/** A long title is hardly written by chance; a short one needs signs around it, or its capitals, to be a title. */
function featuresOf(
  { text, folded }: Passage,
  start: number,
  end: number,
  titles: readonly Title[],
  places: number,
  isWord: boolean,
) {
  const alone = end - start > folded.length - 4 && folded.trim().length <= end - start;
  const marked = alone || isBracketed(text, start, end);
  const cue = marked || isWord ? null : titleCue(folded, start, end);
  return {
    wholeMarked: Number(marked),
    wholeCue: Number(cue === 'strong'),
    wholeSoft: Number(cue === 'soft'),
    wholeBare: Number(!marked && cue === null),
    meant: Number(isMeant(folded, start)),
    opens: Number(!marked && folded.slice(0, start).trim() === ''),
    length: Math.min(12, lengthOf(titles[0]?.symbols ?? [])) / 12,
    cased: Number(titles.some(({ written }) => isCased(written, text.slice(start, end)))),
    heading: Number(titles.every((title) => title.heading)),
    several: Math.log2(places),
  };
}

/** Written with the capitals that the title has: "Git Aliases", not "git aliases". */
function isCased(written: string, text: string): boolean {
  return /\p{Lu}/u.test(written) && text.trim() === written.trim();
}

function isChapter({ parent }: Section, { catalogue }: Reading): boolean {
  return parent === null || (parent.parent === null && catalogue.bySection.has(parent.family));
}
