/**
 * What a comment asks of us. All its `/chapter` lines are one command, since together they name the chapters; `words` has
 * them line by line. `unknown` is a misspelt command, `tooMany` stands for all where a comment has more than anybody means.
 */
export interface Command {
  readonly name: 'chapter' | 'notice' | 'triage' | 'help' | 'unknown' | 'tooMany';
  /** As written (hostile text: escape before use); a bounded part of it. */
  readonly words: string;
}

/** A short key that tells the commands of one comment apart, so that an edited comment runs only what is new in it. */
export function commandKey({ name, words }: Command): string {
  // FNV-1a: a collision harms only the writer of the comment, who would have to look for one.
  let hash = 0x811c9dc5;
  for (const character of `${name} ${words}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
