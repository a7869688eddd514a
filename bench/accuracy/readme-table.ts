import type { Answer } from './run.ts';
import { markdownTable, percent, share, shareWithInterval } from './table.ts';
import { isRight, isWrong, type Verdict } from './verdict.ts';

const NAMES = { 'Chinese books': '中文书', 'English books': '英文书' };

const HEAD = {
  en: ['readers’ reports', 'number', 'right, or rightly silent', 'a wrong label', 'expression: right', 'wrong'],
  zh: ['读者的反馈', '条数', '正确，或正确地不作判断', '贴错标签', '正则表达式：正确', '错误'],
} as const;

/** The README's table in a language: readers' reports by chapter, in percent. */
export function readmeTable(answers: readonly Answer[], language: 'en' | 'zh'): string {
  const rows = Object.entries(NAMES).map(([set, chinese]) => [
    language === 'zh' ? chinese : set,
    ...cells(answers.filter((answer) => answer.set === set)),
  ]);
  return markdownTable({ head: HEAD[language], rows });
}

function cells(answers: readonly Answer[]): string[] {
  const ours = (is: (verdict: Verdict) => boolean) => answers.filter(({ verdict }) => is(verdict)).length;
  const theirs = (is: (verdict: Verdict) => boolean) => share(answers.map(({ expression }) => is(expression)));
  const all = answers.length;
  return [
    String(all),
    shareWithInterval(ours(isRight), all),
    shareWithInterval(ours(isWrong), all),
    ...[theirs(isRight), theirs(isWrong)].map((one) => `${percent(one)} %`),
  ];
}
