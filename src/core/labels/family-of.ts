import type { Catalogue } from '../publication/catalogue.ts';
import { chapterNames } from '../publication/chapter-of.ts';
import type { Triage } from '../triage-result.ts';
import { formerLabels } from './former-labels.ts';
import { type LabelFamily, labelKey } from './label-family.ts';
import { chapterLabels, type LabelDefinition, type LabelPolicy, labelName, unsureLabel } from './labels.ts';

/** All chapter labels that the catalogue's editions give or gave, and the one for what could not be placed. */
export function labelFamily(catalogue: Catalogue, policy: LabelPolicy): LabelFamily {
  const names = chapterNames(catalogue).map((name) => labelName(name, policy));
  const former = formerLabels(catalogue, policy).map((one) => one.former);
  return { prefix: policy.prefix, keys: new Set([...names, ...former].map(labelKey)), unsure: policy.unsure };
}

/** The labels that a triage asks for. */
export function wantedLabels(triage: Triage, catalogue: Catalogue, policy: LabelPolicy): LabelDefinition[] {
  if (triage.labels.length === 0) return triage.correction === undefined ? [unsureLabel(catalogue, policy)] : [];
  const known = chapterLabels(catalogue, policy);
  return triage.labels.flatMap(
    (name) => known.find((label) => label.name === name) ?? { name, color: 'ededed', description: '' },
  );
}
