/** The labels that say which chapter a subject is about: what tells them from a repository's other labels. */
export interface LabelFamily {
  /** Every name that begins with it is a chapter label; blank: only those listed are. */
  readonly prefix: string;
  /** Keys of all chapter labels of the catalogue, prefix included. */
  readonly keys: ReadonlySet<string>;
  /** The label of what could not be placed. It belongs to the family, but names no chapter. */
  readonly unsure: string;
}

/** The key under which GitHub knows a label: names differ neither by case nor by outer space. */
export function labelKey(name: string): string {
  return name.trim().toLowerCase();
}

/** True if a label is among these names, as GitHub compares them. */
export function includesLabel(names: readonly string[], name: string): boolean {
  const key = labelKey(name);
  return names.some((other) => labelKey(other) === key);
}

/** True for a label that names a chapter; false for `unsure`, which begins with the prefix as well in some families. */
export function isChapterLabel(family: LabelFamily, name: string): boolean {
  if (isUnsureLabel(family, name)) return false;
  if (family.keys.has(labelKey(name))) return true;
  return family.prefix.trim() !== '' && labelKey(name).startsWith(family.prefix.trimStart().toLowerCase());
}

/** True for the label of what could not be placed. */
export function isUnsureLabel(family: LabelFamily, name: string): boolean {
  return labelKey(family.unsure) === labelKey(name);
}
