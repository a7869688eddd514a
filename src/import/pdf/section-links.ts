import { leadingNumber } from '../../core/numbers/section-number.ts';
import { fold } from '../../core/text/fold.ts';
import { normaliseTitle } from '../../core/text/normalise-title.ts';
import type { Line } from './lines/line.ts';
import type { Start } from './section-starts.ts';

/**
 * A link to each section's page in the PDF; null if that is unknown. If number, title and page do not name a section,
 * because an earlier one has them too, its link also has the height on the page, as PDF viewers read it.
 */
export function sectionLinks(starts: readonly Start[], lines: readonly Line[]): (string | null)[] {
  const taken = new Set<string>();
  return starts.map((start) => {
    const { page, entry } = start;
    if (page === null) return null;
    const link = `#page=${page + 1}`;
    const names = [link, ...namesOf(entry)];
    const isNamed = names.some((name) => !taken.has(name));
    for (const name of names) taken.add(name);
    return isNamed ? link : `${link}&zoom=100,0,${heightOf(start, lines)}`;
  });
}

function namesOf(entry: string): string[] {
  const own = leadingNumber(entry, fold(entry));
  return own === null ? [normaliseTitle(entry)] : [own.number.printed, normaliseTitle(own.title)];
}

/** Points from the upper edge of the page. */
function heightOf({ line, top }: Start, lines: readonly Line[]): number {
  const heading = line === null ? undefined : lines[line];
  return Math.round(heading ? heading.y - heading.size : (top ?? 0));
}
