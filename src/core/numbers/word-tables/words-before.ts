import { oneOf, oneOfLine } from './one-of.ts';
import { HAN_THINGS, LATIN_THINGS } from './thing-words.ts';

/** Chinese words right before a number that is not a place, by what it is. */
export const HAN_OTHERS: readonly (readonly [what: string, words: string])[] = [
  ['a version', '(?<!\\d\\s*(?:的\\s*)?)版本? 内核 固件 驱动 插件 镜像 升级到? 升到 降到 降级到? 回退到 更新到'],
  ['an address', '地址 端口'],
  ['a day', '今天是? 今天就是 昨天 明天 日期'],
  ['software', '软件 应用 阅读器 浏览器 系统是? 客户端 安卓 鸿蒙 程序版本 (?<!\\p{L})自从'],
  ['an amount', '(?<![节制预公])约 大约 达到? 共 耗时 评分 得分'],
];

/** The same in Latin letters. */
export const LATIN_OTHERS: readonly (readonly [what: string, words: readonly string[]])[] = [
  ['a version', ['(?<!\\d\\s*)(?:versions?|releases?|editions?)', 'v\\.?', 'ver\\.?', 'printing']],
  ['an address', ['ip']],
  ['an error', ['(?:with|throws?|returns?|exits?|got|gets) (?:an? )?error']],
  ['a page or a line', ['pages?', 'pp?\\.', 'lines?']],
  ['a count', ['no\\.', 'number']],
  [
    'an amount',
    [
      '(?:ratio|rate|factor|average|mean|value|score|total|sum|probability|accuracy|precision|temperature|size|length|weight|width|height) (?:of|is|was|=)',
    ],
  ],
  [
    'a version since when something fails',
    [
      '(?:broken|slow|crash(?:es|ed|ing)?|fail(?:s|ed|ing)?|happens|only|ever|worse|bug|installed) (?:since|with|after)',
    ],
  ],
  [
    'a new version',
    [
      '(?:bump|bumped|upgraded?|downgraded?|migrated?|updated?)(?: \\S{1,20}){0,2} to',
      '(?:upgraded?|updated?|downgraded?|migrated?) from',
    ],
  ],
];

/** Words right before a number that is not a section, such as those of figures and formulas. */
export const OTHER_BEFORE = new RegExp(
  `${oneOf([
    ...HAN_OTHERS.flatMap(([, words]) => words.split(' ')),
    ...HAN_THINGS.map(({ word, notAfter }) =>
      notAfter === '' ? word : `(?<!${notAfter.split(' ').join('|')})${word}`,
    ),
    `(?<!\\p{Script=Latin})${oneOf([...LATIN_OTHERS.flatMap(([, words]) => words), ...LATIN_THINGS.flatMap(({ words }) => words.split(' '))])}`,
  ])}\\s*[:(]?\\s*$`,
  'u',
);

/** Latin words after which a number may well be a section. After any other word it is that word's version. */
const PLACE_WORDS = new Set(
  (
    'about above after also and are around as at be because before below between both but by chapters check checking ' +
    'clarify concerning correct covers current describes did does error errors explains figure find fix for found from ' +
    'has have here how i if in including into is issue issues it just like mentions missing my near of on only or per ' +
    'problem problems question questions re read reading refers regarding rename reference reported review revise s ' +
    'says section see seen since so still than that the then there these this through title to topic typo typos under ' +
    'until update via vs was we were what when where which while why with within wrong your feedback bug suggestion ' +
    'book text paragraph heading passage chapter part subsection sections appendix not expand improve rewrite add ' +
    'remove suggest beyond inside make makes use uses contains lacks needs mentions repeats sorry actually whereas unlike ' +
    'quiz exercise exercises step steps now mean meant only understand bring leave change let'
  ).split(' '),
);

/** "v1.0.4", "Paper-v1.0.4.pdf": the publication or a file of it, and no software. "P163": a page. */
const OWN_FILE = /^v\d|\.(?:pdf|epub|docx?)$|^(?:pdf|epub)$|^p(?:p|g|age)?\.?\d{1,4}$/u;

/** A number right after a Latin word that is no word of place: "Python 3.8", "CC BY-ND 4.0", "JDK1.8". */
export function followsForeignWord(folded: string, start: number): boolean {
  const match = /(?<![\p{Script=Latin}\d+#'.-])[\d+#'.-]*(\p{Script=Latin}[\p{Script=Latin}\d+#'.-]*)(\s*)$/u.exec(
    folded.slice(Math.max(0, start - 40), start),
  );
  if (!match) return false;
  const [, word = '', space] = match;
  // A sentence ends there: "… is my favourite. 6.1 has …".
  if (space !== '' && /\p{L}{5}\.$/u.test(word)) return false;
  return space === '' || !(PLACE_WORDS.has(word.replace(/(?:'s|[.']){1,3}$/u, '')) || OWN_FILE.test(word));
}

/** "on 3.4., and …", "until 5.4. at the gate": a day and a month, each with its full stop. */
export const DAY_BEFORE = new RegExp(`(?<!\\p{L})${oneOfLine('on since until till by before after from')}\\s+$`, 'u');
export const DAY_BEHIND = new RegExp(
  `^\\.\\s*(?:[,;-]|${oneOfLine('at if until in and or from between')}(?!\\p{L}))`,
  'u',
);
