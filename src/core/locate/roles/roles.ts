import type { Role } from '../evidence.ts';
import { CUES, WORDING } from './role-cues.ts';

/** Small words that may stand between a cue and the place. */
const BETWEEN = /(?:\s|["'“「『《(]|the |chapter |section |了|的|是|在|第|,|:){1,12}$/u;
const WINDOW = 40;

/**
 * The role that the words right before `start` of a folded passage give to the place there. Whoever takes a place back
 * ("不是…，应该是…") means the place that should be: `takesBack`.
 */
export function roleAt(folded: string, start: number, takesBack: boolean): Role {
  const before = folded.slice(Math.max(0, start - WINDOW), start).replace(BETWEEN, '');
  const cues = takesBack ? CUES : [WORDING, ...CUES];
  return cues.find((cue) => cue.before.some((words) => endsWithWords(before, words)))?.role ?? 'about';
}

function endsWithWords(text: string, words: string): boolean {
  return text.endsWith(words) && !(isLetter(words[0]) && isLetter(text.at(-words.length - 1)));
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/u.test(character);
}
