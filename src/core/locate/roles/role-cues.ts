import { cueWords } from '../../languages/languages.ts';
import { wordsOf } from '../../text/words.ts';
import type { Role } from '../evidence.ts';

/** Words right before or after a place that give it a role. */
export interface Cue {
  readonly role: Role;
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

export const CUES: readonly Cue[] = [
  { role: 'other', before: wordsIn('otherBefore'), behind: wordsIn('otherBehind') },
  { role: 'aside', before: wordsIn('asideBefore'), behind: wordsIn('asideBehind') },
];

/** Beside a place that the text should name, or names by mistake: "should read chapter 5", "误写成第五章". */
export const WORDING: Cue = { role: 'other', before: wordsIn('wordingBefore'), behind: wordsIn('wordingBehind') };

function wordsIn(name: Parameters<typeof cueWords>[0]): string[] {
  return cueWords(name).flatMap(wordsOf);
}
