import type { Reference } from './reference.ts';

/** A reference while references are put together, and what a list adds to it: "第2、3节", "chapters 4 and 5". */
export interface Place {
  readonly head: Reference;
  /** In order, after `head`. */
  readonly others: readonly Reference[];
  /** Means nothing without a chapter before it: "the second section". */
  readonly relative: boolean;
}

/** Where a place ends in the text, its list included. */
export function endOf({ head, others }: Place): number {
  return others.at(-1)?.end ?? head.end;
}
