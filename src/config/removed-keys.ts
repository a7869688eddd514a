/** Keys of earlier versions, by path, with the remedy. */
export const REMOVED_KEYS: ReadonlyMap<string, string> = new Map([
  ['learning', 'remove the line: a correction now affects only its own report'],
  [
    'new-editions.forms-pull-request',
    'remove the line: `chapter-triage init --update` brings forms in step, and `init --check` reports if they are not',
  ],
]);
