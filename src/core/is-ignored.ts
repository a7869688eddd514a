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
