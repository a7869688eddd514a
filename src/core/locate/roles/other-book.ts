import { numeralValue } from '../../numbers/numeral.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { fold } from '../../text/fold.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import type { Evidence } from '../evidence.ts';
import type { Reading } from '../reading.ts';

/** "Book 2", "vol. III", "第二册"; but "in this book 2 words are wrong" names none. */
const BOOK =
  '(?<book>(?<!\\p{L}|(?:the|this|that|your|our|my|a) )(?:book|volume|vol\\.?)\\s?#?(?<latin>\\d{1,2}|two|three|four|five|six|i{2,3}|iv|vi{0,3})(?![\\p{L}\\d]|\\.\\d)|第\\s?(?<han>[二三四五六七八九十]|\\d{1,2})\\s?[册卷])';
/** What may stand between a book and a place in it, that place's first half included: "Book 3 Ch05, p. 12". */
const GAP =
  '(?:[ ,:()[\\]\\d/-]|\\.(?=\\s?\\d)|chapter|ch|section|sec|page|pp?(?!\\p{L})|figure|fig|equation|eq|on |第|章|节|页|图|公?式|表|的|中|里)*';
const BEFORE = new RegExp(`${BOOK}${GAP}$`, 'u');
const INSIDE = new RegExp(BOOK, 'u');
const BEHIND = new RegExp(`^(?:,?\\s(?:of|in|from)\\s|\\s?\\()${BOOK}`, 'u');
const HEAD = new RegExp(`^[\\s[(]*${BOOK}(?=\\s*(?:$|[:,\\])-]|第|\\d|(?:ch|sec|p)))`, 'u');
const NEAR = 60;

/**
 * Whether the title of a report begins with another book of a series: "Book 2: page 126". Then the whole report is about that
 * book. "Book 1" may be how readers call the only book that there is.
 */
export function isAboutOtherBook({ passages }: ParsedReport, reading: Reading): boolean {
  const title = passages[0]?.folded.slice(0, 2 * NEAR) ?? '';
  return isOther(HEAD.exec(title), title, reading);
}

/** Whether a place is one of another book of a series: "Book 2, section 18.6", "page 64 of volume 3", "第二册第4章". */
export function isInOtherBook({ at, kind, text }: Evidence, { passages }: ParsedReport, reading: Reading): boolean {
  if (kind === 'form') return isOther(INSIDE.exec(fold(text)), fold(text), reading);
  const folded = at && passages[at.passage]?.folded;
  if (!at || !folded || (kind !== 'number' && kind !== 'page')) return false;
  const around = folded.slice(Math.max(0, at.start - NEAR), at.end + NEAR);
  return [
    BEFORE.exec(folded.slice(Math.max(0, at.start - NEAR), at.start)),
    INSIDE.exec(folded.slice(at.start, at.end)),
    BEHIND.exec(folded.slice(at.end, at.end + NEAR)),
  ].some((match) => isOther(match, around, reading));
}

/** Not the first, none of the publication's own, and without the publication's name beside it: "Book 4 《…》 chapter 12". */
function isOther(match: RegExpExecArray | null, around: string, { catalogue, inForce }: Reading): boolean {
  const { book, latin, han } = match?.groups ?? {};
  if (book === undefined || catalogue.bySection.size > 0) return false;
  if ((numeralValue(latin ?? han ?? '') ?? 2) < 2) return false;
  const name = normaliseTitle(catalogue.name.replaceAll(/\([^()]*\)/gu, ''));
  if (name !== '' && normaliseTitle(around).includes(name)) return false;
  const names = inForce.sections.map(({ number: own, title }) => normaliseTitle(`${own?.printed ?? ''} ${title}`));
  return ![normaliseTitle(catalogue.name), ...names].some((one) => one.includes(normaliseTitle(book)));
}
