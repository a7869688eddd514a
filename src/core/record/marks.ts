import type { SubjectRecord } from './subject-record.ts';

/**
 * What the board can filter by, each with its rule. Stored as bits in this order, so a new one goes to the end. The names
 * stand in addresses of the board.
 */
const RULES = {
  /** It has the label for what could not be placed. */
  unsure: ({ isUnsure }) => isUnsure,
  /** Evidence placed it, before any correction. */
  placed: isPlaced,
  /** A person chose another chapter. To place what we could not place corrects nothing. */
  corrected: (record) => record.correction !== null && isPlaced(record),
  /** A later edition changed the place, or people say that it is fixed. */
  fixed: ({ isFixed, changedIn }) => isFixed || changedIn !== null,
  /** It has no chapter label. */
  unlabelled: ({ labels }) => labels.length === 0,
  /** Words that it quotes stand in the newest text. */
  there: ({ standsIn }) => standsIn.length > 0,
  /** The first of its words of which that is known do not stand there any more. */
  gone: ({ today }) => today === 'changed' || today === 'gone',
  /** What a maintainer said that it is. */
  erratum: ({ judgement }) => judgement === 'erratum',
  editorial: ({ judgement }) => judgement === 'editorial',
  rejected: ({ judgement }) => judgement === 'rejected',
  duplicate: ({ duplicateOf }) => duplicateOf !== null,
  /** An earlier report is on the same words. */
  repeated: ({ earlier }) => earlier !== null,
} satisfies Record<string, (record: SubjectRecord) => boolean>;

export type Mark = keyof typeof RULES;

export const MARKS = Object.keys(RULES) as readonly Mark[];

export function marksOf(record: SubjectRecord): Mark[] {
  return MARKS.filter((mark) => RULES[mark](record));
}

function isPlaced({ correction, locations }: SubjectRecord): boolean {
  return correction === null ? locations.length > 0 : correction.ours.length > 0;
}
