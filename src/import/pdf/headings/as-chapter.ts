import { leadingNumber } from '../../../core/numbers/section-number.ts';
import { fold } from '../../../core/text/fold.ts';
import type { Line } from '../lines/line.ts';
import { mend } from '../lines/mend.ts';
import type { Announced } from '../section-starts.ts';

/** A title's letters are this much larger than the text. */
const LARGER = 1.12;
const MAX_LINES = 3;

/**
 * The sections of a PDF that is one chapter of a book. If they have no single root, the chapter becomes it: its title
 * is the text in the largest letters on the first page, otherwise the file name. `size`: of the text's letters.
 */
export function asChapter(
  sections: readonly Announced[],
  lines: readonly Line[],
  size: number,
  name: string,
): readonly Announced[] {
  const roots = sections.filter(({ level }) => level === 0);
  const page = lines[0]?.page ?? 0;
  const [root] = roots;
  if (root && roots.length === 1 && root === sections[0] && root.page === page && !isWithin(root.entry))
    return sections;
  const title =
    largestText(
      lines.filter((line) => line.page === page),
      size,
    ) ?? titleOf(name);
  const below = sections.map((section) => ({ ...section, level: section.level + 1 }));
  return [{ entry: title, level: 0, page, top: null }, ...below];
}

/** "2.1 Reviews" is a section of a chapter. */
function isWithin(entry: string): boolean {
  return (leadingNumber(entry, fold(entry))?.number.parts.length ?? 1) > 1;
}

function largestText(lines: readonly Line[], size: number): string | null {
  const largest = Math.max(...lines.map((line) => line.size));
  if (!(largest >= LARGER * size)) return null;
  const first = lines.findIndex((line) => line.size === largest);
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => line.size < 0.95 * largest);
  return rest
    .slice(0, Math.min(MAX_LINES, end < 0 ? MAX_LINES : end))
    .map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim())
    .reduce((before, after) => mend(before, after, new Set()));
}

/** "03_change-management.pdf" is "03 change management". */
function titleOf(name: string): string {
  return name
    .replace(/\.pdf$/iu, '')
    .replaceAll(/[_-]+/gu, ' ')
    .trim();
}
