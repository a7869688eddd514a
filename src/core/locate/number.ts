import { findNumber } from '../catalogue/find-number.ts';
import type { Section } from '../catalogue/section.ts';
import type { Reference } from '../reference/reference.ts';
import { otherNumbers, scanReferences } from '../reference/scan-references.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { normaliseTitle } from '../text/normalise-title.ts';
import { type Evidence, judged } from './evidence.ts';
import { isDenied } from './is-denied.ts';
import type { Features } from './model.ts';
import { beside } from './neighbour.ts';
import { isOfAnother } from './other-document.ts';
import type { Reading } from './reading.ts';

/** In one passage; a person names a few, and what names hundreds is an attack on our time. */
const MOST_REFERENCES = 100;

/** Section and chapter numbers in the reader's own words: "5.3.1", "第三章第5节", "ch04-02", "section 2 of chapter 17". */
export function numberEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const own: Numbered[] = [];
  const cited: Numbered[] = [];
  const elsewhere = new Set<string>();
  const others = new Set(report.passages.flatMap(({ folded }) => otherNumbers(folded)));
  for (const [passage, { text, folded }] of report.passages.entries()) {
    for (const reference of scanReferences(folded).slice(0, MOST_REFERENCES)) {
      const { start, end, steps, marked } = reference;
      if (isEdition(reference, reading) || (!marked && others.has(folded.slice(start, end)))) continue;
      if (isOfAnother(folded, start, end, reading)) {
        elsewhere.add(JSON.stringify(steps));
        continue;
      }
      const named = titledBehind(reference, folded, reading);
      const meant = named.length > 0 ? named : findNumber(reading.inForce.sections, steps, marked);
      const sections = beside(meant, folded, start, end, reading);
      if (sections.length === 0) continue;
      const words = {
        text: text.slice(start, end).trim(),
        denied: isDenied(folded, start, end),
        at: { passage, start, end },
      };
      const evidence = judged(
        { kind: 'number', sections, features: featuresOf(reference, sections), ...words },
        reading.model,
      );
      (isCited(report, passage, start, end) ? cited : own).push({ evidence, path: JSON.stringify(steps) });
    }
  }
  const ours = (all: readonly Numbered[]) =>
    all.filter(({ path }) => !elsewhere.has(path)).map(({ evidence }) => evidence);
  return own.length > 0 ? ours(own) : ours(cited);
}

/** A number that is once said to be another book's is that wherever it stands in the report. */
interface Numbered {
  readonly evidence: Evidence;
  readonly path: string;
}

/** "第四章 变更管理": where the title behind a chapter's number is that of a section with this number, it is meant. */
function titledBehind({ end, steps }: Reference, folded: string, { inForce }: Reading): Section[] {
  const [step] = steps;
  if (!step || steps.length > 1 || step.parts.length > 1) return [];
  const behind = normaliseTitle(folded.slice(end, end + 60));
  return inForce.sections.filter(({ number, key }) => {
    const same = number !== null && number.parts.join('.') === step.parts.join('.');
    return same && key.length > 1 && behind.startsWith(key);
  });
}

/** Marked as a place ("§5.3"); long: three parts or more; around: the number itself is not listed. */
function featuresOf({ marked, steps }: Reference, sections: readonly Section[]): Features {
  const inner = steps.at(-1)?.parts ?? [];
  const listed = sections.every(({ absolute }) => absolute.slice(-inner.length).join('.') === inner.join('.'));
  return { marked: Number(marked), long: Number(inner.length > 2), around: Number(!listed) };
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
    const holds = form !== 'block' && at.passage === passage && at.start <= start && end <= at.end;
    return holds && at.end - at.start > end - start + 2;
  });
}
