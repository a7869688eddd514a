import { posix } from 'node:path';
import type { ChapterLine } from '../../core/publication/passages/chapter-lines.ts';

const MAX_FILES = 1000;
/** Parts chapters: no text has it. */
const CHAPTER = '\f';
const BEGIN = String.raw`\begin{document}`;
const END = String.raw`\end{document}`;

/**
 * A LaTeX document as a document for each chapter, so that what pandoc cannot follow in one does not cost the others.
 * What it inputs and includes is in its place. What pandoc drops is put into headings: parts and the start of the
 * appendices by the marks of bookdown, chapters before and after the main matter without number. `read` gives the text
 * of a file of the book.
 */
export function latexTexts(path: string, read: (path: string) => string | null): string[] {
  let left = MAX_FILES;

  function flat(file: string): string {
    const [text = ''] = (left-- > 0 ? (read(file) ?? '') : '').split(/^[ \t]*\\endinput(?![a-z])/mu, 1);
    return text.replaceAll(
      /(?<!\\)%.*|\\(?:input|include|subfile)\s*\{([^{}\n]{1,300})\}/gu,
      (found, name?: string) => {
        if (name === undefined) return found;
        const place = posix.join(posix.dirname(path), name.trim());
        return read(place) === null && read(`${place}.tex`) !== null ? flat(`${place}.tex`) : flat(place);
      },
    );
  }

  const text = marked(flat(path));
  const begin = text.indexOf(BEGIN);
  const end = text.lastIndexOf(END);
  if (begin === -1 || end < begin) return text.split(CHAPTER);
  const chapters = text.slice(begin + BEGIN.length, end).split(CHAPTER);
  return chapters.map((chapter) => `${text.slice(0, begin)}${BEGIN}\n${chapter}\n${END}\n`);
}

/** Commands of the whole document count outside of environments only: in them they are examples. */
function marked(text: string): string {
  const top = text.split('\n').some((line) => /^[^%]*\\chapter\b/u.test(line)) ? 'chapter' : 'section';
  let around: string | null = null;
  let numbered = true;
  const braced = text
    .replaceAll('\f', ' ')
    .replaceAll(/(\\(?:chapter|(?:sub)*section)\*?)[ \t]*(\\[a-z]+)/giu, '$1{$2}');
  return braced.replaceAll(COMMANDS, (found, edge?: string, name?: string, matter?: string) => {
    if (edge === 'begin') around ??= name ?? null;
    else if (edge === 'end' && name === around) around = null;
    if (edge !== undefined || around !== null || /^(?:%|\\verb)/u.test(found)) return found;
    if (found.startsWith('\\part')) return `${CHAPTER}\\${top}*{(PART) `;
    if (matter === 'appendix') return `${CHAPTER}\\${top}*{(APPENDIX)}`;
    if (matter === undefined) return `${CHAPTER}${numbered || found.includes('*') ? found : '\\chapter*'}`;
    numbered = matter === 'mainmatter';
    return found;
  });
}

const COMMANDS =
  /(?<!\\)%.*|\\verb\*?(?:\|[^|\n]*\||![^!\n]*!|\+[^+\n]*\+)|\\(begin|end)\{(?!document\})([^{}\n]{1,60})\}|\\(appendix|frontmatter|mainmatter|backmatter)(?![a-z])|\\part\*?\s*(?:\[[^\]\n]{0,200}\]\s*)?\{|\\chapter\*?\s*(?=[{[])/gu;

const HEADING = /^\\(chapter|(?:sub){0,2}section)(\*?)(?:\[[^\]]*\])?\{(.*)\}$/u;

/** The headings of a chapter that pandoc cannot read. */
export function latexHeadings(text: string): ChapterLine[] {
  return text.split('\n').flatMap((line) => {
    const label = line.search(/\}[ \t]*\\label/u);
    const [, command, star = '', title = ''] = HEADING.exec((label < 0 ? line : line.slice(0, label + 1)).trim()) ?? [];
    if (command === undefined) return [];
    const named = title.replaceAll(/\\([a-z]*TeX)(?![a-z])/giu, '$1');
    const words = named.replaceAll(/\\[a-z]+\*?[ \t]*|[{}]/giu, '').trim();
    const depth = command === 'chapter' ? 1 : 2 + (command.length - 'section'.length) / 'sub'.length;
    if (words === '') return [];
    const heading = { text: `${'#'.repeat(depth)} ${words}`, anchors: [] };
    return [star === '' ? heading : { ...heading, unnumbered: true as const }];
  });
}
