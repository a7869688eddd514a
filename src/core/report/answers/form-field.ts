import { fold } from '../../text/fold.ts';
import { isTemplateHeading, withoutHints } from './template-words.ts';

/**
 * What the label of a form's field asks for. `place`: a chapter or section; `location`: where it is, in any way; `words`:
 * anything else.
 */
export type FormField = 'place' | 'page' | 'location' | 'link' | 'edition' | 'environment' | 'words';

/** What a label's words ask for; the first row that holds one of them decides. */
const ASKS = [
  row('environment', '环境 系统 浏览器 设备', 'environment os operating platform browser device'),
  row('link', '链接 网址 网页 页面 地址', 'url link address'),
  row('place', '章 小节 哪节 哪一节 第几节 课程 讲', 'chapter section subsection lesson'),
  row('edition', '版', 'edition version release printing revision'),
  row('page', '页', 'page'),
  row('location', '位置 出处 哪里 所在 部分', 'location where position part'),
];

interface Row {
  readonly asks: FormField;
  readonly han: readonly string[];
  readonly latin: ReadonlySet<string>;
}

function row(asks: FormField, han: string, latin: string): Row {
  const words = latin.split(' ');
  return { asks, han: han.split(' '), latin: new Set([...words, ...words.map((word) => `${word}s`)]) };
}

/** Words that contain one of those and do not ask for a place. */
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

/** What the words of a label ask for. */
export function asksFor(label: string): FormField {
  if (/^节$/u.test(label.trim())) return 'place';
  const name = nameOf(label);
  return ASKS.find((row) => holds(name, row))?.asks ?? 'words';
}

interface Name {
  readonly text: string;
  readonly words: readonly string[];
}

function nameOf(label: string): Name {
  const text = withoutHints(fold(label)).replaceAll(OTHER_WORDS, ' ');
  return { text, words: text.match(/[a-z]+/gu) ?? [] };
}

function holds({ text, words }: Name, { han, latin }: Row): boolean {
  return han.some((word) => text.includes(word)) || words.some((word) => latin.has(word));
}

const LONGEST_LABEL = 100;

const NAMES_A_PLACE =
  /^(?:§|第\s*[\d０-９〇零一二三四五六七八九十]+\s*[章节節篇部页頁]|\d+\.\d|(?:chapter|section|appendix|part|ch|sec)\.?\s+[\divx]+\b)/iu;
