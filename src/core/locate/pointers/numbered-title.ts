import { leadingNumber } from '../../numbers/section-number.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Reading } from '../reading.ts';

/** Shorter titles may be words that a numbered list begins with. */
const SHORTEST = 2;

/** "2. 巡检与值守", "3) Yeast": a bare number that begins a passage is a section's if that section's title stands behind it. */
export function numberedTitles(report: ParsedReport, reading: Reading): Evidence[] {
  return report.passages.flatMap(({ text, folded }, passage): Evidence[] => {
    const lead = leadingNumber(text, folded);
    if (lead?.number.style !== 'plain' || lead.number.parts.length > 1) return [];
    const [part] = lead.number.parts;
    const title = normaliseTitle(lead.title.slice(0, 80));
    const sections = reading.inForce.sections.filter(
      ({ number, key }) =>
        number?.parts.length === 1 && number.parts[0] === part && key.length >= SHORTEST && title.startsWith(key),
    );
    if (sections.length === 0) return [];
    const at = { passage, start: 0, end: lead.number.printed.length };
    const evidence = { kind: 'number' as const, text: lead.number.printed, sections, denied: false, at };
    return [judged({ ...evidence, features: { marked: 1, long: 0, around: 0 } }, reading.model)];
  });
}
