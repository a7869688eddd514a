import type { TemplateWords } from '../template-words.ts';

/** What Chinese forms and templates are made of. */
export const templates: TemplateWords = {
  asks: {
    environment: '环境 系统 浏览器 设备',
    link: '链接 网址 网页 页面 地址',
    place: '章 小节 哪节 哪一节 第几节 课程 讲',
    edition: '版',
    page: '页',
    location: '位置 出处 哪里 所在 部分',
  },
  neverAsks: '版式 排版 版权 版面 出版 操作 演讲 讲解 讲述',
  headings:
    '问题 描述 说明 详细 详情 内容 建议 意见 修改 修正 更正 反馈 补充 其他 其它 备注 信息 类型 类别 相关 期望 预期 实际 结果 原文 复现 重现 材料 ' +
    '步骤 截图 附件 联系 方式 标题 概述 简述 简要 具体 背景 理由 原因 改进 提交 愿意 是否 什么 哪里 哪个 如何 怎么 章节 小节 版本 版次 印次 页码 ' +
    '页数 页面 网页 网址 链接 地址 位置 出处 所在 所属 对应 环境 操作 系统 浏览器 设备 确认 检查 清单 事项 涉及 遇到 发现 出现 发生 存在 受影响 影响 ' +
    '错误 勘误 报告 错别字 名称 编号 序号 书籍 书名 本书 文档 文件 课程 部分 段落 行数 行号 出错 正确 应为 应改为 ' +
    '有 哪 些 个 您 你 我 的 吗 呢 请 和 与 或 及 在 想 要 等 所 涉 章 节 页 版 第 几 处 号 讲 课 位 于 中 里 到',
  blank: '无 没有 暂无 不适用',
  sentences: '',
  confirmations: '我已 我确认 我愿意 我同意 我了解 我搜索过 我检查过 已搜索 已阅读 已确认 本问题 该问题',
  hints: '请 例如 例: 如: 比如 示例 (如 (例',
  examples: '例 如 比如 请 譬如 形如',
};
