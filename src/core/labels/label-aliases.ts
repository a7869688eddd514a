import type { FormerLabel } from './former-labels.ts';
import { labelKey } from './label-family.ts';
import type { LabelDefinition } from './labels.ts';

/** Labels that were renamed, or are about to be: two names of one label. */
export interface LabelAliases {
  /** The name by which a label goes now, whatever it was called when somebody wrote it down. */
  current(name: string): string;
  /** The name under which GitHub still has a label that will be renamed. */
  spelt(name: string): string;
}

interface Present {
  readonly repositoryLabels: readonly Pick<LabelDefinition, 'name'>[];
  /** Names of the labels on the subject. */
  readonly onSubject: readonly string[];
}

/**
 * Which names mean the same label on GitHub. A renamed label has its former name in what we noted on subjects, and one
 * whose chapter was renamed a moment ago has it on GitHub, until somebody `renames` it: neither is a person's doing. Where
 * both names are there they are two labels.
 */
export function labelAliases(
  former: readonly FormerLabel[],
  { repositoryLabels, onSubject }: Present,
  { renames }: { readonly renames: boolean },
): LabelAliases {
  const listed = new Set(repositoryLabels.map(({ name }) => labelKey(name)));
  const borne = new Set(onSubject.map(labelKey));
  const currents = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const [now, names] of Map.groupBy(former, (one) => labelKey(one.now))) {
    // A list that lacks what the subject bears is from before the renaming, and so is what else it says of it.
    const isListOld = borne.has(now) && !listed.has(now);
    const isThere = (name: string) => borne.has(labelKey(name)) || (listed.has(labelKey(name)) && !isListOld);
    const waiting = isThere(now) || !renames ? undefined : names.find((one) => one.isLive && isThere(one.former));
    for (const one of names) {
      if (one === waiting || !isThere(one.former)) currents.set(labelKey(one.former), one.now);
    }
    if (waiting) spellings.set(now, waiting.former);
  }
  return {
    current: (name) => currents.get(labelKey(name)) ?? name,
    spelt: (name) => spellings.get(labelKey(name)) ?? name,
  };
}
