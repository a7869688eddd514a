import type { ParsedReport } from '../../report/parsed-report.ts';

/** What a report asks for that has no place in the publication yet, or every place: one row a habit of writing. */
const MATTERS: readonly { readonly kind: 'all' | 'wish'; readonly words: readonly RegExp[] }[] = [
  // A contribution, a readers' group.
  {
    kind: 'all',
    words: [
      /征稿|^ {0,4}投稿|[想要]投稿|怎么投稿|如何投稿|投稿(?:流程|方式|要求|邮箱|指南|吗)/mu,
      /(?:读书|读者|交流|学习|微信|qq)\s*群(?!体)/u,
    ],
  },
  // Whether there is a chapter on something, or should be.
  {
    kind: 'all',
    words: [
      /有没有[^,。?？\n]{0,16}(?:章节(?!号)|的章(?!节))/u,
      /(?:增加|新增|加|补|补充|添加|新开|开|写|出|需要|缺)(?:上|写)?一?(?:个|些)?(?:新的?|单独的?|专门的?)?(?:讲|关于)?[^,。?？\n]{0,12}?(?:的?一章|章节|篇章)/u,
      /(?<!\p{L})(?:is|are|should|could|will|would) there (?:be )?(?:an? |any )?(?:[\p{L}"'-]+ ){0,3}(?:chapters?|sections?)(?!\p{L})/u,
      /(?<!\p{L})(?:need|want|add|write|have|include|consider|plan|missing)(?:ing)? (?:for )?(?:an?|another|new|more|extra)(?: new| separate| whole)? (?:[\p{L}"'-]+ ){0,3}(?:chapters?|sections?)(?!\p{L})/u,
      /(?<!\p{L})(?:ideas?|suggestions?|proposals?|topics?) (?:for|of) (?:an? )?(?:new|more|another) (?:chapters?|sections?|topics?|content)(?!\p{L})/u,
    ],
  },
  // The cover.
  {
    kind: 'all',
    words: [
      /封面|封底|书脊|扉页|(?<!\p{L})(?:on|of|at) (?:the |its )?(?:front |back )?(?:cover|spine|title page)(?!\p{L})/u,
    ],
  },
  // Answers to all exercises.
  {
    kind: 'all',
    words: [
      /(?:全部|所有|课后|每章|各章|书后|配套)的?(?:课后)?(?:练习题?|习题|作业|思考题)的?(?:参考)?(?:答案|解答|题解)|(?:习题|练习题?|课后题)的?(?:参考)?(?:答案|解答|题解)(?:吗|呢|在哪|有|$|[?？])/mu,
      /(?<!\p{L})(?:answers?|solutions?|answer keys?)(?: manual)? (?:for|to|of) (?:all |the |all the |all of the |your )?(?:[\p{L}-]+ )?(?:exercises|problems|questions|quizzes)(?!\p{L})/u,
    ],
  },
  // Whether to mention something.
  {
    kind: 'wish',
    words: [
      /(?:希望|建议|能不能|能否|可否|可不可以|是否|要不要|会不会|有没有(?:计划|打算|考虑)|打算|考虑|期待|求|请)(?:能|可以|作者|后续|以后|再|也|在?书[里中])*(?:增加|新增|加入|添加|补充|介绍|讲解?|提到|提一下|谈谈|覆盖|收录|扩充)/u,
      /(?<!\p{L})(?:should|could|can|might|may|would|will) (?:we|you|it|the (?:book|text|guide|authors?))(?: perhaps| maybe| also| please)? (?:mention|add|cover|include|explain|discuss|talk about|say something)(?!\p{L})/u,
      /(?<!\p{L})(?:would|might|could) be (?:nice|good|great|helpful|useful|cool|interesting)(?: if| to)(?: the (?:book|text)| you| we| also)* (?:mention|add|cover|include|explain|discuss|have|see|were|had)(?!\p{L})/u,
      /(?<!\p{L})(?:feature request|(?:please|suggest(?:ion)?|propose|proposal|wish|request)(?: to)?:? (?:add(?:ing)?|mention(?:ing)?|cover(?:ing)?|includ(?:e|ing)))(?!\p{L})/u,
    ],
  },
];

const ALL_OF_IT =
  /^\s*(?:全书|全文|全部|整本书?|通篇|整体|所有章节?|全部章节|不适用|无|没有|(?:the )?(?:whole|entire) (?:book|thing|text)|all(?: (?:of (?:it|them)|chapters|sections))?|everything|every chapter|none|n\/a|not applicable|general)\s*[.。]?\s*$/u;

/**
 * Whether a report is about the publication as a whole or about what it does not have (`all`: a form says "all chapters", a
 * reader asks for a new chapter, for answers to all exercises, for a readers' group), or wishes that something be mentioned
 * (`wish`). Then words that are like a title tell no place; a number or a named chapter does.
 */
export function matterOf({ passages, answers }: ParsedReport): 'all' | 'wish' | null {
  if (answers.some(({ asks, folded }) => asks === 'place' && ALL_OF_IT.test(folded))) return 'all';
  const read = passages.slice(0, MOST_PASSAGES).map(({ folded }) => folded.slice(0, LONGEST));
  const found = MATTERS.filter(({ words }) => read.some((folded) => words.some((pattern) => pattern.test(folded))));
  return found.find(({ kind }) => kind === 'all')?.kind ?? found[0]?.kind ?? null;
}

/** What a report is about stands at its beginning. */
const MOST_PASSAGES = 12;
const LONGEST = 600;
