import { findNumber } from '../catalogue/find-number.ts';
import type { Reference } from '../reference/reference.ts';
import { scanReferences } from '../reference/scan-references.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Evidence } from './evidence.ts';
import { isDenied } from './is-denied.ts';
import type { Reading } from './reading.ts';

/** Section and chapter numbers in the reader's own words: "5.3.1", "第三章第5节", "ch04-02", "section 2 of chapter 17". */
export function numberEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const found = report.passages.flatMap(({ text, folded }, statement) =>
    scanReferences(folded).flatMap((reference): (Evidence & { readonly cited: boolean })[] => {
      const { start, end, marked, steps } = reference;
      if (isEdition(reference, reading)) return [];
      const sections = findNumber(reading.inForce.sections, steps, marked);
      if (sections.length === 0) return [];
      const denied = isDenied(folded, start, end);
      const words = { text: text.slice(start, end).trim(), statement, denied };
      return [
        {
          kind: 'number',
          sections,
          strength: strengthOf(reference),
          ...words,
          cited: isCited(report, statement, start, end),
        },
      ];
    }),
  );
  const own = found.filter(({ cited }) => !cited);
  return (own.length > 0 ? own : found).map(({ cited: _, ...evidence }) => evidence);
}

/** What is marked as a place is surer than a bare number, and a long number than a short one. */
function strengthOf({ marked, steps }: Reference): number {
  if (marked) return 0.95;
  return (steps[0]?.parts.length ?? 0) > 2 ? 0.92 : 0.85;
}

/** A bare number that equals a version of the publication is that version ("1.0.4"). */
function isEdition({ marked, steps }: Reference, { catalogue }: Reading): boolean {
  if (marked) return false;
  const number = steps[0]?.parts.join('.');
  return catalogue.editions.some(({ version }) => version.replace(/^v/iu, '') === number);
}

/** Inside quotation marks with more than itself: what the publication says, not what the reader points at. */
function isCited({ quotes }: ParsedReport, passage: number, start: number, end: number): boolean {
  return quotes.some(({ at, form }) => {
    const holds = form === 'marks' && at.passage === passage && at.start <= start && end <= at.end;
    return holds && at.end - at.start > end - start + 2;
  });
}
