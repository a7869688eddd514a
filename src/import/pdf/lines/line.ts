/** A run of text as the PDF draws it. Lengths are points; x and y from the page's upper left corner, y to the baseline. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

/** A line of text on a page. Cells of a row that stand far apart are parted by three spaces. */
export interface Line {
  readonly text: string;
  readonly x: number;
  /** Where it ends on the right. */
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** Index of its page, from 0. */
  readonly page: number;
  /** The raised sign that the line begins with, as a footnote does. */
  readonly mark: string | null;
  /** Raised signs inside the line that refer to footnotes; they are not part of the text. */
  readonly references: readonly string[];
}

/** A page taken apart; lines in reading order. */
export interface Page {
  readonly index: number;
  readonly height: number;
  readonly lines: readonly Line[];
}
