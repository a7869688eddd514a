import type { Inline } from './read-inline.ts';
import type { Span } from './span.ts';

/** A paragraph-sized part of a report's body, in reading order. */
export interface Block extends Inline {
  readonly place: 'paragraph' | 'item' | 'heading' | 'cell' | 'quote' | 'code';
  /** 1 to 6 for a heading outside of lists; otherwise 0. */
  readonly level: number;
  /** The state of a task list's box; null for everything else. */
  readonly checked: boolean | null;
  /** Markdown source of a block quote, which shows who is quoted; otherwise empty. */
  readonly source: string;
  /** For a table cell: the head of its column, or of its row if only that is a label; otherwise empty. */
  readonly label: string;
}

/** A part of a block's text as a separate block, with its marks. */
export function sliceBlock(block: Block, start: number, end: number): Block {
  const spansOf = <S extends Span>(spans: readonly S[]) =>
    spans
      .filter((span) => span.start <= end && span.end >= start)
      .map((span) => ({ ...span, start: Math.max(start, span.start) - start, end: Math.min(end, span.end) - start }));
  return {
    ...block,
    text: block.text.slice(start, end),
    codes: spansOf(block.codes),
    bold: spansOf(block.bold),
    links: spansOf(block.links),
    struck: spansOf(block.struck),
  };
}
