import { anyWord, everyWord } from '../../text/words.ts';
import type { Range } from './range.ts';

const EXCEPTIONS = [
  /除[了开去]?(?<kept>[^。\n]{1,40}?)(?:以外|之外|外)/u,
  /(?<!\p{L})(?:all|every\p{L}{0,5}|rest|others?)\b[^\n]{0,40}?\b(?:but|except(?: for)?|apart from|other than)(?<kept>[^,;\n]{1,40})/u,
];
/** Nothing is wrong there: without it "除了第三章，第五章也…" means both. */
const FAULTLESS = new RegExp(
  anyWord(
    everyWord(['没', '没有'], ['', '什么', '发现', '任何', '发现任何'], ['问题', '毛病', '错']),
    '正常 没打不开 没有打不开 都好 都可以 都能 都没 fine ok okay work works correct good',
    everyWord(['no_'], ['problem', 'error', 'issue', 'mistake'], ['', 's']),
  ),
  'u',
);
/** A whole sentence that only tells what the reader has read. */
const READ = new RegExp(
  `^[^,]{0,40}都?[看读学翻]完了?\\s*$|^\\s*(?:i )?(?:have |'ve |just )*${anyWord('read finished worked_through')}[^,]*$`,
  'u',
);

/**
 * "除第五章外都正常", "all but 3 and 5 are fine": the exception is meant, and nothing else in the sentence. "除第四章外都看完了" means
 * no place at all. Null if the sentence makes no exception.
 */
export function exceptionIn(folded: string, { start, end }: Range): (Range & { readonly isMeant: boolean }) | null {
  const sentence = folded.slice(start, end);
  const isRead = READ.test(sentence);
  if (!isRead && !FAULTLESS.test(sentence)) return null;
  const match = EXCEPTIONS.map((pattern) => pattern.exec(sentence)).find((one) => one !== null);
  const kept = match?.groups?.kept;
  if (!match || kept === undefined) return null;
  const at = start + match.index + match[0].lastIndexOf(kept);
  return { start: at, end: at + kept.length, isMeant: !isRead };
}
