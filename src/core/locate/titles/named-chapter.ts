import { type ChapterName, nameAt } from '../../publication/chapter-names.ts';
import type { Passage } from '../../report/parsed-report.ts';
import { matchesOf } from '../../text/matches-of.ts';
import type { Symbols } from '../../text/symbols.ts';
import { anyWord } from '../../text/words.ts';
import type { Reading } from '../reading.ts';
import { type FoundTitle, titleAt } from './found-title.ts';
import { lengthOf } from './title-length.ts';

const MAX_NAMED = 24;
const OPEN = `["'“‘「『《]?`;
/** "in chapter Anchors", "chapter: Anchors", "the chapter on anchors"; a chapter on anchors may be one that is missing. */
const ON = `${anyWord('the this that your')} chapter (?:on|about) (?:the |an? )?`;
const CHAPTER = String.raw`(?:^|[\n,.;:!?(]|${anyWord('in of from see for to the this')})\s{0,4}chapter(?:\s?:)?\s`;
const BEFORE = new RegExp(`(?:${ON}|${CHAPTER})${OPEN}`, 'gu');
/** A name ends here; other words make it longer: "the chapter about weather routing". */
const GOES_ON = anyWord(
  'is are was has have need needs should says shows uses lacks contains does seems looks',
  "a an the there i it we you this that which where doesn't",
);
const ENDS = new RegExp(String.raw`^["'”’」』》]?\s*(?:$|[\n,.;:!?()，。；：！？]|${GOES_ON})`, 'u');
/** The report's title begins with a name, perhaps after a folder, and what is wrong follows after a sign. */
const FOLDER = /^\s*(?:[\p{L}\d_-]{1,16}\/\s*)?$/u;
const LONGEST_FOLDER = 20;
const SIGN = new RegExp(
  `^\\s*(?:[:：]|\\s[-–—/]\\s|[-–—](?=\\p{Script=Han})|,\\s(?:the )?${anyWord('first second third last next page p pp line lines paragraph figure fig table example exercise')})`,
  'u',
);
const SPACE = /^\s+(?=\p{Script=Han})/u;

/**
 * Chapters that the word chapter beside their name tells, however short the name: "in chapter Anchors", "the chapter on
 * knots"; and names that the report's own title begins with: "Anchors - missing brace", "病虫害 图少一张".
 */
export function namedChapters(
  passage: Passage,
  row: Symbols,
  index: number,
  names: readonly ChapterName[],
  reading: Reading,
): FoundTitle[] {
  const { folded, place } = passage;
  const called = matchesOf(folded, BEFORE, MAX_NAMED).flatMap((match) => {
    const name = rangeAt(names, row, match.index + match[0].length);
    return name && ENDS.test(folded.slice(name.end, name.end + 24)) ? [name] : [];
  });
  const first = place === 'title' ? openingName(names, row, folded) : null;
  return [...called, ...(first ? [first] : [])].map(({ name, ...range }) => {
    const features = { wholeCue: 1, length: Math.min(12, lengthOf(name.symbols)) / 12 };
    return titleAt(passage, index, range, [name.section], features, reading);
  });
}

interface NameRange {
  readonly start: number;
  readonly end: number;
  readonly name: ChapterName;
}

function rangeAt(names: readonly ChapterName[], { symbols, starts, ends }: Symbols, place: number): NameRange | null {
  const at = starts.findIndex((start) => start >= place);
  const start = starts[at];
  const name = start === place ? nameAt(names, symbols, at) : null;
  return name && { start: place, end: ends[at + name.symbols.length - 1] ?? place, name };
}

function openingName(names: readonly ChapterName[], row: Symbols, folded: string): NameRange | null {
  const slash = folded.slice(0, LONGEST_FOLDER).indexOf('/') + 1;
  for (const from of [0, slash]) {
    const found = rangeAt(names, row, row.starts.find((start) => start >= from) ?? 0);
    if (!found || found.start > LONGEST_FOLDER || !FOLDER.test(folded.slice(0, found.start))) continue;
    const behind = folded.slice(found.end, found.end + 8);
    const isHan = /\p{Script=Han}/u.test(found.name.symbols.join(''));
    if (SIGN.test(behind) || (isHan && found.name.symbols.length > 2 && SPACE.test(behind))) return found;
  }
  return null;
}
