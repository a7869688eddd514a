import type { Section } from '../../src/core/publication/section.ts';
import type { Dataset, GoldReport } from './gold.ts';
import { bareTitle } from './verdict.ts';

const DIGITS = '零一二三四五六七八九';
const NUMBER =
  /第\s*([0-9一二三四五六七八九十]{1,3})\s*[章讲课]|(?:chapter|chap|ch)\s*\.?\s*(\p{Nd}{1,2})|章节\s*(\p{Nd}{1,2})|(?<![\p{Nd}.v=])(\p{Nd}{1,2})\.\p{Nd}{1,2}(?:\.\p{Nd}{1,2})*(?![\p{Nd}.])/iu;

/**
 * What a project could write for itself in twenty lines: the first "第N章", "chapter N", "章节N" or "N.N" of a report
 * names a chapter of the newest contents, otherwise the longest chapter title that the report contains.
 */
export function regularExpression({ catalogue }: Dataset): (report: GoldReport['report']) => string[] {
  const sections = catalogue.editions.at(-1)?.sections ?? [];
  const chapters = sections.filter(isChapter);
  const numbered = chapters.filter(({ number }) => number?.style !== 'part');
  const byNumber = new Map(numbered.map(({ number, title }) => [number?.parts.join('.'), title]));
  const titles = chapters.map(lineOf).toSorted((a, b) => b.length - a.length);
  return ({ title, body }) => {
    const text = `${title}\n${body}`;
    const found = NUMBER.exec(text)?.slice(1).find(Boolean);
    if (found) return [byNumber.get(arabic(found)) ?? `chapter ${arabic(found)}`];
    const bare = text.replaceAll(/\s+/gu, '').toLowerCase();
    return titles.filter((one) => bareTitle(one).length > 1 && bare.includes(bareTitle(one))).slice(0, 1);
  };
}

/** A chapter of the contents, also one inside a part. */
function isChapter({ parent, number }: Section): boolean {
  return parent === null || number?.style === 'chapter' || parent.number?.style === 'part';
}

/** A chapter's line in the contents; a letter before the title is no number for it. */
function lineOf({ number, title }: Section): string {
  return number?.parts.some((part) => /[a-z]/iu.test(part)) ? `${number.printed} ${title}` : title;
}

/** "十二" and "12" as "12". */
function arabic(number: string): string {
  if (!/[\u4e00-\u9fff]/u.test(number)) return String(Number(number.normalize('NFKC')));
  const [tens, ones] = number.includes('十') ? number.split('十') : ['零', number];
  const digit = (one = '', empty: number) => (one === '' ? empty : DIGITS.indexOf(one));
  return String(digit(tens, 1) * 10 + digit(ones, 0));
}
