import { expect, it } from 'vitest';
import { detectLanguages } from '../../../src/core/report/detect-language.ts';

it.each([
  ['zh-CN', '5.3.1 的图看不清'],
  ['zh-CN', '我用 Kubernetes 部署 Prometheus Operator 时 helm chart 报错'],
  ['zh-CN', 'SRE 的 SLO 和 Error Budget 那节有 typo'],
  ['zh-CN', '並非算力調度的問題'],
  ['zh-CN', '我の电脑打不开这个文件'],
  ['ja', 'この図は見えません'],
  ['ja', '第3章の誤植'],
  ['ja', '和訳の要約が不足'],
  ['ja', 'Kubernetes の Service と Ingress の節で typo を見つけました'],
  ['en', 'The chapter 变更管理 has a typo'],
  ['en', 'typo in 3.2 研发保障'],
  ['en', 'I think the title of 可靠性架构设计 is wrong in the contents'],
  ['en', 'In the chapter on データベース a line is missing'],
  ['zh-CN ja', '小米故障应急 typo'],
  ['', '5.3.1 👍'],
  ['', ''],
])('%s: %s', (languages, text) => {
  expect(detectLanguages([text]).join(' ')).toBe(languages);
});
