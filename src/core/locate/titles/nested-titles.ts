import { liesIn } from '../../publication/section.ts';
import type { Passage } from '../../report/parsed-report.ts';
import { judged } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import type { FoundTitle } from './found-title.ts';

const OUTER_FIRST =
  /^["'”」』》]?\s*(?:(?:[那这一个章节篇]|部分){1,3}\s*)?(?:的|里的?|中的?|,|:|>|\/|-)\s*["'“「『《]?$/u;
const INNER_FIRST =
  /^["'”」』》]?\s*(?:\(\s*)?(?:the one\s+)?(?:in|of|from|under)\s+(?:the\s+)?(?:chapter\s+|section\s+)?(?:on\s+)?["'“「『《]?$/u;

/** "数据结构那一章的小结", "Summary (the one in Sorting)": two titles, one of which tells which of the other is meant. */
export function nestedTitles(found: readonly FoundTitle[], { text, folded }: Passage, reading: Reading): FoundTitle[] {
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  return inOrder.slice(1).flatMap((second, index): FoundTitle[] => {
    const first = inOrder[index];
    if (!first) return [];
    const between = folded.slice(first.end, second.start);
    const [inner, outer] = INNER_FIRST.test(between) ? [first, second] : [second, first];
    if (inner === second && !OUTER_FIRST.test(between)) return [];
    const sections = inner.evidence.sections.filter((section) =>
      outer.evidence.sections.some((place) => section !== place && liesIn(section, place)),
    );
    if (sections.length === 0) return [];
    const features = { wholeMarked: 1, length: 1, several: Math.log2(sections.length) };
    const range = { start: first.start, end: second.end };
    const said = { text: text.slice(range.start, range.end), sections, denied: inner.evidence.denied };
    const at = inner.evidence.at && { ...inner.evidence.at, ...range };
    return [{ ...range, evidence: judged({ ...inner.evidence, ...said, at, features }, reading.model) }];
  });
}
