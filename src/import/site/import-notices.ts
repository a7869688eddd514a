import { type Problem, UserError } from '../../core/problem.ts';
import type { Notice } from '../../core/publication/notices/notice.ts';
import { readNotices } from '../../core/publication/read-sources.ts';
import type { SourceFile } from '../../core/publication/sources/source-file.ts';
import { inOrder } from '../../core/publication/versions/edition-order.ts';
import type { Imported } from '../imported.ts';

/** The notices of a site, oldest first, and the contents in those that list it completely. */
export interface ImportedNotices {
  readonly notices: readonly { readonly notice: Notice; readonly imported: Imported | null }[];
  readonly doubts: readonly Problem[];
}

/**
 * Reads a site's notices. Most list only what changed. One that lists the whole contents provides the contents of its
 * edition. Throws a UserError if no file is a notice.
 */
export function importNotices(files: readonly SourceFile[], folder: string): ImportedNotices {
  const { notices: read, problems: doubts } = readNotices({ notices: files });
  const notices = inOrder(read);
  if (notices.length === 0) {
    const remedy = 'a notice is a Markdown file with title, date and wp_version in its front matter';
    throw new UserError([...doubts.slice(0, 5), { file: folder, message: 'contains no notices', remedy }]);
  }
  return { notices: notices.map((notice) => ({ notice, imported: contentsOf(notice) })), doubts };
}

function contentsOf({ contents, path }: Notice): Imported | null {
  if (contents.length === 0) return null;
  const sections = contents.map(({ number, title, level, page, link }) => ({
    entry: [number?.printed, title === number?.printed ? null : title].filter(Boolean).join(' '),
    level: level ?? 0,
    page: page === null ? null : String(page),
    link,
  }));
  return { sections, passages: [], doubts: [], from: path };
}
