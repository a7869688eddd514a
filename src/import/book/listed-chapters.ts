import { type ListLine, markdownListLines } from '../../core/publication/contents/markdown-list.ts';
import { type Chapter, type ChapterList, linkTarget } from './chapter.ts';

/**
 * The chapters of a Markdown list. GitBook's SUMMARY.md and docsify's _sidebar.md have no numbers. mdBook's SUMMARY.md
 * (`numbered`) numbers every list item, drafts included, but not links outside lists.
 */
export function listedChapters(text: string, folder: string, numbered: boolean): ChapterList {
  const counters: number[] = [];
  const doubts: string[] = [];
  const inLists = numbered ? itemLines(text) : new Set<number>();
  const chapters = markdownListLines(text).flatMap((line): Chapter[] => {
    const { path, anchor, elsewhere } = linkTarget(line.link);
    if (elsewhere) {
      doubts.push(`"${line.text}" leads to another site and was left out`);
      return [];
    }
    const level = line.level ?? 0;
    const number = inLists.has(line.line) ? nextNumber(counters, level) : null;
    return [{ number, title: titleOf(line), level, path, anchor }];
  });
  return { chapters, folder, doubts };
}

function titleOf({ text }: ListLine): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function nextNumber(counters: number[], level: number): string {
  counters.length = Math.min(counters.length, level + 1);
  while (counters.length <= level) counters.push(0);
  counters[level] = (counters[level] ?? 0) + 1;
  return counters.join('.');
}

/** Line numbers of list items. */
function itemLines(text: string): Set<number> {
  return new Set(text.split('\n').flatMap((line, index) => (/^\s*(?:[-*+]|\d+[.)])\s/u.test(line) ? [index + 1] : [])));
}
