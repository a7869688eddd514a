import type { Subject } from '../subject.ts';
import type { Mark } from './marks.ts';

/** Which records of a repository are asked for. Null and an empty list ask for all. */
export interface RecordFilter {
  /** Folded words that all stand in the title. */
  readonly words: readonly string[];
  /** A number that a record may have instead of those words. */
  readonly number: number | null;
  /** A chapter label. */
  readonly label: string | null;
  readonly edition: string | null;
  readonly state: 'open' | 'closed' | null;
  readonly kind: Subject['kind'] | null;
  /** It has all of these. */
  readonly marks: readonly Mark[];
  /** Filed on this day or later. ISO 8601. */
  readonly from: string | null;
  /** Filed before this day. ISO 8601. */
  readonly before: string | null;
}

/** By the day of the report, in the order of the contents, or by the last look, the latest first. */
export const RECORD_ORDERS = ['newest', 'oldest', 'contents', 'looked'] as const;
export type RecordOrder = (typeof RECORD_ORDERS)[number];

/** The last record of a page. `at` is what the order goes by: a moment as ISO 8601, or a place in the contents. */
export interface RecordKey {
  readonly at: string;
  readonly kind: Subject['kind'];
  readonly number: number;
}

export interface RecordQuery {
  readonly filter: RecordFilter;
  readonly order: RecordOrder;
  /** Begin behind this record. */
  readonly after: RecordKey | null;
  readonly limit: number;
}
