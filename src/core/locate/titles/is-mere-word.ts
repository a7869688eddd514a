import type { Range } from '../roles/range.ts';
import { lengthOf } from './title-length.ts';

/** Han characters that may be right before a name without being part of it. */
const BEFORE_NAME = new Set(
  '的在把对至到从第讲看读于中里是了有个那这该此将给被用以为按见如即或跟向往由改修删加补移挪放换学写问关',
);
/** Latin words that may. */
const BEFORE_WORD = new Set(
  'the a an in of on at to for from about under into this that these those your my our their its is are was see re regarding and or'.split(
    ' ',
  ),
);
const CHAPTER_BEHIND = /^["'”」』》]?\s*的?(?:那|这|该|此)?(?:一)?(?:章节|章)|^["'”」』》]?\s+chapters?(?!\p{L})/u;

/**
 * Whether a title of one word ("模型", "Flour") without marks around it is no more than a word: inside a longer name
 * ("深度模型章节", "容量与模型一章"), or a section's title that the words call a chapter. It is a place only if it stands by itself.
 */
export function isMereWord(
  folded: string,
  { start, end }: Range,
  symbols: readonly string[],
  isChapter: boolean,
): boolean {
  if (lengthOf(symbols) > ONE_WORD) return false;
  return isInName(folded, start) || (!isChapter && CHAPTER_BEHIND.test(folded.slice(end, end + 16)));
}

const ONE_WORD = 2;

function isInName(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - 24), start);
  const han = /[\p{Script=Han}\p{Script=Katakana}ー]$/u.exec(before)?.[0];
  if (han !== undefined) return !BEFORE_NAME.has(han);
  const word = /(?<![\p{Script=Latin}\d'-])([\p{Script=Latin}\d'-]+) $/u.exec(before)?.[1];
  return word !== undefined && !BEFORE_WORD.has(word);
}
