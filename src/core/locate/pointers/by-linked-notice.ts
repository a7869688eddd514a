import type { ParsedReport } from '../../report/parsed-report.ts';
import { linkedVersions } from '../copies/linked-versions.ts';
import type { Evidence } from '../evidence.ts';
import type { Reading } from '../reading.ts';

/**
 * Of several sections that a reader's words may mean, those that a notice names whose address the report gives: who links
 * a notice and speaks of "the Ctrip case" means the one in it.
 */
export function byLinkedNotice(evidence: readonly Evidence[], report: ParsedReport, reading: Reading): Evidence[] {
  const versions = new Set(linkedVersions(report, reading.editions));
  const notices = reading.editions.flatMap(({ notice, version }) => (notice && versions.has(version) ? [notice] : []));
  if (notices.length === 0) return [...evidence];
  return evidence.map((one) => {
    if (one.sections.length < 2 || one.kind !== 'title') return one;
    const named = one.sections.filter(({ family }) => notices.some(({ names }) => names.has(family)));
    return named.length > 0 ? { ...one, sections: named } : one;
  });
}
