import { fold } from '../../text/fold.ts';

/** Han words and characters that headings of templates are made of. */
const HAN =
  '问题 描述 说明 详细 详情 内容 建议 意见 修改 修正 更正 反馈 补充 其他 其它 备注 信息 类型 类别 相关 期望 预期 实际 结果 原文 复现 重现 材料 ' +
  '步骤 截图 附件 联系 方式 标题 概述 简述 简要 具体 背景 理由 原因 改进 提交 愿意 是否 什么 哪里 哪个 如何 怎么 章节 小节 版本 版次 印次 页码 ' +
  '页数 页面 网页 网址 链接 地址 位置 出处 所在 所属 对应 环境 操作 系统 浏览器 设备 确认 检查 清单 事项 涉及 遇到 发现 出现 发生 存在 受影响 影响 ' +
  '错误 勘误 报告 错别字 名称 编号 序号 书籍 书名 本书 文档 文件 课程 部分 段落 行数 行号 出错 正确 应为 应改为 ' +
  '有 哪 些 个 您 你 我 的 吗 呢 请 和 与 或 及 在 想 要 等 所 涉 章 节 页 版 第 几 处 号 讲 课 位 于 中 里 到';

/** Latin words of the same kind, in the singular. */
const LATIN =
  'the a an your you we of or and in to is are on with for at this that what which where when why how should be it do does did ' +
  'wrong missing problem issue bug error erratum errata mistake typo describe description detail suggest suggested suggestion ' +
  'proposed proposal solution change fix expected actual behavior behaviour result additional context info information anything ' +
  'else comment note other step reproduce reproduction screenshot summary type kind category feedback text quote original ' +
  'incorrect correct corrected willing submit pr pull request contact chapter section subsection lesson unit module part page ' +
  'number no title name location place position line equation edition version release printing revision environment operating ' +
  'system os platform browser device format book document documentation doc url link address website site checklist affected ' +
  'applicable relevant related found encountered occurs occur appear appears seen need needs improvement any if optional ' +
  'required please provide material verification content report area topic file path see check verify confirm before submit submitting search searched question';

const HAN_WORDS = new RegExp(
  HAN.split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
const LATIN_WORDS = new Set(LATIN.split(' '));

/**
 * Whether a heading holds nothing but what templates are made of ("问题描述", "What is wrong or missing?"), so that it is
 * not the reader's even if the text is not recognised as a form. A number in front and hints in brackets do not count.
 */
export function isTemplateHeading(heading: string): boolean {
  const name = withoutHints(fold(heading)).replace(/^\s*\d{1,2}[.、)]\s*/u, '');
  return /[?？]\s*$/u.test(name) || isTemplateWords(name);
}

/** Whether there are words, and templates are made of all of them: "Chapter / Page number", "所在章节". */
export function isTemplateWords(text: string): boolean {
  const left = fold(text).replaceAll(HAN_WORDS, ' ');
  const words = left.match(/\p{L}+/gu) ?? [];
  if (/\p{N}/u.test(left)) return false;
  return words.every(
    (word) => LATIN_WORDS.has(word) || LATIN_WORDS.has(word.replace(/(?:es|s)$/u, '')) || word === 's',
  );
}

/** "Chapter(s) (if known)": what is in brackets is a hint. */
export function withoutHints(name: string): string {
  return name.replaceAll(/[(（][^()（）]*[)）]/gu, ' ').trim();
}
