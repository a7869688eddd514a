import type { Role } from '../evidence.ts';

/** Words right before a place that give it a role: one row for each habit of writing, in both languages. */
export interface Cue {
  readonly role: Role;
  readonly before: readonly string[];
}

/** Words of one row; `_` stands for a space. */
function words(...rows: readonly string[]): string[] {
  return rows.flatMap((row) => row.split(' ')).map((word) => word.replaceAll('_', ' '));
}

export const CUES: readonly Cue[] = [
  // "the link goes to chapter 6", "链接到了第六章"
  {
    role: 'other',
    before: [
      ...words('link links linked linking point points pointing lead leads go goes jump'),
      ...words('jumps redirect redirects redirected navigates takes_me took_me brings_me'),
    ].flatMap((verb) => [`${verb} to`, `${verb} me to`, `${verb} back to`]),
  },
  {
    role: 'other',
    before: words('链接 跳转 指向 跳 链 转 导向 重定向').flatMap((verb) => [`${verb}到`, `${verb}到了`, `${verb}至`]),
  },
  {
    role: 'other',
    before: words('指向 指回 回指 引回 链回 指向了 指向的是 打开的是 打开后是 显示的是 显示成 显示为 显示 变成 变成了'),
  },
  // "搜“数组”出来的是…", "searching for boundaries finds nothing"
  {
    role: 'other',
    before: words('搜 搜索 检索 search_for searching_for searched_for search searching'),
  },
  // "点第3章会跳到第4章": an entry of a menu
  { role: 'other', before: words('点 点击 点开 click clicking clicked click_on clicking_on clicked_on') },
  // "whereas Ch 12 explains", "unlike in 3.2"
  {
    role: 'aside',
    before: [
      ...words('whereas whereas_in while while_in unlike unlike_in in_contrast_to in_contrast_with contrary_to'),
      ...words('compared_to compared_with compare at_odds_with agree_with agrees_with in_line_with'),
      ...words('along_the_lines_of on_the_model_of repetition_of'),
      ...words('same_as same_as_in similar_to like_in as_in but_in consistent_with inconsistent_with'),
      ...words('contradicts contradict matches match duplicate_of repeats conflicts_with different_from'),
    ],
  },
  {
    role: 'aside',
    before: words('而 相比 对比 不同于 类似于 类似 参照 对照 比较 像 如同 区别于 有别于'),
  },
  // "differs from the one in 4.1", "after reading chapters 1-3", "belongs in chapter 5"
  {
    role: 'aside',
    before: [
      ...['in', 'of', 'from'].flatMap((word) => words('one that those ones than').map((one) => `${one} ${word}`)),
      ...words('than the_way as_in like'),
      ...words('clear good detailed long short thorough complete easy').map((how) => `as ${how} as`),
      ...words('reading read finished up_to belongs_in'),
    ],
  },
  { role: 'aside', before: words('看完 读完 学完 移到 挪到 搬到 放到 并入') },
  // "原来在 3.1 的表，现在…", "used to be in 3.1"
  {
    role: 'aside',
    before: words('used_to_be_in was_formerly_in was_previously_in formerly_in previously_in originally_in'),
  },
  { role: 'aside', before: words('原来 原先 原本 本来 以前') },
  // "a copy of the code from 12.6", "taken from", "from chapter 3 on"
  {
    role: 'aside',
    before: words('from copied_from copy_of taken_from based_on builds_on reused_from since after until'),
  },
  { role: 'aside', before: words('来自 取自 摘自 沿用 复用 沿用了 复制自 抄自 基于 自从') },
  // "see also 3.2", "参见第6章", "as explained in chapter 2"
  {
    role: 'aside',
    before: [
      ...words('see see_also cf. cf refer_to refers_to referring_to referenced_in reference_to'),
      ...words('explained introduced mentioned shown defined discussed covered described learned').flatMap((verb) => [
        `${verb} in`,
        `${verb} earlier in`,
        `${verb} later in`,
      ]),
      ...words('as_used_in already_used_in as_promised_in as_announced_in'),
    ],
  },
  {
    role: 'aside',
    before: words('参见 详见 参考 参阅 引用 引用了 引用的 提到 提到的 前面 之前 后面 后文'),
  },
];

/** Words before a place that the text should name, or names by mistake: "should read chapter 5", "误写成第五章". */
export const WORDING: Cue = {
  role: 'other',
  before: [
    ...words('should_be should_read should_say should_link_to should_point_to should_go_to instead_of'),
    ...words(
      '应为 应是 应该是 应该为 应改为 应改成 改为 改成 误写成 误写为 写成 写成了 错写成 印成 印成了 标成 标成了',
    ),
  ],
};
