import { findNumber } from '../catalogue/find-number.ts';
import { findTitle } from '../catalogue/find-title.ts';
import { liesIn, type Section } from '../catalogue/section.ts';
import { leadingNumber } from '../catalogue/section-number.ts';
import type { Step } from '../reference/reference.ts';
import { scanReferences } from '../reference/scan-references.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { fold } from '../text/fold.ts';
import { type Evidence, judged } from './evidence.ts';
import { isPlaceField } from './form-fields.ts';
import type { Reading } from './reading.ts';

/** The answer of an issue form's chapter or section field: a number, a title, or both, as people fill it in. */
export function formEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const { sections } = reading.inForce;
  return report.answers
    .filter(({ field }) => isPlaceField(field))
    .flatMap(({ text, folded }): Evidence[] => {
      const found =
        text.split(/[\n、,，;；]/u).length > 1 ? listed(text, folded, reading) : [answered(text, folded, reading)];
      return found.flatMap((places) => {
        const known = places.filter((place) => sections.includes(place));
        return known.length === 0
          ? []
          : [
              judged(
                {
                  kind: 'form',
                  text: text.trim(),
                  sections: known,
                  features: {},
                  denied: false,
                  at: null,
                  asked: true,
                },
                reading.model,
              ),
            ];
      });
    });
}

function listed(text: string, folded: string, reading: Reading) {
  const whole = findTitle(reading.inForce.sections, text);
  if (whole) return [[whole]];
  let at = 0;
  return text.split(/[\n、,，;；]/u).map((part) => {
    const start = at;
    at += part.length + 1;
    return answered(part, folded.slice(start, start + part.length), reading);
  });
}

/** By title where the answer has one, in the place that its number tells; else by number, for which no mark is needed. */
function answered(text: string, folded: string, { inForce: { sections } }: Reading): Section[] {
  const plain = /^\s*(?:章节?|chapter|section)?\s*[:：]?\s*(\d{1,3})\s*$/u.exec(folded)?.[1];
  const byNumber = plain
    ? findNumber(sections, [{ unit: 'any', parts: [String(Number(plain))] }], true)
    : numbered(folded.trim(), sections);
  const titles = text
    .split(/[>›»→/|\\]/u)
    .toReversed()
    .map((part) => withoutNumbers(part.trim()));
  const found = titles.map((title) => findTitle(byNumber, title) ?? findTitle(sections, title));
  const titled = found.find((place) => place !== undefined);
  if (titled && (byNumber.length === 0 || byNumber.some((place) => liesIn(titled, place)))) return [titled];
  return byNumber.length > 0 ? byNumber : titled ? [titled] : [];
}

/** The innermost place of a path of numbers: "第四章 SRE进阶 4.3", "第3章 > 3 入网控制 > 3.3.2". */
function numbered(folded: string, sections: readonly Section[]): Section[] {
  let steps: readonly Step[] = [];
  let found: Section[] = [];
  for (const reference of scanReferences(folded)) {
    const path = [...steps, ...reference.steps];
    const places = findNumber(sections, path, true);
    if (places.length === 0 || (found.length > 0 && !places.every((place) => isInside(place, found)))) continue;
    [steps, found] = [path, places];
  }
  return found;
}

function isInside(place: Section, found: readonly Section[]): boolean {
  return found.some((outer) => liesIn(place, outer));
}

/** "第三章 5 故障应急" → "故障应急". */
function withoutNumbers(text: string): string {
  const lead = leadingNumber(text, fold(text));
  return lead && lead.title !== '' ? withoutNumbers(lead.title) : text;
}
