import type { Edition } from '../../publication/edition.ts';

/** One thing that a report says about its reader's copy. */
export interface Said {
  /** The reader's words for it. Empty if they name a time and no edition. */
  readonly words: string;
  /** The edition that they name. Null if the catalogue lacks it. */
  readonly edition: Edition | null;
  /** The edition that is nearest to one that the catalogue lacks. Null if nothing tells. Asked of the first only. */
  readonly near: () => Edition | null;
}

/** What is said of an edition that the catalogue has. */
export function saysEdition(words: string, edition: Edition): Said {
  return { words, edition, near: () => null };
}

/** The editions that a report may name. */
export interface Known {
  /** Those that existed on its day, oldest first. */
  readonly editions: readonly Edition[];
  /** All that the catalogue has: none of these is lacking. */
  readonly all: readonly Edition[];
  /** The report's day, YYYY-MM-DD. Null if unknown. */
  readonly day: string | null;
}
