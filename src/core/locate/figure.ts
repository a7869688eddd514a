import { findNumber } from '../catalogue/find-number.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { type Evidence, judged } from './evidence.ts';
import { isDenied } from './is-denied.ts';
import { isOfAnother } from './other-document.ts';
import type { Reading } from './reading.ts';

const FIGURE = /(?:图|表|(?<!\p{L})(?:figures?|figs?\.?|tables?|listings?))\s*(\d{1,3})[.-]\d{1,3}(?![\d.-]*\d)/gu;

/** Figures and tables bear their chapter's number: "图 5.7", "Table 3-1". Weak, since readers cite other works' too. */
export function figureEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  return report.passages.flatMap(({ text, folded }, passage) =>
    [...folded.matchAll(FIGURE)].flatMap((match): Evidence[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const parts = [String(Number(match[1]))];
      if (isOfAnother(folded, start, end, reading)) return [];
      const sections = findNumber(reading.inForce.sections, [{ unit: 'chapter', parts }], true);
      if (sections.length === 0) return [];
      const words = { text: text.slice(start, end), denied: isDenied(folded, start, end), at: { passage, start, end } };
      return [judged({ kind: 'number', sections, features: { figure: 1 }, ...words }, reading.model)];
    }),
  );
}
