import type { Section } from '../../publication/section.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { isDenied } from '../roles/is-denied.ts';
import { namedPages } from './named-pages.ts';

/** A person names a few pages; what names hundreds is an attack on our time. */
const MAX_PAGES = 100;

/** The answer of a form's page field. "H 6" is a page of something else, and "6.1" none. */
const ANSWERED = /^(?:(?:pages?|pgs?|pp?|number|no|第)(?!\p{Script=Latin})|[\s.:#])*(\d{1,4})(?![\d.]*\d)/u;

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
      const page = /(?:^|&)page=(\d{1,4})(?:&|$)/u.exec(url.split('#')[1] ?? '')?.[1];
      return page === undefined ? [] : [{ page: Number(page), text: `#page=${page}`, at: null, denied: false }];
    }),
    ...report.answers.flatMap(({ asks, text, folded }) => {
      const page = asks === 'page' ? ANSWERED.exec(folded)?.[1] : undefined;
      return page === undefined ? [] : [{ page: Number(page), text, at: null, asked: true, denied: false }];
    }),
  ];
  // Pages of an unknown edition cannot be looked up.
  const role = reading.isUnknownCopy ? ('other' as const) : ('about' as const);
  return named.flatMap(({ page, ...words }): Evidence[] => {
    const found = sectionsOnPage(sections, page);
    return found.length === 0
      ? []
      : [judged({ kind: 'page', sections: found, features: {}, role, ...words }, reading.model)];
  });
}

/**
 * The sections that a page may be in, the likeliest first: those that start on it, last first, otherwise the last one
 * that starts before it. Where nothing says on which page that one ends, only as far as it may plausibly go.
 */
function sectionsOnPage(sections: readonly Section[], page: number): Section[] {
  const starting = sections.filter((section) => section.page === page);
  if (starting.length > 0) return starting.toReversed();
  const last = sections.findLastIndex((section) => section.page !== null && section.page < page);
  const [section, next] = [sections[last], sections[last + 1]];
  if (!section) return [];
  const end = next ? (next.page ?? (section.page ?? 0) + LONGEST.inside) : (section.page ?? 0) + LONGEST.last;
  return page <= end ? [section] : [];
}

/** How many pages a section may plausibly have if the page of the next is unknown, and the last one with what follows it. */
const LONGEST = { inside: 15, last: 60 };
