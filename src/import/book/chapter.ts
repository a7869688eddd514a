/** A chapter in a book's contents. */
export interface Chapter {
  /** Printed number, or null. */
  readonly number: string | null;
  /** Null if only the chapter's file has a title. */
  readonly title: string | null;
  readonly level: number;
  /** File below the text folder; null for a heading or an unwritten chapter. */
  readonly path: string | null;
  /** Anchor in the file where the chapter begins. */
  readonly anchor: string | null;
}

/** A book's chapters in reading order, and the folder of their files. */
export interface ChapterList {
  readonly chapters: readonly Chapter[];
  /** Folder below the book's folder: empty, or ending with a slash. */
  readonly folder: string;
  readonly doubts: readonly string[];
}

/** The file of the book that a link in the contents leads to; null for external and empty links. */
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
