/** A chapter as a book's contents lists it. */
export interface Chapter {
  /** Number as the book prints it; null where it prints none. */
  readonly number: string | null;
  /** Null where the contents leaves it to the chapter's file. */
  readonly title: string | null;
  readonly level: number;
  /** File below the folder of the book's text; null for a heading or a chapter still to be written. */
  readonly path: string | null;
  /** The place in the file that it begins at. */
  readonly anchor: string | null;
}

/** A book's chapters in reading order, and where the paths of their files begin. */
export interface ChapterList {
  readonly chapters: readonly Chapter[];
  /** Folder below the book's own, "" or ending in a slash. */
  readonly folder: string;
  readonly doubts: readonly string[];
}

/** What a contents' link leads to: a file of the book, or null for an address elsewhere and an empty link. */
export function linkTarget(link: string | null): { path: string | null; anchor: string | null; elsewhere: boolean } {
  if (link === null || link === '' || link === '#') return { path: null, anchor: null, elsewhere: false };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(link)) return { path: null, anchor: null, elsewhere: true };
  const [file = '', anchor = ''] = decoded(link).split('#', 2);
  const path = file.replace(/\?.*$/u, '').replace(/^(?:\.?\/)+/u, '');
  return { path: path === '' ? null : path, anchor: anchor === '' ? null : anchor, elsewhere: false };
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
