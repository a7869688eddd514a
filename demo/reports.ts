/** A report as a reader files it, and its expected outcome. */
export interface DemoReport {
  readonly title: string;
  readonly body: string;
  /** The day of filing. It is fixed, so that the demo sees the same editions on every day. */
  readonly createdAt: string;
  readonly labels: readonly string[];
  readonly notice: string;
}

const UNSURE = '章节待定';

/** Reports that point at a place in different ways, and some that do not point at one. */
export const REPORTS: readonly DemoReport[] = [
  {
    title: '5.3.1 的流程图看不清',
    body: '手机上放大以后字是糊的，能不能换一张矢量图？',
    createdAt: '2026-04-02T02:14:00Z',
    labels: ['章节: 故障应急'],
    notice: 'v1.0.4',
  },
  {
    title: '3.5.2 的诊断步骤和配图对不上',
    body: '我手上是 v1.0.1 的 PDF，文字写了四步，图里只有三步。',
    createdAt: '2026-04-03T06:40:00Z',
    labels: ['章节: 故障应急'],
    notice: 'v1.0.1',
  },
  {
    title: '第 165 页有个错别字',
    body: '打印的是 v1.0.1，第 165 页倒数第二行“既时”应为“即时”。',
    createdAt: '2026-04-05T13:05:00Z',
    labels: ['章节: 故障应急'],
    notice: 'v1.0.1',
  },
  {
    title: '变更评审这一节想看更多落地数据',
    body: '现在只讲了怎么开会，没讲开了以后少出了多少问题。',
    createdAt: '2026-04-07T01:30:00Z',
    labels: ['章节: 入网控制'],
    notice: 'v1.0.1',
  },
  {
    title: '广发证券的案例能补一下口径吗',
    body: '只有结论，想知道告警压缩率是怎么算出来的。',
    createdAt: '2026-04-08T09:21:00Z',
    labels: ['章节: 故障应急'],
    notice: 'v1.0.6',
  },
  {
    title: '[反馈] 对照表缺一列',
    body: '### 章节\n\n3.3 测试策略\n\n### 版本\n\nv1.0.3\n\n### 问题描述\n\n表格少了“期望值”一列，看不出算不算通过。',
    createdAt: '2026-04-11T03:55:00Z',
    labels: ['章节: 入网控制'],
    notice: 'v1.0.3',
  },
  {
    title: '读完攒的几处小问题',
    body: '1. 第三章第 2 节的示例代码缩进乱了\n2. 4.3.2 的截图少了图例\n3. 4.1 的预算公式没有单位',
    createdAt: '2026-04-12T14:12:00Z',
    labels: ['章节: 研发保障', '章节: 变更管理', '章节: SRE团队的生存与持续发展'],
    notice: 'v1.0.7',
  },
  {
    title: '4.3 里有一处重复',
    body: '同一句话出现了两遍，可以删掉一句。',
    createdAt: '2026-04-15T08:00:00Z',
    labels: [UNSURE],
    notice: 'v1.0.7',
  },
  {
    title: 'Kubernetes 1.28.3 上注入故障报错',
    body: '照着混沌工程那一节搭环境，注入网络延迟时返回 403。\n\n```\nagent 1.4.2 listening on 10.0.3.1:31767\n```',
    createdAt: '2026-04-18T10:44:00Z',
    labels: ['章节: 故障应急'],
    notice: 'v1.0.7',
  },
  {
    title: 'Table cut off on the right',
    body: 'http://docs.sre-elite.com/SRE-White-Paper-v1.0.4.pdf#page=44\n\nThe last column is missing, on paper too.',
    createdAt: '2026-04-23T07:17:00Z',
    labels: ['章节: 研发保障'],
    notice: 'v1.0.4',
  },
  {
    title: 'Wrong section last time, sorry',
    body: 'It is not 5.3.1 but section 5.4.6 whose topology figure lacks one of the two links.',
    createdAt: '2026-04-26T04:26:00Z',
    labels: ['章节: 故障应急'],
    notice: 'v1.0.7',
  },
  {
    title: '写得真好',
    body: '全书读完了，收获很大，感谢各位作者！',
    createdAt: '2026-04-29T15:31:00Z',
    labels: [UNSURE],
    notice: 'none',
  },
];
