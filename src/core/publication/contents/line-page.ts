import { fold } from '../../text/fold.ts';
import type { ListLine } from './markdown-list.ts';

/** A line of a contents without its page number. */
export interface PagedLine extends ListLine {
  readonly page: number | null;
}

const LEADER = /[\s.·•。…‥⋯_*—–-]/u;
const SIGN = /[^\s]/u;
/** The forms of a page number at the end of a folded line. */
const PAGES: readonly RegExp[] = [
  /(?:(?<![\p{L}\d])p\.? {0,2}|第 {0,2})?(?<![\d.])(\d{1,4})(?: {0,2}页)?$/u,
  /\((?:p\.? {0,2})?(\d{1,4})\)$/u,
  /(?<=\s)- {0,2}(\d{1,4}) {0,2}-$/u,
];

/**
 * Takes page numbers and their leaders off the ends of lines: "Title ........ 97", "标题……９７", "Title\t97", "Title P97",
 * "Title - 97 -". A bare number, or one in parentheses, after a single space may belong to the title ("HTTP 2", "Foo
 * (1998)"); it is a page only if most lines have one and they increase. Lines over `maxLength` stay as they are.
 */
export function pagesOf(lines: readonly ListLine[], maxLength: number): PagedLine[] {
  const read = lines.map((line) => ({ line, end: line.text.length > maxLength ? null : readEnd(line.text) }));
  const pages = read.flatMap(({ end }) => end?.page ?? []);
  const rising = pages.every((page, index) => page >= (pages[index - 1] ?? 0));
  const usual = rising && pages.length >= 3 && pages.length * 3 >= lines.length * 2;
  return read.map(({ line, end }) => {
    if (end === null) return { ...line, page: null };
    if (end.page !== null && (end.sure || usual)) return { ...line, text: end.text, page: end.page };
    return { ...line, text: withoutLeaders(line.text), page: null };
  });
}

function readEnd(text: string): { text: string; page: number | null; sure: boolean } {
  const folded = fold(text).trimEnd();
  for (const [form, pattern] of PAGES.entries()) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const end = endBeforeLeaders(text, match.index);
    const gap = text.slice(end, match.index);
    const signs = [...gap].filter((sign) => SIGN.test(sign)).length;
    const led = signs >= 3 || gap.includes('\t') || gap.length - signs >= 3 || /[…⋯‥]{2}/u.test(gap);
    const marked = (form === 2 || /^[p第]/u.test(match[0])) && gap !== '';
    if (end > 0 && (led || marked || (signs === 0 && gap !== ''))) {
      return { text: text.slice(0, end), page: Number(match[1]), sure: led || marked };
    }
  }
  return { text, page: null, sure: false };
}

/** The page of a preface, which counts in front of page 1. */
const ROMAN_PAGE = /(?<=[\s.·…_]{3})[ivxl]{1,7}$/u;

/** Leaders without a page, or with one that a preface has. A title may end in "…". */
function withoutLeaders(text: string): string {
  const end = endBeforeLeaders(text, ROMAN_PAGE.exec(fold(text).trimEnd())?.index ?? text.length);
  return [...text.slice(end)].filter((sign) => SIGN.test(sign)).length >= 4 ? text.slice(0, end) : text;
}

function endBeforeLeaders(text: string, from: number): number {
  let end = from;
  while (end > 0 && LEADER.test(text.charAt(end - 1))) end -= 1;
  return end;
}
