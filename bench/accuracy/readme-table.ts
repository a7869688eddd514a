import type { Answer } from './run.ts';
import { markdownTable, percent, share, shareWithInterval } from './table.ts';
import { isRight, isWrong, type Verdict } from './verdict.ts';

/** A row of the README's table: its name in English and Chinese, and the reports that it counts. */
interface Row {
  readonly en: string;
  readonly zh: string;
  readonly holds: (answer: Answer) => boolean;
}

const READERS = ['Chinese books', 'English books'];

/** Kinds of pointing, by the one that comes first in "number+link". */
const READERS_ROWS: readonly Row[] = [
  { en: '**Chinese books**', zh: '**中文书**', holds: ({ set }) => set === 'Chinese books' },
  { en: '**English books**', zh: '**英文书**', holds: ({ set }) => set === 'English books' },
  kindRow('an issue form', '填了表单', 'form'),
  kindRow('a number', '章节号', 'number'),
  kindRow('a title', '标题', 'title'),
  kindRow('several places', '几处', 'several'),
  kindRow('a formula, figure or listing', '公式、图或代码清单的编号', 'formula', 'listing'),
  kindRow('a link', '链接', 'link'),
  kindRow('a page, a quote, a picture or words', '页码、引文、图片或描述', 'page', 'quote', 'image', 'words'),
  kindRow('nothing about a chapter', '与章节无关', 'none'),
];

const COMPOSED_ROWS: readonly Row[] = [
  { en: '**composed, all**', zh: '**编写的，全部**', holds: () => true },
  kindRow('a number', '章节号', 'number'),
  kindRow('a title', '标题', 'title'),
  kindRow('a quoted sentence', '引用的句子', 'quote'),
  kindRow('a title or quote among numbers of other things', '标题或引文，夹杂别处的数字', 'distractor'),
  kindRow('only words of its own', '只有自己的描述', 'words'),
  kindRow('nothing about a chapter', '与章节无关', 'none'),
];

function kindRow(en: string, zh: string, ...kinds: string[]): Row {
  return { en, zh, holds: ({ kind }) => kinds.includes(kind.split('+')[0] ?? '') };
}

const HEAD = {
  en: [
    'the report is on, or gives',
    'reports',
    'right, or rightly silent',
    'a wrong label',
    'expression: right',
    'wrong',
  ],
  zh: ['反馈针对，或给出的是', '条数', '正确，或正确地不作判断', '贴错标签', '正则表达式：正确', '错误'],
} as const;

/** The README's table in a language: readers' reports with intervals first, composed ones after them; by chapter, in percent. */
export function readmeTable(answers: readonly Answer[], language: 'en' | 'zh'): string {
  const readers = answers.filter(({ set }) => READERS.includes(set));
  const composed = answers.filter(({ set }) => set === 'composed');
  const rows = [
    ...READERS_ROWS.map((row) => [row[language], ...cells(readers.filter(row.holds), shareWithInterval)]),
    ...COMPOSED_ROWS.map((row) => [row[language], ...cells(composed.filter(row.holds), plainShare)]),
  ];
  return markdownTable({ head: HEAD[language], rows });
}

function cells(answers: readonly Answer[], show: typeof shareWithInterval): string[] {
  const ours = (is: (verdict: Verdict) => boolean) => answers.filter(({ verdict }) => is(verdict)).length;
  const theirs = (is: (verdict: Verdict) => boolean) => share(answers.map(({ expression }) => is(expression)));
  const all = answers.length;
  return [
    String(all),
    show(ours(isRight), all),
    show(ours(isWrong), all),
    ...[theirs(isRight), theirs(isWrong)].map((one) => `${percent(one)} %`),
  ];
}

function plainShare(count: number, all: number): string {
  return `${percent(count / all)} %`;
}
