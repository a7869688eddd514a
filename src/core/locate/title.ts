import { liesIn, type Section } from '../catalogue/section.ts';
import type { Title } from '../catalogue/title-index.ts';
import type { ParsedReport, Passage } from '../report/parsed-report.ts';
import { type Symbols, symbolsOf } from '../text/symbols.ts';
import { alikeTitles } from './alike-title.ts';
import { type Evidence, judged } from './evidence.ts';
import { isDenied } from './is-denied.ts';
import { partialTitles } from './partial-title.ts';
import { type QuotedText, quotedText } from './quoted-text.ts';
import type { Reading } from './reading.ts';
import { hasPieceBehind, isBracketed, isMentioned, isReferredTo, titleCue } from './title-cue.ts';
import { existed, placesOf } from './title-places.ts';

/**
 * Section titles, and headings inside sections, in the reader's own words: whole ones, and shortened ones or a company's
 * name where the words around say that a part of the publication is meant ("小米那篇"). Titles inside a longer quote are
 * the publication's words and do not count. Weak evidence is given too: it can tell two meanings of a number apart.
 */
export function titleEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const found = report.passages.flatMap((passage, statement) => {
    const symbols = symbolsOf(passage.folded);
    const isQuoted = quotedText(report, statement);
    const exact = wholeTitles(passage, symbols, statement, isQuoted, reading);
    const alike = alikeTitles(report, passage, statement, reading).filter(
      (one) => !exact.some(({ start, end }) => start <= one.start && end >= one.end),
    );
    const single = [...alike, ...exact.filter((one) => !alike.some((title) => isWithin(one, title)))];
    const whole = [
      ...single,
      ...nestedTitles(
        single.toSorted((a, b) => a.start - b.start),
        passage,
        reading,
      ),
    ];
    const taken = new Uint8Array(passage.text.length);
    for (const { evidence, start, end } of whole) if (evidence.strength >= 0.5) taken.fill(1, start, end);
    const isTaken = (start: number, end: number) => taken[start] === 1 || isQuoted(start, end);
    const partial = partialTitles(passage, symbols, statement, isTaken, reading);
    const cases = whole.some(({ end }) => hasPieceBehind(passage.folded, end))
      ? partialTitles(passage, symbols, statement, isQuoted, reading).filter((one) => isCaseIn(one, whole))
      : [];
    const told = whole.map((one) => ({ ...one, aside: isReferredTo(passage.folded, one.start) }));
    return [...told, ...[...partial, ...cases].map((evidence) => ({ evidence, aside: false }))];
  });
  const meant = found.some(({ evidence, aside }) => !aside && !evidence.denied && evidence.strength >= 0.5);
  return found.filter(({ aside }) => !aside || !meant).map(({ evidence }) => evidence);
}

function isWithin(inner: Found, outer: { readonly start: number; readonly end: number }): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** "腾讯游戏的研发保障案例": the title is a chapter's, but its words belong to a company's case in that chapter. */
function isCaseIn({ features, sections }: Evidence, whole: readonly Found[]): boolean {
  const chapters = whole.flatMap(({ evidence }) => evidence.sections);
  const isCase = (section: Section) => chapters.some((chapter) => chapter !== section && liesIn(section, chapter));
  return features.pieceLeads === 1 && sections.every(isCase);
}

/** A person names a few titles; what names hundreds is an attack on our time. */
const MOST_TITLES = 200;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
}

