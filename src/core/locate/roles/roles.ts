import type { Role } from '../evidence.ts';
import { CUES, type Cue, WORDING } from './role-cues.ts';

/** What may stand before the second half: "和第7章的说法不一样". */
const WHAT_DIFFERS =
  /^(?:节|章)?[里中]?(?:的|里的|中的)?(?:说法|描述|内容|写法|定义|结果|公式|图|表|代码|例子)?(?:有点|有些|完全)?/u;

/** Small words that may stand between a cue and the place. */
const BETWEEN = /(?:\s|["'“「『《(]|the |chapter |section |了|的|是|在|第|,|:)+$/u;
const WINDOW = 40;

/**
 * The role that the words right before and behind `start`..`end` of a folded passage give to the place there. Whoever takes
 * a place back ("不是…，应该是…") means the place that should be: `takesBack`.
 */
export function roleAt(folded: string, start: number, end: number, takesBack: boolean): Role {
  const before = folded.slice(Math.max(0, start - WINDOW), start).replace(BETWEEN, '');
  const behind = folded
    .slice(end, end + WINDOW)
    .replace(/^["'”」』》)\s]+/u, '')
    .replace(WHAT_DIFFERS, '');
  const cues = takesBack ? CUES : [WORDING, ...CUES];
  return cues.find((cue) => isCued(cue, before, behind))?.role ?? 'about';
}

/** "4.1 和 5.1 重复" is about both. */
const AFTER_PLACE = /[章节\d]\s?\p{Script=Han}$/u;

function isCued({ before = [], behind = [], both = false }: Cue, head: string, tail: string): boolean {
  const [isBefore, isBehind] = [
    before.some((words) => endsWithWords(head, words)),
    behind.some((words) => startsWithWords(tail, words)),
  ];
  return both ? isBefore && isBehind && !AFTER_PLACE.test(head) : isBefore || isBehind;
}

function endsWithWords(text: string, words: string): boolean {
  return text.endsWith(words) && !(isLetter(words[0]) && isLetter(text.at(-words.length - 1)));
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !(isLetter(words.at(-1)) && isLetter(text[words.length]));
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/u.test(character);
}
