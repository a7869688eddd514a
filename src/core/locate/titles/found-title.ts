import type { Section } from '../../publication/section.ts';
import type { Passage } from '../../report/parsed-report.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Features } from '../model.ts';
import type { Reading } from '../reading.ts';
import { isDenied } from '../roles/is-denied.ts';
import type { Range } from '../roles/range.ts';

/** A title that a passage holds, as a range of it. */
export interface FoundTitle {
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
  /** One word inside a longer name, which a part of a title is not looked for in either. */
  readonly isWord?: boolean;
}

/** Whether one of two is inside the other. */
export function isWithin(inner: FoundTitle, outer: FoundTitle): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The evidence that a part of a passage gives as a title of some sections. `index` is the passage's. */
export function titleAt(
  { text, folded, place }: Passage,
  index: number,
  { start, end }: Range,
  sections: readonly Section[],
  features: Features,
  { model }: Reading,
): FoundTitle {
  const said = {
    text: text.slice(start, end),
    denied: isDenied(folded, start, end),
    at: { passage: index, start, end },
  };
  const where = { ...features, inTitle: Number(place === 'title') };
  return { start, end, evidence: judged({ kind: 'title', sections, features: where, ...said }, model) };
}
