import { numberedThings } from '../../numbers/numbered-things.ts';
import { findNumber } from '../../publication/find-number.ts';
import { numberingOf } from '../../publication/indexes/numbering.ts';
import type { Section } from '../../publication/section.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { isDenied } from '../roles/is-denied.ts';
import { isOfAnother } from '../roles/other-document.ts';
import { unitsOf } from '../units-of.ts';

/**
 * What a publication numbers by its chapters: "公式7.23" is in chapter 7, "Lemma 4.2.11" in section 4.2. Says nothing if
 * section numbers restart in each chapter, or if several books of one publication have such a chapter.
 */
export function thingEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const { sections } = reading.inForce;
  if (numberingOf(sections).restarts) return [];
  return report.passages.flatMap(({ text, folded }, passage) =>
    numberedThings(folded).flatMap(({ start, end, parts }): Evidence[] => {
      if (isOfAnother(folded, start, end, reading)) return [];
      const found = sectionsAround(parts, reading);
      if (unitsOf(found, reading).size !== 1) return [];
      const evidence = {
        kind: 'number' as const,
        text: text.slice(start, end).trim(),
        sections: found,
        features: { thing: 1, long: Number(parts.length > 2) },
        denied: isDenied(folded, start, end),
        at: { passage, start, end },
      };
      return [judged(evidence, reading.model)];
    }),
  );
}

/** Without its own number, which is the last, what is left is the section's, or at least the chapter's. */
function sectionsAround(parts: readonly string[], { inForce, catalogue }: Reading): Section[] {
  const around = parts.slice(0, -1);
  const lettered = /^[a-z]$/u.test(around[0] ?? '');
  const unit = around.length > 1 ? 'any' : lettered ? 'appendix' : 'chapter';
  const found = findNumber(inForce.sections, [{ unit, parts: around }], true);
  return found.filter(({ family }) => !catalogue.bySection.has(family));
}
