import type { ContentsEntry } from './contents-entry.ts';

/** The page that announced an edition, as read: what it names is looked up when the catalogue is compiled. */
export interface Notice {
  readonly path: string;
  /** File name without ending: stands for `{name}` in the notices' public address. */
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** ISO date as written, time zone included. */
  readonly date: string;
  readonly downloadLink: string | null;
  /** Its own public address; null where the configuration's pattern makes it. */
  readonly url: string | null;
  /** The whole contents, where the notice lists one. */
  readonly contents: readonly ContentsEntry[];
  readonly blocks: readonly NoticeBlock[];
}

/** A heading, paragraph or list item of a notice. */
export interface NoticeBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  readonly line: number;
  readonly text: string;
  readonly folded: string;
}
