/**
 * What readers who write English about a Chinese publication on operations call the things that its titles name. Short and
 * open: it helps such readers to be understood, and does nothing for publications in other fields or languages.
 */
const GLOSSARY: Readonly<Record<string, string>> = {
  'active active': '多活',
  'activity assurance': '活动保障',
  alert: '告警',
  alerting: '告警',
  alerts: '告警',
  availability: '可用',
  bank: '银行',
  canary: '灰度',
  capacity: '容量',
  change: '变更',
  'change management': '变更管理',
  changes: '变更',
  chaos: '混沌',
  'chaos engineering': '混沌工程',
  'chaos experiment': '混沌工程',
  'chaos experiments': '混沌工程',
  'code review': '代码评审',
  'continuous improvement': '持续优化',
  degradation: '降级',
  'disaster recovery': '容灾',
  drill: '演练',
  drills: '演练',
  emergency: '应急',
  'emergency response': '应急响应',
  'end to end load testing': '全链路压测',
  failover: '容灾',
  failure: '故障',
  failures: '故障',
  'fault injection': '混沌工程',
  'full link load testing': '全链路压测',
  game: '游戏',
  games: '游戏',
  governance: '治理',
  'high availability': '高可用',
  'hybrid cloud': '混合云',
  incident: '故障',
  'incident management': '故障管理',
  'incident response': '故障应急',
  incidents: '故障',
  'load testing': '压测',
  'load tests': '压测',
  monitoring: '监控',
  observability: '观测',
  outage: '故障',
  outages: '故障',
  'platform engineering': '平台工程',
  postmortem: '复盘',
  postmortems: '复盘',
  'rate limiting': '限流',
  release: '发布',
  releases: '发布',
  reliability: '可靠性',
  rollback: '回滚',
  securities: '证券',
  'spring festival': '春节',
  'stress testing': '压测',
  'traffic map': '流量地图',
};

const LONGEST = 5;

/** Words of a text in English and the title words that stand for them, as symbols. */
export interface Translation {
  /** Index of the first word, and how many there are. */
  readonly at: number;
  readonly length: number;
  readonly name: readonly string[];
}

/** What the glossary has for a row of symbols, the longest entries first at each place; nothing in a Chinese sentence. */
export function translations(symbols: readonly string[]): Translation[] {
  if (symbols.filter((symbol) => /\p{Script=Han}/u.test(symbol)).length * 3 > symbols.length) return [];
  const found: Translation[] = [];
  for (let at = 0; at < symbols.length; at++) {
    const entry = entryAt(symbols, at);
    if (!entry) continue;
    found.push(entry);
    at += entry.length - 1;
  }
  return found;
}

function entryAt(symbols: readonly string[], at: number): Translation | null {
  for (let length = LONGEST; length > 0; length--) {
    const words = symbols.slice(at, at + length).join(' ');
    if (Object.hasOwn(GLOSSARY, words)) return { at, length, name: [...(GLOSSARY[words] ?? '')] };
  }
  return null;
}
