import type { Language } from '../language.ts';

/** What the pull request says that brings forms in step. Every value is inert Markdown already. */
export interface FormsPullRequestWording {
  /** Of the pull request and of its commit: plain text. */
  title(values: { edition: string }): string;
  why(values: { publication: string; edition: string }): string;
  /** A diff of the options follows. */
  what(): string;
  /** What becomes of the rest of the forms, and of a pull request that is not wanted. */
  how(): string;
  /** That a program wrote this. */
  smallPrint(): string;
}

/** In each language; the publication's own is used, since maintainers read it. */
export const formsPullRequestWordings: Readonly<Record<Language, FormsPullRequestWording>> = {
  en: {
    title: ({ edition }) => `Bring the feedback forms in step with ${edition}`,
    why: ({ publication, edition }) =>
      `${publication} is at ${edition}, and the feedback forms offer other chapters or editions than its contents have.`,
    what: () => 'These options of the drop-downs change:',
    how: () =>
      'All else in the forms stays as it is. If you do not want this, close it: the same is not proposed again. Commits of your own on this branch are left alone.',
    smallPrint: () => 'This was written automatically.',
  },
  'zh-CN': {
    title: ({ edition }) => `让反馈表单与 ${edition} 保持一致`,
    why: ({ publication, edition }) => `${publication} 已更新到 ${edition}，反馈表单中的章节或版本选项与目录不一致。`,
    what: () => '下拉选项有以下改动：',
    how: () =>
      '表单的其他内容保持不变。如果不需要，请直接关闭，同样的改动不会再次提出。您在这个分支上的提交不会被改动。',
    smallPrint: () => '本内容由程序自动生成。',
  },
};
