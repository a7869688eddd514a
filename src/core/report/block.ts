import type { Inline } from './read-inline.ts';

/** A paragraph-sized part of a report's body, in reading order. */
export interface Block extends Inline {
  readonly place: 'paragraph' | 'item' | 'heading' | 'cell' | 'quote' | 'code';
  /** 1 to 6 for a heading that stands by itself, not inside a list; else 0. */
  readonly level: number;
  /** The state of a task list's box; null for everything else. */
  readonly checked: boolean | null;
  /** Markdown source of a block quote, which shows who is quoted; else empty. */
  readonly source: string;
}
