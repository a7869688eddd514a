import type { Problem } from '../core/problem.ts';
import { parseContents } from '../core/publication/contents/contents.ts';
import type { ContentsEntry } from '../core/publication/contents/contents-entry.ts';
import { normaliseTitle } from '../core/text/normalise-title.ts';
import type { ImportedSection } from './imported.ts';

/** A contents file to write, and how it reads back. */
export interface ContentsFile {
  readonly text: string;
  /** One per section; null if the section did not read back. */
  readonly entries: readonly (ContentsEntry | null)[];
  readonly doubts: readonly Problem[];
}

/**
 * Writes sections as a contents: a nested Markdown list, which keeps nesting, pages and links. Reads it back at once,
 * and reports each section that differs. Writes Arabic page numbers only, since others cannot be read.
 */
export function contentsFile(sections: readonly ImportedSection[], path: string): ContentsFile {
  const levels = treeLevels(sections);
  const lines = sections.map((section, index) => `${'  '.repeat(levels[index] ?? 0)}- ${itemOf(section)}`);
  const text = `${lines.join('\n')}\n`;
  const read = parseContents({ path, name: path, text });
  const byLine = new Map(read.entries.map((entry) => [entry.line, entry]));
  const entries = sections.map((_, index) => byLine.get(index + 1) ?? null);
  const doubts = sections.flatMap((section, index): Problem[] => {
    const [message, read] = difference(section, entries[index] ?? null) ?? [];
    return message ? [{ file: path, line: index + 1, key: `${section.entry}${read}`, message, remedy: REMEDY }] : [];
  });
  return { text, entries, doubts };
}

const REMEDY = 'correct the line by hand after writing';

/** The page as a number if a contents can hold it: Arabic only. */
export function arabicPage(page: string | null): number | null {
  return page !== null && /^\d{1,4}$/u.test(page) ? Number(page) : null;
}

function itemOf({ entry, page, link }: ImportedSection): string {
  const title = entry.replaceAll(/[\\`*_[\]<>&~|$!#]/gu, String.raw`\$&`);
  const linked = link === null ? unlisted(title) : `[${title}](${target(link)})`;
  const number = arabicPage(page);
  return number === null ? linked : `${linked} ........ ${number}`;
}

/** Without a link, "1. Title" or "- Title" would start a list. */
function unlisted(title: string): string {
  return title.replace(/^(\d+)([.)])(?=\s)/u, String.raw`$1\$2`).replace(/^[+-]/u, String.raw`\$&`);
}

function target(link: string): string {
  return /[\s()<>]/u.test(link) ? `<${link.replaceAll(/[<>\n]/gu, encodeURIComponent)}>` : link;
}

/** Limits each section to one level below the previous one, as lists require. */
function treeLevels(sections: readonly ImportedSection[]): number[] {
  let last = -1;
  return sections.map(({ level }) => {
    last = Math.min(level, last + 1);
    return last;
  });
}

/** What is wrong, and how the line reads back. */
function difference({ entry, page }: ImportedSection, read: ContentsEntry | null): [string, string] | null {
  if (read === null) return ['this line cannot be read as an entry', ''];
  const same = [`${read.number?.printed ?? ''} ${read.title}`, read.title].some(
    (text) => normaliseTitle(text) === normaliseTitle(entry),
  );
  if (!same) return ['this entry reads back as another title', ` (${read.title})`];
  return read.page === arabicPage(page) ? null : ['its page reads back as another', ` (${read.page ?? 'none'})`];
}
