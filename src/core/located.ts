import type { Triage } from './triage-result.ts';

/** What `locate` answers for one report, a line each; the board shows the same. */
export interface Located extends Pick<Triage, 'labels' | 'abstained'> {
  readonly id: string | number;
  readonly locations: readonly object[];
  readonly notice: string | null;
  readonly candidates: readonly object[];
}

/** A triage as it is told to programs: without what a reader of it can derive. */
export function located(id: string | number, found: Triage): Located {
  return {
    id,
    labels: found.labels,
    locations: found.locations.map(({ label: _, ...location }) => location),
    notice: found.notice?.version ?? null,
    abstained: found.abstained,
    candidates: found.candidates.map(({ label, confidence }) => ({ label, confidence })),
  };
}
