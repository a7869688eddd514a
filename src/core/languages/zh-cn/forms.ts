import type { FormWording } from '../en/forms.ts';

export const forms: FormWording = {
  name: '内容反馈',
  description: '报告错误、遗漏或建议',
  intro: '感谢您的反馈！请尽量说明是哪一章节；反馈会自动按章节归类。',
  chapter: '章节',
  edition: '版本',
  place: '小节或页码',
  details: '问题描述',
  placeHint: '例如 5.3.1 或 第 97 页',
  detailsHint: '可以引用原文：在行首加 >',
  unsure: '不确定',
  report: '报告问题',
  numbered: (number, title) => `第 ${number} 章 ${title}`,
};
