import type { Role } from '../evidence.ts';
import type { Range } from './range.ts';
import { CUES, type Cue, WORDING } from './role-cues.ts';

/** Small words that may be between a cue and the place. */
const BETWEEN = /(?:\s|["'“「『《(]|the |chapter |section |了|的|是|在|第|,|:){1,12}$/u;
const WINDOW = 40;
/** "the other press (ch 6)": beside the one that is meant. */
const OTHER_ONE = /(?:(?<!\p{L})other(?: \p{L}+){0,2}|另[一外]\p{Script=Han}{0,5})\s?\($/u;
/** "move the table of 4.1 to 6.2": where it is not yet. */
const MOVE_TO = /(?<!\p{L})(?:move|moving|shift|shifting)(?!\p{L})[^\n]{1,30} (?:to|into) (?:the )?$/u;
/** "not mentioned in 3.2" is about what 3.2 lacks. */
const LACKS = /(?:(?<!\p{L})(?:not|never|nowhere)|n't)(?: yet| even| really)? $/u;

/**
 * The role that the words right before `start` and right after `end` of a folded passage give to the place there. A reader
 * who takes a place back ("不是…，应该是…") means the other one: `takesBack`.
 */
export function roleAt(folded: string, { start, end }: Range, takesBack: boolean): Role {
  const around = folded.slice(Math.max(0, start - WINDOW), start);
  if (OTHER_ONE.test(around)) return 'other';
  if (MOVE_TO.test(around)) return 'aside';
  const before = around.replace(BETWEEN, '');
  const behind = folded.slice(end, end + WINDOW).replace(CLOSE, '');
  const cues = takesBack ? CUES : [WORDING, ...CUES];
  const isSaid = (cue: Cue) =>
    cue.before.some((words) => endsWithWords(before, words)) || cue.behind.some((words) => behind.startsWith(words));
  return cues.find(isSaid)?.role ?? 'about';
}

/** What may close a quotation, a bracket or a link. */
const CLOSE = /^["'”」』》)\]\s]{1,4}/u;

function endsWithWords(text: string, words: string): boolean {
  const from = text.length - words.length;
  return text.endsWith(words) && !(isLetter(words[0]) && isLetter(text[from - 1])) && !LACKS.test(text.slice(0, from));
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/u.test(character);
}
