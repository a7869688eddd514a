import type { Reference } from '../../numbers/reference.ts';
import { otherNumbers, scanReferences } from '../../numbers/scan-references.ts';
import { numberingOf } from '../../publication/indexes/numbering.ts';
import type { Section } from '../../publication/section.ts';
import type { ParsedReport, Passage } from '../../report/parsed-report.ts';
import { type Evidence, judged, type Role } from '../evidence.ts';
import type { Features } from '../model.ts';
import type { Reading } from '../reading.ts';
import { isDenied } from '../roles/is-denied.ts';
import { isOfAnother } from '../roles/other-document.ts';
import { findPlaces } from './in-books.ts';
import { thingEvidence } from './thing.ts';

/** How near a book's title must stand to a chapter to be said of it. */
const NEAR = 60;
/** In one passage; a person names a few, and what names hundreds is an attack on our time. */
const MAX_REFERENCES = 100;

/**
 * Section and chapter numbers in the reader's own words: "5.3.1", "第三章第5节", "ch04-02", "section 2 of chapter 17"; and what is
 * numbered by chapter: "公式7.23", "Lemma 4.2.11", which counts only if no place is named.
 */
export function numberEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const places = placeEvidence(report, reading);
  const named = places.some(({ denied }) => !denied);
  const things = thingEvidence(report, reading);
  return [...places, ...(named ? things.map((one) => ({ ...one, role: 'aside' as const })) : things)];
}

function placeEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const found: Numbered[] = [];
  const elsewhere = new Set<string>();
  const others = new Set(report.passages.flatMap(({ folded }) => otherNumbers(folded)));
  const { words } = numberingOf(reading.inForce.sections);
  for (const [passage, { text, folded, place }] of report.passages.entries()) {
    const references = scanReferences(folded, words).slice(0, MAX_REFERENCES);
    for (const reference of references) {
      const { start, end, steps, marked } = reference;
      if (!marked && others.has(folded.slice(start, end))) continue;
      const path = JSON.stringify(steps);
      if (isOfAnother(folded, start, end, reading)) {
        elsewhere.add(path);
        continue;
      }
      const around = `${folded.slice(Math.max(0, start - NEAR), start)} ${folded.slice(end, end + NEAR)}`;
      const isMarked = marked || begins(reference, folded, place);
      const sections = findPlaces({ steps, marked: isMarked }, around, reading);
      if (sections.length === 0) continue;
      const evidence = {
        kind: 'number' as const,
        text: text.slice(start, end).trim(),
        sections,
        features: featuresOf(reference, sections),
        denied: isDenied(folded, start, end),
        at: { passage, start, end },
        role: roleOf(reference, sections, folded),
      };
      found.push({ evidence: judged(evidence, reading.model), path });
    }
  }
  return found.filter(({ path }) => !elsewhere.has(path)).map(({ evidence }) => evidence);
}

/** A number that belongs to another book in one place does so in the whole report. */
interface Numbered {
  readonly evidence: Evidence;
  readonly path: string;
}

/** Marked as a place ("§5.3"); long: three parts or more; around: the number itself is not listed. */
function featuresOf({ marked, steps }: Reference, sections: readonly Section[]): Features {
  const inner = steps.at(-1)?.parts ?? [];
  const listed = sections.every(({ absolute }) => absolute.slice(-inner.length).join('.') === inner.join('.'));
  return { marked: Number(marked), long: Number(inner.length > 2), around: Number(!listed) };
}

/** "4.3 代码报错": a number that begins a title or heading may name a section that the contents does not list. */
function begins({ start }: Reference, folded: string, place: Passage['place']): boolean {
  return (place === 'title' || place === 'heading') && !/[\p{L}\d]/u.test(folded.slice(0, start));
}

/** "第一部分" of a publication without parts is more often a part of something else, and "code-part1" always. */
function roleOf({ steps, start }: Reference, sections: readonly Section[], folded: string): Role {
  const isPart = steps[0]?.unit === 'part' && sections.every(({ number }) => number?.style !== 'part');
  if (!isPart || sections.length === 0) return 'about';
  return /[-_]/u.test(folded[start - 1] ?? '') ? 'other' : 'aside';
}
