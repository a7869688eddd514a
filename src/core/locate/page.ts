import { numeralValue } from '../catalogue/numeral.ts';
import type { Section } from '../catalogue/section.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { type Evidence, judged } from './evidence.ts';
import { isPageField } from './form-fields.ts';
import { isDenied } from './is-denied.ts';
import type { Reading } from './reading.ts';

const PAGE =
  /第\s*([〇零一二三四五六七八九十百]{1,5}|\d{1,4})\s*页|(?<![\p{L}\d.])(?:pages?|pp?)[.\s]*(\d{1,4})(?![\d.]*\d)|(?<![\p{L}\d./-])(\d{1,4})\s*页/gu;
/** "共 300 页", "前 20 页", "每页": pages that are counted. */
const COUNTED = /(?:全书|全文|整本|本书|共|有|前|后|近|约|大概|这|那|几|每|多|读了|看了|十来)\s*$/u;
const COUNT_BEHIND = /^\s*(?:of|\/)\s*\d|^\s*(?:的篇幅|左右的|长|厚|纸)/u;

/** Pages that a reader names: "第97页", "P66", "page 34", "#page=30". Only in an edition whose pages are known. */
export function pageEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const { sections } = reading.inForce;
  const named = [
    ...report.passages.flatMap(({ text, folded }, statement) =>
      [...folded.matchAll(PAGE)].flatMap((match) => {
        const [whole, chinese, english, counted] = match;
        const start = match.index;
        const before = folded.slice(Math.max(0, start - 6), start);
        if (counted !== undefined && COUNTED.test(before)) return [];
        if (counted !== undefined && COUNT_BEHIND.test(folded.slice(start + whole.length))) return [];
        const page = numeralValue(chinese ?? english ?? counted ?? '');
        const denied = isDenied(folded, start, start + whole.length);
        return [{ page, text: text.slice(start, start + whole.length), statement, denied }];
      }),
    ),
    ...report.links.flatMap(({ url }) => {
      const page = /#(?:.*&)?page=(\d{1,4})(?:&|$)/u.exec(url)?.[1];
      return page === undefined ? [] : [{ page: Number(page), text: `#page=${page}`, statement: -1, denied: false }];
    }),
    ...report.answers.flatMap(({ field, text, folded }) => {
      const page = isPageField(field) ? /\d{1,4}/u.exec(folded)?.[0] : undefined;
      return page === undefined ? [] : [{ page: Number(page), text, statement: -1, denied: false }];
    }),
  ];
  return named.flatMap(({ page, ...words }): Evidence[] => {
    const found = page === null ? [] : sectionsOnPage(sections, page);
    return found.length === 0 ? [] : [judged({ kind: 'page', sections: found, features: {}, ...words }, reading.model)];
  });
}

/**
 * The sections that a page may lie in, the likeliest first: those that start on it, last first, else the last that
 * starts before it. None where the next section's page is unknown, for then the page may lie behind it.
 */
export function sectionsOnPage(sections: readonly Section[], page: number): Section[] {
  const starting = sections.filter((section) => section.page === page);
  if (starting.length > 0) return starting.toReversed();
  const last = sections.findLastIndex((section) => section.page !== null && section.page < page);
  const [section, next] = [sections[last], sections[last + 1]];
  if (!section || page > (lastPage(sections) ?? 0) + LONGEST_LAST_SECTION) return [];
  return next && (next.page === null || next.page < page) ? [] : [section];
}

/** How far behind the start of the last section a page can still be meant. */
const LONGEST_LAST_SECTION = 60;

function lastPage(sections: readonly Section[]): number | null {
  return sections.findLast((section) => section.page !== null)?.page ?? null;
}
