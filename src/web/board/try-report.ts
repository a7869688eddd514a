import type { Configuration } from '../../config/configuration.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { type Located, located } from '../../core/located.ts';
import { desire } from '../../core/subject/desire.ts';
import { triage } from '../../core/triage.ts';
import type { Triage } from '../../core/triage-result.ts';
import { policyOf, triagePolicyOf } from '../../policy-of.ts';
import { type MarkedReport, markEvidence } from './mark-evidence.ts';

/** A report that somebody tries. */
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

/** Decides about a report as the command line does, as for a new issue on which nobody did anything yet. */
export function tryOn(
  report: TriedReport,
  { catalogue, configuration }: { readonly catalogue: Catalogue; readonly configuration: Configuration },
): Tried {
  const policy = policyOf(configuration, 'issue');
  const found = triage(report, catalogue, triagePolicyOf(configuration));
  const nothing = { labels: [], acknowledgement: null, repositoryLabels: [] };
  return {
    found,
    located: located('tried', found),
    acknowledgement: desire(found, catalogue, policy, nothing, null).acknowledgement,
    marked: markEvidence(
      report,
      found.locations.flatMap(({ evidence }) => evidence),
    ),
  };
}
