import type { ParsedReport } from '../report/parsed-report.ts';

const ALL_OF_IT =
  /^\s*(?:全书|全文|全部|整本书?|通篇|整体|所有章节?|全部章节|不适用|无|没有|(?:the )?(?:whole|entire) (?:book|thing|text)|all(?: (?:of (?:it|them)|chapters|sections))?|everything|every chapter|none|n\/a|not applicable|general)\s*[.。]?\s*$/u;
const OFFER_OR_QUESTION =
  /征稿|^ {0,4}投稿|[想要]投稿|怎么投稿|如何投稿|投稿(?:流程|方式|要求|邮箱|指南|吗)|(?:读书|读者|交流|学习|微信|qq)\s*群(?!体)|有没有[^,。?？\n]{0,16}(?:章节(?!号)|的章(?!节))|(?<!\p{L})(?:is|are) there (?:a |any )?(?:chapters?|sections?) (?:on|about)(?!\p{L})/mu;

/**
 * Whether a report is about the publication as a whole, or about what it does not have: a form says "all chapters", the
 * reader offers a contribution, asks for a readers' group or whether there is a chapter on something. Then what it is
 * about by its words alone tells no place.
 */
export function isAboutNoPlace({ passages, answers }: ParsedReport): boolean {
  return (
    answers.some(({ asks, folded }) => asks === 'place' && ALL_OF_IT.test(folded)) ||
    passages.some(({ folded }) => OFFER_OR_QUESTION.test(folded))
  );
}