const OUTER_FIRST =
  /^["'”」』》]?\s*(?:那|这)?(?:一|个)?(?:章|节|部分|篇)?\s*(?:的|里的?|中的?|,|:|>|\/|-)\s*["'“「『《]?$/u;
const INNER_FIRST =
  /^["'”」』》]?\s*\(?\s*(?:the one\s+)?(?:in|of|from|under)\s+(?:the\s+)?(?:chapter\s+|section\s+)?(?:on\s+)?["'“「『《]?$/u;

/** "数据结构那一章的小结", "Summary (the one in Sorting)": two titles, one of which tells which of the other is meant. */
function nestedTitles(found: readonly Found[], { text, folded }: Passage, reading: Reading): Found[] {
  return found.slice(1).flatMap((second, index): Found[] => {
    const first = found[index];
    if (!first) return [];
    const between = folded.slice(first.end, second.start);
    const [inner, outer] = INNER_FIRST.test(between) ? [first, second] : [second, first];
    if (inner === second && !OUTER_FIRST.test(between)) return [];
    const sections = inner.evidence.sections.filter((section) =>
      outer.evidence.sections.some((place) => section !== place && liesIn(section, place)),
    );
    if (sections.length === 0) return [];
    const features = { wholeMarked: 1, length: 1, several: Math.log2(sections.length) };
    const range = { start: first.start, end: second.end };
    const said = { text: text.slice(range.start, range.end), sections, denied: inner.evidence.denied };
    return [{ ...range, evidence: judged({ ...inner.evidence, ...said, features }, reading.model) }];
  });
}

function wholeTitles(
  passage: Passage,
  row: Symbols,
  statement: number,
  isQuoted: QuotedText,
  reading: Reading,
): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < row.symbols.length && found.length < MOST_TITLES; ) {
    const titles = titlesAt(row.symbols, at, reading);
    const length = titles[0]?.symbols.length ?? 0;
    const start = row.starts[at] ?? 0;
    const end = row.ends[at + length - 1] ?? start;
    const isPlace = !isQuoted(start, end) && !isMentioned(passage.folded, end);
    const sections = isPlace ? placesOf(titles, reading) : [];
    if (sections.length > 0) {
      const text = passage.text.slice(start, end);
      const denied = isDenied(passage.folded, start, end);
      const features = featuresOf(passage, start, end, titles, sections.length);
      found.push({
        start,
        end,
        evidence: judged({ kind: 'title', text, sections, features, denied, statement }, reading.model),
      });
    }
    at += Math.max(1, length);
  }
  return found;
}

/** The longest titles that stand at a place; several when sections share a title. */
function titlesAt(symbols: readonly string[], at: number, reading: Reading): Title[] {
  const candidates = reading.catalogue.titles.byFirst.get(symbols[at] ?? '') ?? [];
  const matching = candidates.filter(
    (title) => existed(title, reading) && title.symbols.every((symbol, index) => symbols[at + index] === symbol),
  );
  return matching.filter(({ symbols: own }) => own.length === matching[0]?.symbols.length);
}

/** A long title is hardly written by chance; a short one needs signs around it, or its capitals, to be a title. */
function featuresOf(
  { text, folded, place }: Passage,
  start: number,
  end: number,
  titles: readonly Title[],
  places: number,
) {
  const alone = end - start > folded.length - 4 && folded.trim().length <= end - start;
  const marked = alone || isBracketed(text, start, end);
  const cue = marked ? null : titleCue(folded, start, end);
  return {
    wholeMarked: Number(marked),
    wholeCue: Number(cue === 'strong'),
    wholeSoft: Number(cue === 'soft'),
    wholeBare: Number(!marked && cue === null),
    opens: Number(!marked && folded.slice(0, start).trim() === ''),
    length: Math.min(12, lengthOf(titles[0]?.symbols ?? [])) / 12,
    cased: Number(titles.some(({ written }) => isCased(written, text.slice(start, end)))),
    inTitle: Number(place === 'title'),
    heading: Number(titles.every((title) => title.heading)),
    several: Math.log2(places),
  };
}

/** Written with the capitals that the title has: "Git Aliases", not "git aliases". */
function isCased(written: string, text: string): boolean {
  return /\p{Lu}/u.test(written) && text.trim() === written.trim();
}

/** In characters of Han; a word of letters weighs as two, small numbers and single letters as one. */
function lengthOf(symbols: readonly string[]): number {
  return symbols.reduce((sum, symbol) => sum + (symbol.length > 2 ? 2 : 1), 0);
}
