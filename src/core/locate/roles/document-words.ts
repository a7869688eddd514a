import { oneOf, oneOfLine } from '../../numbers/words/one-of.ts';

/** Chinese words for what is not the publication, right before a place: "另一本教材的图 2.1", "原论文表 8.1". */
const HAN_DOCUMENTS = '书 教材 课本 论文 文章 文献 专著 讲义 博客 规范 标准 资料';
const OTHERS = [
  `(?:另外?|另外)一?[本篇份部]?${oneOfLine(HAN_DOCUMENTS)}`,
  `(?:别的|其[他它]的?|那[本篇份部])${oneOfLine(HAN_DOCUMENTS)}`,
  '(?:原|该|这篇)?论文',
  'readme',
];
export const HAN_OTHER_BEFORE = new RegExp(`${oneOf(OTHERS)}\\s*(?:(?:的|里的?|中的?)\\s*)?$`, 'u');

/** English words for a document, after "of the …", "in the …". */
export const DOCUMENT = oneOf([
  '(?:work|hand|text)?books?',
  'guides?',
  'manuals?',
  'readme(?:\\.md)?',
  '(?:white ?)?papers?',
  'articles?',
  'thesis',
  'docs?',
  'documentation',
  'rfc',
  'spec(?:ification)?',
  'standards?',
  'reports?',
  ...'blog log licen[cs]e contract wiki novel course society club association'.split(' '),
]);
/** No publication is one of these. */
export const NEVER_OWN = /^(?:readme|rfc|spec|standard|blog|log|licen|contract|wiki|societ|club|assoc|thesis)/u;
/** What people call the publication in hand by: whatever its name. */
export const OWN_WORDS = new Set(
  (
    'a the this these your our its whole entire full book white printed pdf online web free digital current latest newest new old ' +
    'first second third edition version english chinese same present practice practices great good nice excellent official user ' +
    'reference kindle epub ebook paperback hardcover beta draft final'
  ).split(' '),
);
/** Words before "'s" that own no other book: "the author's 5.1", "what's 5.1", "today's chapter 3". */
export const NO_OWNER = new Set(
  (
    'it that this what here there where who how he she let one today yesterday everyone everybody someone somebody author writer ' +
    'editor publisher reader translator book edition version publication website site page chapter section web next last so when which'
  ).split(' '),
);
/** Words that are not part of a name, so that the name ends before them ("in the dark mode of the book"). */
export const NO_NAME = new Set(
  'of in on at is are was and or but to for with by as which where what i you it we'.split(' '),
);

/** What a reader may put between 《》 that is ours whatever it is called. */
export const GENERIC = /^(?:本书|本白皮书|本手册|目录|勘误|公告|正文|附录)/u;
