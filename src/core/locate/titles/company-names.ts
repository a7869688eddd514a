/**
 * Chinese companies that readers writing in English know by another name than the titles do: what they write, folded,
 * and the name in titles.
 */
const COMPANIES: Readonly<Record<string, string>> = {
  alibaba: '阿里',
  alipay: '支付宝',
  ant: '蚂蚁',
  baidu: '百度',
  bilibili: 'b站',
  bytedance: '字节',
  ctrip: '携程',
  dewu: '得物',
  didi: '滴滴',
  douyin: '抖音',
  gf: '广发',
  huawei: '华为',
  jd: '京东',
  kuaishou: '快手',
  meitu: '美图',
  meituan: '美团',
  mijia: '米家',
  netease: '网易',
  pinduoduo: '拼多多',
  rednote: '小红书',
  tencent: '腾讯',
  unicom: '联通',
  vipshop: '唯品会',
  weibo: '微博',
  xiaohongshu: '小红书',
  xiaomi: '小米',
  zhihu: '知乎',
};

/** The name that titles have for a company that a symbol names, as symbols; null for every other word. */
export function companySymbols(symbol: string): readonly string[] | null {
  const name = Object.hasOwn(COMPANIES, symbol) ? COMPANIES[symbol] : undefined;
  return name === undefined ? null : (name.match(/\p{Script=Han}|[a-z]+/gu) ?? []);
}
