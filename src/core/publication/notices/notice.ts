import type { ContentsEntry } from '../contents/contents-entry.ts';

/**
 * The page that announced an edition, as read. The sections that it names are looked up when the catalogue is compiled.
 */
export interface Notice {
  readonly path: string;
  /** File name without extension. It replaces `{name}` in the notices' public address. */
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** ISO date as written, with its time zone. */
  readonly date: string;
  readonly downloadLink: string | null;
  /** Its own public address. Null if the address comes from the pattern in the configuration. */
  readonly url: string | null;
  /** The whole contents, if the notice lists it. Otherwise empty. */
  readonly contents: readonly ContentsEntry[];
  readonly blocks: readonly NoticeBlock[];
}

/** A heading, paragraph or list item of a notice. */
export interface NoticeBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** 1 to 6 for a heading, otherwise 0. */
  readonly depth: number;
  readonly line: number;
  readonly text: string;
  readonly folded: string;
}
