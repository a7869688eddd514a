/**
 * What stands behind a number that counts something. A unit that begins a word ("4.2 日常巡检", "1.1 分布式") is none.
 */
export const BEHIND_COUNTED =
  '\\s*(?:[%‰％°℃×]|倍|[万亿](?!一)|百(?!分|度)|千|次(?!要|序|级)|个(?!人|案|别|体|性)|块(?!状|级|存)|刀|度(?!量)|页(?!面|眉|码|脚|边)|行(?!间|文|业|为|距|内|首|号|高|动|数)|字(?!体|号|段|母|符|典|库|幕|面)|人(?!员|工|力|机|才|为|群)|岁|年(?!度|报)|月(?!度|报)|日(?!常|志|期|报)|号|点(?!评|击|不|开|了|赞|名|位|检|出)|分(?!布|析|享|类|别|支|级|层|工|散|段|页|栏|配|组|解|为|成|区|流|库|表|片|隔|发|论|号|行|割)|秒(?!级|杀|开)|小时|分钟|天(?!然)|周(?!期|报|边|例|会)|版(?!式|权|面|块|图|心|本管)|寸|[厘毫分千平]米|米(?!家)|公里|[公千]?斤|吨|折(?!叠|线|中|射|腾|旧|合)|楼(?!层)|星(?!期|型|形|级)|颗|元(?!数|素|信|编|组|语)|美元)';

const LATIN_UNIT =
  '\\s*(?:x\\d|(?:[kmgt]i?b|[gm]hz|hz|[cdkmn]?m|ms|s|sec|seconds?|min|minutes?|hours?|days?|weeks?|months?|years?|kg|px|em|pt|dpi|fps|times|percent|million|billion|usd|dollars?|inch(?:es)?|feet|ft|yards?|met(?:er|re)s?|miles?|acres?|pounds?|grams?|litres?|liters?|degrees?|stars?)(?![\\p{Script=Latin}]))';

/** What stands right behind a number that is an amount, a date or a share, and no section. */
const UNIT_BEHIND = new RegExp(`^(?:${BEHIND_COUNTED}|${LATIN_UNIT})`, 'u');

/** Three parts and more count nothing, but they may be a version or a date. */
const EDITION_BEHIND = /^\s*(?:版(?!式|权|面|块|图|心|本管)|日(?!常|志|期|报)|号)/u;

/** "on 3.4., and …", "until 5.4. at the gate": a day and a month, each with its full stop. */
const DAY_BEFORE = /(?<!\p{L})(?:on|since|until|till|by|before|after|from)\s+$/u;
const DAY_BEHIND = /^\.\s*(?:[,;-]|(?:at|if|until|in|and|or|from|between)(?!\p{L}))/u;

/** What stands right before a number that belongs to something else. */
const OTHER_BEFORE =
  /(?:(?<!地)图|表|公式|(?<!案)例|算法|代码清单|清单|示例|(?<!\d\s*的?\s*)(?:版本|版)|地址|端口|内核|固件|驱动|插件|镜像|升级到?|升到|降到|降级到?|回退到|更新到|今天是?|今天就是|昨天|明天|日期|(?<![节制预公])约|大约|达到?|共|耗时|评分|得分|(?<!\p{Script=Latin})(?:ip|figures?|figs?\.?|tables?|equations?|eqs?\.?|formulas?|listings?|examples?|theorems?|lemmas?|algorithms?|(?<!\d\s*)(?:versions?|releases?|editions?)|(?:with|throws?|returns?|exits?|got|gets) (?:an? )?error|pages?|pp?\.|lines?|printing|no\.|number|v\.?|ver\.?))\s*[:：(（]?\s*$/u;

/** "v1.0.4", "Paper-v1.0.4.pdf": the publication or a file of it, and no software. */
const OWN_FILE = /^v\d|\.(?:pdf|epub|docx?)$|^(?:pdf|epub)$/u;

/** What stands before a place in another document: "RFC 5424 section 5.3". */
const DOCUMENT_BEFORE =
  /(?<!\p{Script=Latin})(?:rfc|iso(?:\/iec)?|ieee|gb(?:\/t)?|nist sp)[ -]?\d[\d.:-]{0,12}\s*(?:的|,)?\s*(?:(?:section|sec\.|§)\s*)?$/u;

/** Whether the place at `start` is one of a standard, named right before it. */
export function isOfOtherDocument(folded: string, start: number): boolean {
  return DOCUMENT_BEFORE.test(folded.slice(Math.max(0, start - 32), start));
}

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
    'remove suggest beyond inside make makes use uses contains lacks needs mentions repeats sorry actually'
  ).split(' '),
);

/**
 * Whether the bare dotted number at `start`..`end` is something other than a section: a version ("Kubernetes 1.28.3"),
 * an amount ("3.2 倍", "4.3 GB"), a date ("4.3 号"), an address, a figure ("图 5.7"), an edition ("版本 1.0.6").
 */
export function isOtherNumber(folded: string, start: number, end: number): boolean {
  const number = folded.slice(start, end);
  if (/(?:^|\.)0\d/u.test(number) || /^0\.|\.0(?:\.|$)/u.test(number)) return true;
  const parts = number.split('.');
  if (parts.length === 4 && parts.some((part) => part.length > 2)) return true;
  const counted = parts.length > 2 ? EDITION_BEHIND : UNIT_BEHIND;
  if (counted.test(folded.slice(end, end + 16))) return true;
  const before = folded.slice(Math.max(0, start - 24), start);
  if (isDay(parts) && DAY_BEFORE.test(before) && DAY_BEHIND.test(folded.slice(end, end + 12))) return true;
  if (OTHER_BEFORE.test(before) || isOfOtherDocument(folded, start)) return true;
  return followsForeignWord(folded, start);
}

function isDay(parts: readonly string[]): boolean {
  return parts.length === 2 && Number(parts[0]) <= 31 && Number(parts[1]) <= 12;
}

/** A number right behind a Latin word that is no word of place: "Python 3.8", "CC BY-ND 4.0", "JDK1.8". */
function followsForeignWord(folded: string, start: number): boolean {
  const match = /([\p{Script=Latin}][\p{Script=Latin}\d+#'.-]*)(\s*)$/u.exec(
    folded.slice(Math.max(0, start - 40), start),
  );
  if (!match) return false;
  const [, word = '', space] = match;
  return space === '' || !(PLACE_WORDS.has(word.replace(/(?:'s|[.'])+$/u, '')) || OWN_FILE.test(word));
}
