import { matchesOf } from '../../text/matches-of.ts';
import { anyWord } from '../../text/words.ts';

/** What a whole clause says of the place in it, so that the report is rather about another. One row a habit of writing. */
const CLAUSES: readonly { readonly says: string; readonly words: readonly string[] }[] = [
  {
    says: 'it is good',
    words: [
      'thanks thank_you excellent favourite favorite helpful loved enjoyed well_written great fine ok okay correct clear',
      'is_good are_good was_good is_right are_right was_right no_problem no_trouble without_trouble without_problems',
      'without_a_problem easy_enough reads_well liked no_complaints all_is_well nothing_wrong has_it_right got_it_right was_easy understood makes_sense made_sense',
      '谢谢 感谢 多谢 很好 非常好 挺好 真好 还好 还行 很棒 不错 没错 没毛病 没问题 没有问题 无误 是对的 都对 很清楚 很清晰 都清楚 很顺 都顺',
      '流畅 没意见 没有意见 不用改 不用动 不必改 没什么 没啥 顺利 喜欢 有帮助 都懂 懂了 都明白 明白了 看得懂 写得好 讲得好',
    ],
  },
  {
    says: 'it was sought in vain',
    words: [
      'nothing_in none_in neither nor looked_in looked_at searched checked',
      '没找到 没找着 没看到 没查到 找不到 都没有 也没有 里没有 中没有 查过 找过 翻过 翻了 找了 查了 核对过',
    ],
  },
  {
    says: 'it was read',
    words: [
      'i_read i_skipped i_finished have_read have_finished just_finished went_through worked_through got_through',
      'got_as_far_as skipped after_reading having_read once_i_had_read',
      '跳过 跳过了 略过 读过 看过 看完 读完 学完 学过',
    ],
  },
  {
    says: 'it promises',
    words: [
      'promises promised announces announced you_wrote you_said as_said as_stated',
      '说好 承诺 答应 预告 说后面会 说过 写过 讲过',
    ],
  },
  {
    says: 'that was another time',
    words: [
      'last_time you_fixed was_fixed were_fixed already_fixed has_been_fixed i_reported reported_for reported_before',
      'already_reported earlier_report previous_report last_report my_report',
      '上次 上回 上一条 上条 前一条 之前反馈 之前报 之前提 已经改 已修 改得很快 已经修',
    ],
  },
  {
    says: 'the reader erred',
    words: [
      'misread my_mistake my_bad my_fault ignore disregard forget forget_about never_mind i_was_wrong i_got_it_wrong',
      '看错 搞错 弄错 记错 读错 写错章 我的错 是我错 请忽略 忽略 别管 不用管 撤回',
    ],
  },
];

const NOT = 'not never hardly no_longer barely cannot 不 不太 不够 不算 没 没有 未 并不 并非';
const CUE = new RegExp(`(?<!n't\\s|${anyWord(NOT)}\\s{0,2})${anyWord(...CLAUSES.flatMap(({ words }) => words))}`, 'u');
/** A wish or a condition says nothing of what is: "it would be great if 5.1 …". */
const WISH = new RegExp(
  anyWord('would should could if whether 如果 要是 若 最好 希望 建议 能否 是否 是不是 怎么'),
  'u',
);

/** Where a clause ends; between the numbers of a list no comma ends one. */
const BOUND =
  /[,;!?。:\n]|\.(?=\s|$)|(?<=\s)(?:but|whereas|while|however|yet|though)(?=\s)|但|不过|可是|然而|(?<!然)而(?!且)/gu;
const WINDOW = 60;

/** The part of a text around a place, between the places before and after it that are no list with it. */
export interface Around {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether the clause around `start`..`end` of a folded text sets the place there aside: it is praised, was read or searched
 * before, is what promises something, or is the reader's slip: "thanks for chapter 3", "第四章里没有".
 */
export function isSetAside(folded: string, start: number, end: number, { from, to }: Around): boolean {
  const before = folded.slice(Math.max(from, start - WINDOW), start);
  const behind = folded.slice(end, Math.min(to, end + WINDOW)).replace(/^\s?:/u, '');
  const left = matchesOf(before, BOUND).at(-1);
  const head = left ? before.slice(left.index + left[0].length) : before;
  const [right] = matchesOf(behind, BOUND, 1);
  const tail = behind.slice(0, right?.index);
  const clause = `${head} ${tail}`;
  if (WISH.test(clause)) return false;
  return (
    CUE.test(clause) ||
    (EMPTY.test(tail) && !ONLY.test(head)) ||
    (REACHED.test(head) && STOPS.test(tail)) ||
    RELATIVE.test(behind)
  );
}

/** "第四章里没有": nothing is named that it lacks. */
const EMPTY = /^\s*[里中]?(?:面|边)?(?:也|都|就|却)?(?:没有|没)\s*$/u;
/** "只有第六章没有": what all others have. */
const ONLY = /(?:只有|唯有|唯独|单单|偏偏|就)\s*$/u;
/** "看到第5章了": how far the reader came. "看到第5章有错字" is no such clause. */
const REACHED = /(?:[看读学翻做]到了?|从|reach(?:ed)?|got to|i am (?:at|on)|i'm (?:at|on)|arrived at)\s*(?:the\s)?$/u;
const STOPS = /^\s*(?:(?:了|为止|[看读学翻]到|now|so far)\s*)?$/u;
/** "…4.2, which is fine". */
const RELATIVE = new RegExp(
  `^\\s?,?\\s?(?:which|that one) (?:is|are|was|were|looks?|seems?) ${anyWord('fine ok okay correct right good')}`,
  'u',
);
