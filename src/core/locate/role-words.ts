import { oneOf } from '../reference/one-of.ts';

/**
 * Words right before a place that tell what it is there for, by language. They are sources of regular expressions on
 * folded text; Latin ones begin at a word.
 */
interface RoleWords {
  readonly language: 'en' | 'zh';
  readonly words: readonly string[];
}

/** Compared with, copied from, referred to: "whereas chapter 3 …", "as shown in chapter 3", "参见第三章", "摘自第三章". */
export const ASIDE_BEFORE: readonly RoleWords[] = [
  {
    language: 'en',
    words: [
      'whereas',
      'while',
      'unlike',
      'like',
      'compared? (?:to|with)',
      'compare',
      'cf\\.?',
      'see(?: also)?',
      '(?:same|similar|identical) (?:as|to)(?: in)?',
      '(?:different|differs?) from',
      '(?:contradicts?|repeats?|duplicates?)',
      'as (?:we )?(?:shown|saw|seen|said|explained|described|introduced|discussed|mentioned|covered|defined|stated|in)(?: (?:earlier|later|already|above|below))?(?: in)?',
      '(?:introduced|explained|covered|discussed|defined|described|mentioned|taught|shown|given|stated|learn(?:ed|t)|used|written)(?: (?:earlier|later|already|again|about|only))? (?:in|by|from)',
      '(?:refers?|referring|references?|referred) (?:back )?(?:to|in)',
    ],
  },
  {
    language: 'zh',
    words: [
      '不像',
      '不同于',
      '类似于?',
      '参见',
      '参考',
      '参照',
      '参阅',
      '详见',
      '(?<![看听遇常少可意])见',
      '引用自?了?',
      '引自',
      '摘自',
      '来自',
      '出自',
      '抄自',
      '复制自',
      '拷贝自',
      '沿用了?',
      '对比',
      '对照',
      '相比于?',
    ],
  },
];

/** A copy of what stands elsewhere: "a stale copy of the code from 12.6", "照搬了 12.6 的代码". */
export const COPY_BEFORE =
  /(?<!\p{L})(?:cop(?:y|ied|ies)|taken|borrowed|reused|stale|outdated)(?!\p{L})[^.\n]{0,40}\s(?:from|of|in)\s(?:the\s)?$|(?:照搬|照抄|沿用|复用|复制|拷贝)了?$/u;

/** What the publication shows, links to or should say there: no place of the report. */
export const OTHER_BEFORE: readonly RoleWords[] = [
  {
    language: 'en',
    words: [
      '(?:links?|linked|linking|points?|pointing|leads?|leading|goes|jumps?|redirects?|redirected|sends?(?: me| one| you)?|takes (?:me|you|one)) (?:back )?(?:in)?to',
      '(?:says|reads|shows|displays|labell?ed|titled|named|numbered|printed|listed)(?: as| it as)?',
      '(?:should|must|ought to|has to|needs to) (?:say|read|point to|link to|refer to)',
    ],
  },
  {
    language: 'zh',
    words: [
      '(?:显示|标注|写|印|标|注明)(?:的|成|为|着|了|错)?(?:的?还?是|成了?|为)',
      '(?:显示|链接|连接|跳转?|指向|转|导航|定位)(?:到|至|向|的是|成)了?(?:的?是)?',
      '指向了?',
      '写着',
      '(?:目录|标题|页眉|侧栏|导航|链接|编号|序号)[^。,\\n]{0,4}还?是',
      '应(?:该|当)?(?:为|写[作为成]|指向|链接到|参见)',
    ],
  },
];

/** What stands between a wording and the one that should replace it. */
const INSTEAD = oneOf([
  '→',
  '=>',
  '--?>',
  '>>',
  'should (?:be|read|say|become|have been)(?: changed to)?',
  'must be',
  'is (?:really|actually)',
  '(?:is |was )?(?:changed|corrected|renamed|replaced) (?:to|by|with)',
  '应(?:该|当)?(?:是|为|写[作为成]|改[为成作])',
  '(?:改|更正|修改|修正|替换)(?:为|成|作)了?',
]);
/** Between two places of one kind, the second of which should stand for the first: "第四章→第五章". */
export const BECOMES = new RegExp(`^["'」』)\\s]{0,3}${INSTEAD}\\s?["'「『(]{0,2}\\s?(?:the )?$`, 'u');
/** Behind a place that should read otherwise: "chapter 4 should read 5". */
export const REPLACED_BEHIND = new RegExp(`^["'」』)\\s]{0,3}${INSTEAD}\\s?["'「『(]{0,2}\\s?\\d`, 'u');

/** Looked through: "检查了第1章到第9章", "chapters 1-16 searched". Only a range of places is. */
export const SEARCHED =
  /(?:检查|查看|查找|搜索?|排查|遍历|浏览|核对|校对)[过了完遍]|[点试翻读看找测][过遍]|都(?:正常|没有?问题|可以|好)|其[余他它]|(?<!\p{L})(?:search(?:ed)?|checked|tested|went through|gone through|looked (?:at|through)|browsed|clicked|tried|verified|all but|all others?|the rest|the others)(?!\p{L})/u;

/** Left out: "除第五章外", "except chapter 5". What is left out of what is fine is what the report is about. */
export const EXCEPT_BEFORE =
  /除(?:了|开|去|掉)?[^。！？!?\n]{0,24}$|(?<!\p{L})(?:all but|except(?: for)?|apart from|other than|save for)[^.!?\n]{0,40}$/u;
export const EXCEPT_BEHIND = /^[^。！？!?\n]{0,24}?(?:以外|之外|外)/u;
export const FINE =
  /正常|没有|没问题|都好|都对|都可以|无误|(?<!\p{L})(?:fine|ok|okay|work|works|good|correct|no (?:problems?|errors?|issues?|dead)|alright)(?!\p{L})/u;

/** A source for any of the words, right before a place. */
export function before(tables: readonly RoleWords[]): RegExp {
  const of = (language: RoleWords['language']) =>
    oneOf(tables.filter((row) => row.language === language).flatMap(({ words }) => words));
  return new RegExp(`(?:(?<!\\p{L})${of('en')}|${of('zh')})\\s{0,2}(?:the |of )?["'「『(\`[]{0,2}\\s?$`, 'u');
}
