/** What stands right behind a number that is an amount, a date or a share, and no section. */
const UNIT_BEHIND =
  /^\s*(?:%|‰|％|倍|次|个|万|亿|千|百|元|美元|块|刀|度|页|行|字|人|岁|年|月|日|号|点|分|秒|小时|分钟|天|周|版|寸|米|公里|°|℃|×|x\d|(?:[kmgt]i?b|[gm]hz|hz|[kmn]?m|ms|s|sec|seconds?|min|minutes?|hours?|days?|weeks?|months?|years?|kg|px|em|pt|dpi|fps|times|percent|million|billion|usd|dollars?|inch(?:es)?)(?![\p{Script=Latin}]))/u;

/** What stands right before a number that belongs to something else. */
const OTHER_BEFORE =
  /(?:图|表|公式|式|例|算法|代码清单|清单|示例|版本|版|地址|ip|端口|今天是?|今天就是|昨天|明天|日期|约|大约|达到?|共|耗时|评分|得分|figures?|figs?\.?|tables?|equations?|eqs?\.?|formulas?|listings?|examples?|theorems?|lemmas?|algorithms?|versions?|releases?|editions?|pages?|pp?\.|lines?|printing|no\.|number|v\.?|ver\.?)\s*[:：(（]?\s*$/u;

/** Latin words after which a number may well be a section. After any other word it is that word's version. */
const PLACE_WORDS = new Set(
  (
    'about above after also and are around as at because before below between both but by check checking correct ' +
    'covers current describes did does error errors explains figure find fix for found from has have here how i if in ' +
    'including into is issue issues it just like mentions missing my near of on only or per problem problems question ' +
    'questions re read reading refers regarding rename reference reported review revise s says section see seen since ' +
    'so still than that the then there these this through title to topic typo typos under until update via vs was we ' +
    'were what when where which while why with within wrong your feedback bug suggestion book text paragraph heading ' +
    'passage chapter part subsection sections chapters appendix not clarify expand improve rewrite add remove ' +
    "suggest concerning beyond section's chapter's"
  ).split(' '),
);

/**
 * Whether the bare dotted number at `start`..`end` is something other than a section: a version ("Kubernetes 1.28.3"),
 * an amount ("3.2 倍", "4.3 GB"), a date ("4.3 号"), an address, a figure ("图 5.7"), an edition ("版本 1.0.6").
 */
export function isOtherNumber(folded: string, start: number, end: number): boolean {
  const number = folded.slice(start, end);
  if (/(?:^|\.)0\d/u.test(number) || /^0\.|\.0(?:\.|$)/u.test(number)) return true;
  if (UNIT_BEHIND.test(folded.slice(end, end + 16))) return true;
  const before = folded.slice(Math.max(0, start - 24), start);
  if (OTHER_BEFORE.test(before)) return true;
  return followsForeignWord(folded, start);
}

/** A number right behind a Latin word that is no word of place: "Python 3.8", "CC BY-ND 4.0", "JDK1.8". */
function followsForeignWord(folded: string, start: number): boolean {
  const match = /([\p{Script=Latin}][\p{Script=Latin}\d+#'.-]*)(\s*)$/u.exec(
    folded.slice(Math.max(0, start - 40), start),
  );
  if (!match) return false;
  const [, word = '', space] = match;
  return space === '' || !PLACE_WORDS.has(word.replace(/[.']+$/u, ''));
}
