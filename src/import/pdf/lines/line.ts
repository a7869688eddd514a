/**
 * A run of text in the PDF. Lengths are in points. x and y count from the upper left corner of the page, y to the
 * baseline.
 */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
  /** Name of the font within the PDF. */
  readonly font: string;
}

/** A line of text on a page. Three spaces separate cells that are far apart. */
export interface Line {
  readonly text: string;
  readonly x: number;
  /** Right edge. */
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** The fonts of its letters and digits. */
  readonly fonts: readonly string[];
  /** Page index, from 0. */
  readonly page: number;
  /** Raised sign at the start of the line, as in a footnote. */
  readonly mark: string | null;
  /** Raised signs that refer to footnotes. They are not part of the text. */
  readonly references: readonly string[];
}

/** A page, split into lines in reading order. */
export interface Page {
  readonly index: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Characters that the PDF's fonts do not map to Unicode. */
  readonly unmapped: number;
}
