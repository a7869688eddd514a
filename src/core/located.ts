import type { Triage } from './triage-result.ts';

/** The result of `locate` for one report, one line of output. The board shows the same. */
export interface Located extends Pick<Triage, 'labels' | 'abstained'> {
  readonly id: string | number;
  readonly locations: readonly object[];
  readonly notice: string | null;
  readonly candidates: readonly object[];
}

/** A triage for programs, without what they can derive from it. */
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
