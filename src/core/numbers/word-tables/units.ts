import { oneOf, oneOfLine } from './one-of.ts';

/** Chinese units after a number that counts, and what follows the sign if it begins another word ("4.2 日常巡检"). */
export const HAN_UNITS: readonly (readonly [unit: string, unless: string])[] = [
  ['[%‰％°℃×]', ''],
  ['倍', ''],
  ['[万亿]', '一'],
  ['百', '分 度'],
  ['千', ''],
  ['次', '要 序 级'],
  ['个', '人 案 别 体 性'],
  ['块', '状 级 存'],
  ['刀', ''],
  ['度', '量'],
  ['页', '面 眉 码 脚 边'],
  ['行', '间 文 业 为 距 内 首 号 高 动 数'],
  ['字', '体 号 段 母 符 典 库 幕 面'],
  ['人', '员 工 力 机 才 为 群'],
  ['岁', ''],
  ['年', '度 报'],
  ['月', '度 报'],
  ['日', '常 志 期 报'],
  ['号', ''],
  ['点', '评 击 不 开 了 赞 名 位 检 出'],
  ['分', '布 析 享 类 别 支 级 层 工 散 段 页 栏 配 组 解 为 成 区 流 库 表 片 隔 发 论 号 行 割'],
  ['秒', '级 杀 开'],
  ['小时', ''],
  ['分钟', ''],
  ['天', '然'],
  ['[那当]天', ''],
  ['周', '期 报 边 例 会'],
  ['版', '式 权 面 块 图 心 本管'],
  ['寸', ''],
  ['[厘毫分千平]米', ''],
  ['米', '家'],
  ['公里', ''],
  ['[公千]?斤', ''],
  ['吨', ''],
  ['折', '叠 线 中 射 腾 旧 合'],
  ['楼', '层'],
  ['星', '期 型 形 级'],
  ['颗', ''],
  ['元', '数 素 信 编 组 语'],
  ['美元', ''],
  ['[海公英]里', ''],
  ['海浬', ''],
  ['毫克', ''],
  ['克', '隆 服 制'],
  ['毫?升', '级 降 序'],
  ['升级到', ''],
  ['降级?到', ''],
  ['更新到', ''],
  ['[摄华]氏度?', ''],
  ['毫?伏', '笔'],
  ['兆?瓦', '片'],
  ['兆?赫兹?', ''],
  ['毫?安培?', '全 装 卓 排'],
  ['毫秒', ''],
  ['[厘毫]米', ''],
  ['平方', ''],
  ['立方', ''],
  ['的比例', ''],
  ['的浓度', ''],
];

/** Units in Latin letters, after a number with or without a space. */
export const LATIN_UNITS =
  'x\\d [kmgt]i?b [gm]hz hz [cdkmn]?m ms s sec seconds? min minutes? hours? days? weeks? months? years? kg px em pt dpi fps ' +
  'knots? kn kt kts mph kph km/h m/s rpm kilos? kilograms? nautical mi mg lbs? oz ounces? quarts? pints? gallons? ' +
  'secs mins hrs volts? kv mv watts? kw mw amps? ma mah hertz db mpa bar psi kelvin celsius fahrenheit inch(?:es)? mix mixture ratio ' +
  '(?:kilo|centi|milli|nano|micro)met(?:er|re)s? milliseconds? cm2 m2 m3 tons? tonnes? cups? ' +
  'times percent million billion usd dollars? feet ft yards? met(?:er|re)s? miles? acres? pounds? grams? ' +
  'litres? liters? degrees? stars?';

/** Faults and parts of a text that a reader counts: "chapter: 5 typos", "Chapter 4 - 2 typos". */
const NOUNS =
  'typos errors mistakes issues problems things points questions comments remarks suggestions corrections nits bugs ' +
  'lines pages words sentences paragraphs places spots times';
const KINDS = 'minor small smaller tiny little quick possible potential more other';
export const COUNTED_NOUNS = `(?:${oneOfLine(KINDS)}\\s)?${oneOfLine(NOUNS)}(?!\\p{L})`;

/** Words after a number that counts something. */
export const BEHIND_COUNTED = `\\s*${oneOf(HAN_UNITS.map(hanUnit))}`;

/** Words right after a number that is an amount, a date or a share, and no section. */
export const UNIT_BEHIND = new RegExp(`^(?:${BEHIND_COUNTED}|\\s*${oneOfLine(LATIN_UNITS)}(?!\\p{Script=Latin}))`, 'u');

/** Three parts and more count nothing, but they may be a version or a date. */
export const EDITION_BEHIND = new RegExp(
  `^\\s*${oneOf(HAN_UNITS.filter(([unit]) => /^[版日号]$/u.test(unit)).map(hanUnit))}`,
  'u',
);

function hanUnit([unit, unless]: (typeof HAN_UNITS)[number]): string {
  return unless === '' ? unit : `${unit}(?!${unless.split(' ').join('|')})`;
}
