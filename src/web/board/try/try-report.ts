import type { Located } from '../../../core/located.ts';
import { located } from '../../../core/located.ts';
import { withoutMarker } from '../../../core/memory/marker.ts';
import { decideUntouched } from '../../../core/subject/decide-untouched.ts';
import type { PublicationState } from '../../../core/subject/subject-policy.ts';
import type { Triage } from '../../../core/triage-result.ts';
import { type MarkedReport, markEvidence } from './mark-evidence.ts';

/** A report that someone tries. */
export interface TriedReport {
  readonly title: string;
  readonly body: string;
  /** ISO day; null: today. */
  readonly createdAt: string | null;
}

/** What would become of it. */
export interface Tried {
  readonly found: Triage;
  /** As the command line prints it. */
  readonly located: Located;
  /** What would be commented, as Markdown; null where the configuration wants no comment. */
  readonly acknowledgement: string | null;
  readonly marked: MarkedReport;
}

/** Decides about a report as a look does about a new, untouched issue. */
export function tryOn(report: TriedReport, publication: PublicationState): Tried {
  const { actions, understood } = decideUntouched(report, publication);
  if (understood === null) throw new Error('a report that somebody tries is never left alone');
  const comment = actions.find((action) => action.type === 'create-comment');
  return {
    found: understood,
    located: located('tried', understood),
    acknowledgement: comment ? withoutMarker(comment.body) : null,
    marked: markEvidence(
      report,
      understood.locations.flatMap(({ evidence }) => evidence),
    ),
  };
}
