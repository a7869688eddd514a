/** Keys that an earlier version had, by their path, and what to do now. */
export const REMOVED_KEYS: ReadonlyMap<string, string> = new Map([
  ['learning', 'remove the line: corrections place their own report only'],
]);
