import type { Section } from '../../publication/section.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { isDenied } from '../roles/is-denied.ts';
import { namedPages } from './named-pages.ts';

/** A person names a few pages; what names hundreds is an attack on our time. */
const MAX_PAGES = 100;

/** The answer of a form's page field. "H 6" is a page of something else, and "6.1" none. */
const ANSWERED = /^\s*(?:(?:pages?|pgs?|pp?|number|no|第)(?!\p{Script=Latin})|[\s.:#])*(\d{1,4})(?![\d.]*\d)/u;

/** Pages that a reader names: "第97页", "P66", "page 34", "#page=30". Only in an edition whose pages are known. */
export function pageEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const { sections } = reading.inForce;
  const named = [
    ...report.passages.flatMap(({ text, folded }, passage) =>
      namedPages(folded)
        .slice(0, MAX_PAGES)
        .map(({ page, start, end }) => ({
          page,
          text: text.slice(start, end),
          at: { passage, start, end },
          denied: isDenied(folded, start, end),
        })),
    ),
    ...report.links.flatMap(({ url }) => {
      const page = /#(?:.*&)?page=(\d{1,4})(?:&|$)/u.exec(url)?.[1];
      return page === undefined ? [] : [{ page: Number(page), text: `#page=${page}`, at: null, denied: false }];
    }),
    ...report.answers.flatMap(({ asks, text, folded }) => {
      const page = asks === 'page' ? ANSWERED.exec(folded)?.[1] : undefined;
      return page === undefined ? [] : [{ page: Number(page), text, at: null, asked: true, denied: false }];
    }),
  ];
  // The pages of a copy that the catalogue does not know are anybody's guess.
  const role = reading.isUnknownCopy ? ('other' as const) : ('about' as const);
  return named.flatMap(({ page, ...words }): Evidence[] => {
    const found = sectionsOnPage(sections, page);
    return found.length === 0
      ? []
      : [judged({ kind: 'page', sections: found, features: {}, role, ...words }, reading.model)];
  });
}

/**
 * The sections that a page may lie in, the likeliest first: those that start on it, last first, else the last that
 * starts before it. Where the next section's page is unknown the page may lie behind it: then only while this one may
 * plausibly last, and if the next begins another heading.
 */
function sectionsOnPage(sections: readonly Section[], page: number): Section[] {
  const starting = sections.filter((section) => section.page === page);
  if (starting.length > 0) return starting.toReversed();
  const last = sections.findLastIndex((section) => section.page !== null && section.page < page);
  const [section, next] = [sections[last], sections[last + 1]];
  if (!section || page > lastPageOf(sections)) return [];
  if (next?.page === null) return lastsUntil(section, next, page) ? [section] : [];
  return next && next.page < page ? [] : [section];
}

function lastsUntil(section: Section, next: Section, page: number): boolean {
  return next.depth <= section.depth && page <= (section.page ?? 0) + LONGEST_SECTION;
}

/** How many pages a section may plausibly have where nothing says where it ends. */
const LONGEST_SECTION = 15;
/** How far behind the start of the last section a page can still be meant, at least and at most. */
const LAST_SECTION = { least: 15, most: 60 };

/** Where the publication ends at the latest: its last chapter is hardly half as long again as the longest before it. */
function lastPageOf(sections: readonly Section[]): number {
  const last = sections.findLast((section) => section.page !== null)?.page ?? 0;
  const starts = sections.flatMap(({ parent, page }) => (parent === null && page !== null ? [page] : []));
  const longest = Math.max(0, ...starts.map((page, index) => page - (starts[index - 1] ?? page)));
  if (starts.length < ENOUGH) return last + LAST_SECTION.most;
  return last + Math.min(LAST_SECTION.most, Math.max(LAST_SECTION.least, Math.ceil(longest * 1.5)));
}

/** So many chapters tell how long chapters are. */
const ENOUGH = 4;
