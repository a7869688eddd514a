import { randomNumbers } from './random.ts';

/** A sentence and whether a footnote hangs on it. */
interface MadeSentence {
  readonly text: string;
  readonly note: string | null;
}

export interface MadeSection {
  readonly entry: string;
  readonly level: number;
  readonly paragraphs: readonly (readonly MadeSentence[])[];
}

const HAN =
  '系统服务可用性监控告警值班发布变更回滚容量压测演练故障恢复预案降级限流熔断冗余架构平台团队流程指标目标预算成本质量效率自动化工具数据备份网络机房节点集群负载均衡缓存队列数据库日志追踪链路分析诊断响应协作沟通总结改进经验实践原则方法策略标准规范评审测试灰度窗口审批记录报表巡检优化治理演进安全权限密钥证书依赖版本配置部署环境资源弹性调度模型训练推理算力存储磁盘内存处理并发延迟吞吐抖动峰值趋势基线阈值分级升级通知复盘责任边界';
const WORDS =
  'reliability engineering service budget incident responder rotation deployment configuration observability dashboard latency throughput saturation capacity planning automation postmortem mitigation dependency replication consistency checkpoint scheduler throttling resilience infrastructure maintenance availability measurement escalation communication orchestration provisioning certificate authentication investigation experiment environment understanding responsibility the a of for with before after every team learns keeps reads writes moves slow fast large small'.split(
    ' ',
  );
const COMPOUNDS = ['on-call', 'long-running', 'well-known', 'cross-region'];

/**
 * A book whose numbers begin again in every chapter and whose chapters all end with a summary, so that neither number nor
 * title alone names a section: preface, chapters with Han and Latin sentences, appendix. `chapters` sets its length.
 */
export function madeBook(chapters: number, seed: number): MadeSection[] {
  const random = randomNumbers(seed);
  const pick = <T>(from: ArrayLike<T>): T => from[Math.floor(random() * from.length)]!;
  const times = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const han = (length: number) => Array.from({ length }, () => pick(HAN)).join('');
  const latin = (length: number) => Array.from({ length }, () => (random() < 0.06 ? pick(COMPOUNDS) : pick(WORDS)));
  const sentence = (): MadeSentence => {
    const kind = random();
    const note = random() < 0.02 ? `${han(times(8, 30))}，见 ${latin(3).join(' ')}。` : null;
    if (kind < 0.35) {
      const words = latin(times(12, 24)).join(' ');
      return { text: `${words[0]!.toUpperCase()}${words.slice(1)}.`, note };
    }
    const middle = kind < 0.6 ? `使用 ${latin(2).join(' ')} 来` : '，';
    return { text: `${han(times(10, 24))}${middle}${han(times(8, 20))}。`, note };
  };
  const section = (entry: string, level: number, length = times(3, 8)): MadeSection => {
    const paragraphs = Array.from({ length }, () => Array.from({ length: times(2, 7) }, sentence));
    return { entry, level, paragraphs };
  };
  const inChapter = (number: number): MadeSection[] => [
    section(`第${'一二三四五六七八九十'[number] ?? `十${'一二三四五六七八九'[number - 10]}`}章 ${han(5)}`, 0, 1),
    ...[1, 2, 3].flatMap((part) => [
      section(`${part} ${han(6)}${random() < 0.3 ? ' SLO_v2' : ''}`, 1, 2),
      ...[1, 2, 3, 4].map((below) =>
        section(
          `${part}.${below} ${random() < 0.4 ? `${latin(3).join(' ')} ${han(3)}` : han(times(5, 30))}`,
          2,
          times(6, 12),
        ),
      ),
    ]),
    section('小结', 1, 2),
  ];
  return [
    section('前言', 0, 12),
    ...Array.from({ length: chapters }, (_, number) => inChapter(number)).flat(),
    section('附录A 词汇表', 0),
  ];
}
