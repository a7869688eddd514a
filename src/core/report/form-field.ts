import { fold } from '../text/fold.ts';
import { isTemplateHeading, withoutHints } from './template-words.ts';

/**
 * What the label of a form's field asks for. `place`: a chapter or section; `location`: where it is, in any way; `words`:
 * anything else.
 */
export type FormField = 'place' | 'page' | 'location' | 'link' | 'edition' | 'environment' | 'words';

/** What a label's words ask for; the first row that holds one of them decides. */
const ASKS: readonly { readonly asks: FormField; readonly han: string; readonly latin: string }[] = [
  {
    asks: 'environment',
    han: '环境 系统 浏览器 设备',
    latin: 'environment os operating platform browser device',
  },
  { asks: 'link', han: '链接 网址 网页 页面 地址', latin: 'url link address' },
  { asks: 'place', han: '章 小节 哪节 哪一节 第几节 课程 讲', latin: 'chapter section subsection lesson' },
  { asks: 'edition', han: '版', latin: 'edition version release printing revision' },
  { asks: 'page', han: '页', latin: 'page' },
  { asks: 'location', han: '位置 出处 哪里 所在 部分', latin: 'location where position part' },
];

/** Words that hold one of those and ask for something else. */
const OTHER_WORDS = /版式|排版|版权|版面|出版|操作|演讲|讲解|讲述/gu;

/**
 * What the heading asks for; null when it names a place itself ("5.3.1 …", "第三章", "Chapter 4"), for then the reader
 * wrote it.
 */
export function formField(heading: string): FormField | null {
  const name = heading.trim();
  if (name === '' || name.length > LONGEST_LABEL || NAMES_A_PLACE.test(name)) return null;
  return isTemplateHeading(name) ? asksFor(name) : 'words';
}

/** What the words of a label ask for, whoever wrote it. */
export function asksFor(label: string): FormField {
  if (/^节$/u.test(label.trim())) return 'place';
  return ASKS.find((row) => holds(label, row))?.asks ?? 'words';
}

/** Whether a label asks for a chapter and a page at once: "Chapter / Page", "章节与页码". */
export function asksForBoth(label: string): boolean {
  return ASKS.every((row) => (row.asks !== 'place' && row.asks !== 'page') || holds(label, row));
}

function holds(label: string, { han, latin }: { han: string; latin: string }): boolean {
  const name = withoutHints(fold(label)).replaceAll(OTHER_WORDS, ' ');
  const words: readonly string[] = name.match(/[a-z]+/gu) ?? [];
  return (
    han.split(' ').some((word) => name.includes(word)) ||
    latin.split(' ').some((word) => words.includes(word) || words.includes(`${word}s`))
  );
}

const LONGEST_LABEL = 100;

const NAMES_A_PLACE =
  /^(?:§|第\s*[\d０-９〇零一二三四五六七八九十]+\s*[章节節篇部页頁]|\d+\.\d|(?:chapter|section|appendix|part|ch|sec)\.?\s+[\divx]+\b)/iu;
