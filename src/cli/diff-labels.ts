import type { Configuration } from '../config/configuration.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { Report } from '../core/report/report.ts';
import { triage } from '../core/triage.ts';
import { triagePolicyOf } from '../policy-of.ts';

/** A publication with the configuration that says how its reports are read. */
export interface Configured {
  readonly catalogue: Catalogue;
  readonly configuration: Configuration;
}

/** A report with a name of its own, as people know it. */
export interface NamedReport {
  readonly id: string | number;
  readonly report: Report;
}

/** A report whose labels differ. What could not be placed bears the `unsure` label. */
export interface LabelChange {
  readonly id: string | number;
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The reports that get other labels under `after` than under `before`, in their order. */
export function diffLabels(reports: readonly NamedReport[], before: Configured, after: Configured): LabelChange[] {
  return reports.flatMap(({ id, report }) => {
    const [old, now] = [labelsOf(report, before), labelsOf(report, after)];
    const isSame = old.length === now.length && old.every((label) => now.includes(label));
    return isSame ? [] : [{ id, title: report.title, before: old, after: now }];
  });
}

function labelsOf(report: Report, { catalogue, configuration }: Configured): readonly string[] {
  const found = triage(report, catalogue, triagePolicyOf(configuration)).labels;
  return found.length > 0 ? found : [configuration.labels.unsure];
}
