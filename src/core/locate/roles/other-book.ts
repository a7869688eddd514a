import { numeralValue } from '../../numbers/numeral.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import type { Reading } from '../reading.ts';

/** "Book 2", "vol. III", "第二册"; but "in this book 2 words are wrong" names none. */
const BOOK =
  '(?<book>(?<!\\p{L}|(?:the|this|that|your|our|my|a) )(?:book|volume|vol\\.?)\\s?#?(?<latin>\\d{1,2}|two|three|four|five|six|i{2,3}|iv|vi{0,3})(?![\\p{L}\\d]|\\.\\d)|第\\s?(?<han>[二三四五六七八九十]|\\d{1,2})\\s?[册卷])';
const HEAD = new RegExp(`^[\\s[(]*${BOOK}(?=\\s*(?:$|[:,\\])-]|第|\\d|(?:ch|sec|p)))`, 'u');
const LONGEST = 120;

/**
 * Whether the title of a report begins with another book of a series: "Book 2: page 126". Then the whole report is about that
 * book. "Book 1" may be how readers call the only book that there is.
 */
export function isAboutOtherBook({ passages }: ParsedReport, { catalogue, inForce }: Reading): boolean {
  const title = passages[0]?.folded.slice(0, LONGEST) ?? '';
  const { book, latin, han } = HEAD.exec(title)?.groups ?? {};
  if (book === undefined || catalogue.bySection.size > 0) return false;
  if ((numeralValue(latin ?? han ?? '') ?? 2) < 2) return false;
  const names = inForce.sections.map(({ number: own, title }) => normaliseTitle(`${own?.printed ?? ''} ${title}`));
  return ![normaliseTitle(catalogue.name), ...names].some((one) => one.includes(normaliseTitle(book)));
}
