import type { Section } from '../../publication/section.ts';
import { lengthOf } from './title-length.ts';

/** What the words behind a short title make of it. */
export type ShortTitle = { readonly sections: readonly Section[] } | 'word' | null;

/** Han characters that may stand right before a name without being part of it. */
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
 * A title of one word ("模型", "Flour") without marks around it is a place only if it stands by itself: inside a longer name
 * ("深度模型章节", "容量与模型一章") it is a `word`. If the words call it a chapter and it is a section, the one chapter whose
 * title begins with it is meant, otherwise none. Null for longer titles, and for those that stand by themselves.
 */
export function shortTitle(
  folded: string,
  start: number,
  end: number,
  found: { readonly symbols: readonly string[]; readonly sections: readonly Section[] },
  chapters: readonly Section[],
): ShortTitle {
  if (lengthOf(found.symbols) > ONE_WORD) return null;
  if (isInName(folded, start)) return 'word';
  if (!CHAPTER_BEHIND.test(folded.slice(end, end + 16)) || found.sections.some((one) => chapters.includes(one)))
    return null;
  const name = found.symbols.join('');
  const named = chapters.filter(({ key }) => key.startsWith(name));
  return named.length === 1 ? { sections: named } : 'word';
}

const ONE_WORD = 2;

function isInName(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - 24), start);
  const han = /\p{Script=Han}$/u.exec(before)?.[0];
  if (han !== undefined) return !BEFORE_NAME.has(han);
  const word = /([\p{Script=Latin}\d'-]+) $/u.exec(before)?.[1];
  return word !== undefined && !BEFORE_WORD.has(word);
}
