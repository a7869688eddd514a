import { cueWords } from '../../languages/languages.ts';
import { oneOf } from '../../numbers/words/one-of.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { anyWord, everyWord } from '../../text/words.ts';

const CHAPTER = anyWord('chapter chapters section sections');
/** A few words that say what it would be about. */
const FEW = `(?:[\\p{L}"'-]+ ){0,3}`;
const TO_MENTION = anyWord('mention add cover include explain discuss');
const NICE = anyWord('nice good great helpful useful cool interesting');
const EXERCISES = '(?:练习题?|习题|作业|思考题|课后题)';
const ANSWERS = '的?(?:参考)?(?:答案|解答|题解)';

/** What a report asks for that has no place in the publication yet, or every place: one row a habit of writing. */
const MATTERS: readonly { readonly kind: 'all' | 'wish'; readonly words: readonly string[] }[] = [
  // A contribution, a readers' group.
  {
    kind: 'all',
    words: [
      '^ {0,4}投稿',
      anyWord('征稿 想投稿 要投稿 怎么投稿 如何投稿', everyWord(['投稿'], '流程 方式 要求 邮箱 指南 吗'.split(' '))),
      `${anyWord('读书 读者 交流 学习 微信 qq')}\\s*群(?!体)`,
    ],
  },
  // Whether there is a chapter on something, or should be.
  {
    kind: 'all',
    words: [
      '有没有[^,。?？\\n]{0,16}(?:章节(?!号)|的章(?!节))',
      `${anyWord('增加 新增 加 补 补充 添加 新开 开 写 出 需要 缺')}[上写]?一?[个些]?(?:新的?|单独的?|专门的?)?(?:讲|关于)?[^,。?？\\n]{0,12}?(?:的?一章|章节|篇章)`,
      `${anyWord('is are should could will would')} there (?:be )?(?:an? |any )?${FEW}${CHAPTER}`,
      `${anyWord(everyWord('need want add write have include consider plan missing'.split(' '), ['', 'ing']))} (?:for )?${anyWord('a an another new more extra')}(?: new| separate| whole)? ${FEW}${CHAPTER}`,
      `${anyWord(everyWord('idea suggestion proposal topic'.split(' '), ['', 's']))} (?:for|of) (?:an? )?${anyWord('new more another')} ${anyWord('chapter chapters section sections topic topics content')}`,
    ],
  },
  // The cover.
  {
    kind: 'all',
    words: [
      anyWord('封面 封底 书脊 扉页'),
      `${anyWord('on of at')} (?:the |its )?(?:front |back )?${anyWord('cover spine title_page')}`,
    ],
  },
  // Answers to all exercises.
  {
    kind: 'all',
    words: [
      `${anyWord('全部 所有 课后 每章 各章 书后 配套')}的?(?:课后)?${EXERCISES}${ANSWERS}`,
      `${EXERCISES}${ANSWERS}(?:吗|呢|在哪|有|$|[?？])`,
      `${anyWord('answer answers solution solutions answer_key answer_keys')}(?: manual)? ${anyWord('for to of')} ${oneOf(['', 'all ', 'the ', 'all the ', 'all of the ', 'your '])}(?:[\\p{L}-]+ )?${anyWord('exercises problems questions quizzes')}`,
    ],
  },
  // Whether to mention something.
  {
    kind: 'wish',
    words: [
      `${anyWord('希望 建议 能不能 能否 可否 可不可以 是否 要不要 会不会 有没有计划 有没有打算 有没有考虑 打算 考虑 期待 求 请')}(?:能|可以|作者|后续|以后|再|也|在?书[里中]){0,5}${anyWord('增加 新增 加入 添加 补充 介绍 讲 讲解 提到 提一下 谈谈 覆盖 收录 扩充')}`,
      `${anyWord('should could can might may would will')} (?:we|you|it|the ${anyWord('book text guide author authors')})(?: perhaps| maybe| also| please)? (?:${TO_MENTION}|${anyWord('talk_about say_something')})`,
      `${anyWord('would might could')} be ${NICE}(?: if| to)(?: the (?:book|text)| you| we| also){0,3} (?:${TO_MENTION}|${anyWord('have see were had')})`,
      anyWord('feature_request'),
      `${anyWord('please suggest suggestion propose proposal wish request')}(?: to)?:? ${anyWord('add adding mention mentioning cover covering include including')}`,
    ],
  },
];
const PATTERNS = MATTERS.map(({ kind, words }) => ({ kind, pattern: new RegExp(words.join('|'), 'mu') }));

const WHOLE = anyWord(...cueWords('whole'));
const ALL_OF_IT = new RegExp(`^\\s*${WHOLE}\\s*(?:[.。]\\s*)?$`, 'u');

/**
 * Whether a report is about the publication as a whole or about what it does not have (`all`: a form or the title says "all chapters", a
 * reader asks for a new chapter, for answers to all exercises, for a readers' group), or wishes that something be mentioned
 * (`wish`). Then words that are like a title tell no place; a number or a named chapter does.
 */
export function matterOf({ passages, answers }: ParsedReport): 'all' | 'wish' | null {
  if (answers.some(({ asks, folded }) => asks === 'place' && ALL_OF_IT.test(folded))) return 'all';
  if (passages[0]?.place === 'title' && ALL_OF_IT.test(passages[0].folded)) return 'all';
  const read = passages.slice(0, MAX_PASSAGES).map(({ folded }) => folded.slice(0, LONGEST));
  const found = PATTERNS.filter(({ pattern }) => read.some((folded) => pattern.test(folded)));
  return found.find(({ kind }) => kind === 'all')?.kind ?? found[0]?.kind ?? null;
}

/** What a report is about is at its beginning. */
const MAX_PASSAGES = 12;
const LONGEST = 600;
