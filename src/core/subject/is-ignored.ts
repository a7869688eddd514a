/** What a configuration leaves alone. */
export interface Ignored {
  readonly authors: readonly string[];
  readonly labels: readonly string[];
}

/** Whether a subject is left alone: filed by a bot or an excluded person, or bearing an excluded label. */
export function isIgnored(
  { author, labels }: { author: { login: string; isBot: boolean }; labels: readonly string[] },
  ignored: Ignored,
): boolean {
  const has = (names: readonly string[], name: string) => names.some((one) => one.toLowerCase() === name.toLowerCase());
  return author.isBot || has(ignored.authors, author.login) || labels.some((label) => has(ignored.labels, label));
}

/** Whether discussions of a category are triaged: all are where none is named. Upper and lower case are the same. */
export function isWantedCategory({ name }: { readonly name: string }, wanted: readonly string[]): boolean {
  const key = (one: string) => one.trim().toLowerCase();
  return wanted.length === 0 || wanted.some((one) => key(one) === key(name));
}
