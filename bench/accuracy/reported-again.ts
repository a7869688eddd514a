import { errataOf } from '../../src/core/errata/errata-of.ts';
import { passagesOf } from '../../src/core/errata/passages-of.ts';
import { quotedPlaces } from '../../src/core/errata/today/quoted-place.ts';
import { readingOf } from '../../src/core/locate/reading.ts';
import type { Catalogue } from '../../src/core/publication/catalogue.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Part } from './evaluation.ts';
import type { Dataset } from './gold.ts';
import { randomFrom } from './intervals.ts';
import { neighbouringReports } from './retyped.ts';
import { reworded } from './reworded.ts';
import { shareWithInterval } from './table.ts';

/** Reports on one fix or on two, and whether the later one is said to repeat the other. */
interface Pair {
  readonly isSame: boolean;
  readonly isFound: boolean;
}

/** How many pairs of neighbouring sentences of a book are compared. */
const NEIGHBOURS = 200;

/** Whether two wordings of one fix are told from two fixes of one section, with the book's text and without. */
export function reportedAgainPart(books: readonly Dataset[]): Part {
  const head = ['compared by', 'two wordings of one fix', 'found', 'two fixes', 'called the same', 'precision'];
  const unwritten = books.map((book) => ({ ...book, catalogue: withoutText(book.catalogue) }));
  const rows = [
    row('the text, fixes of one section', books.flatMap(pairsOf)),
    row('the quoted words, fixes of one section', unwritten.flatMap(pairsOf)),
    row('the text, neighbouring sentences', books.flatMap(neighboursOf)),
  ];
  return { heading: 'Pairs of reports', blocks: [{ head, rows }] };
}

function withoutText(catalogue: Catalogue): Catalogue {
  return { ...catalogue, text: { ...catalogue.text, own: 0 } };
}

function pairsOf({ catalogue, reports }: Dataset): Pair[] {
  const random = randomFrom(reports.length);
  const fixes = reports.filter(({ kind, report }) => kind === 'quote' || (kind === 'distractor' && corrects(report)));
  const said = fixes.flatMap(({ report, gold: { links } }) => {
    const again = reworded(report, random);
    const of = (one: Report) => passages(one, links ?? [], catalogue);
    return again === null ? [] : [{ section: links?.join(), first: of(report), again: of(again) }];
  });
  return said.flatMap((one, index) => {
    const others = said.slice(index + 1).filter(({ section }) => section === one.section);
    return [
      { isSame: true, isFound: isShared(one.first, one.again) },
      ...others.map(({ again }) => ({ isSame: false, isFound: isShared(one.first, again) })),
    ];
  });
}

function neighboursOf({ catalogue }: Dataset): Pair[] {
  return neighbouringReports(catalogue, NEIGHBOURS).map(([one, next]) => {
    const [first, second] = [passages(one, [], catalogue), passages(next, [], catalogue)];
    return { isSame: false, isFound: isShared(first, second) };
  });
}

function corrects(report: Report): boolean {
  return errataOf(parseReport(report)).some(({ correction }) => correction !== null);
}

/** `links`: the sections that it is about. */
function passages(report: Report, links: readonly string[], catalogue: Catalogue): string[] {
  const parsed = parseReport(report);
  const reading = readingOf(catalogue, parsed, report);
  const about = reading.now.sections.filter(({ link }) => link !== null && links.includes(link));
  const places = quotedPlaces(errataOf(parsed), reading);
  return places.flatMap((place) => passagesOf(place, about, reading, { prefix: '' })).map(({ text }) => text);
}

function isShared(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

function row(name: string, pairs: readonly Pair[]): string[] {
  const found = (isSame: boolean) => pairs.filter((pair) => pair.isSame === isSame && pair.isFound).length;
  const [same, right, wrong] = [pairs.filter(({ isSame }) => isSame).length, found(true), found(false)];
  const counts = [`${same || ''}`, shareWithInterval(right, same), `${pairs.length - same}`, `${wrong}`];
  return [name, ...counts, same === 0 ? '' : shareWithInterval(right, right + wrong)];
}
