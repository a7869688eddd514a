import type { Problem } from '../problem.ts';
import type { ContentsEntry } from './contents/contents-entry.ts';
import type { Notice } from './notices/notice.ts';
import { parseNotice } from './notices/parse-notice.ts';
import { releaseNotice } from './notices/release-notice.ts';
import { readContents } from './read-contents.ts';
import type { PublicationSources } from './sources/publication-sources.ts';
import { versionKey } from './sources/version-key.ts';
import { isHomePage } from './trees/is-home-page.ts';
import { inOrder, withoutOrder } from './versions/edition-order.ts';
import { meet, thatDoNotMeet } from './versions/meet.ts';
import { dayOfVersion } from './versions/version.ts';

/** What the files say about one edition. */
export interface EditionSource {
  /** Empty if the publication has no versions: one contents without a version in its name, and no notices. */
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** From the edition's contents file, otherwise from its notice. Empty if neither lists the contents. */
  readonly entries: readonly ContentsEntry[];
  /** The file that lists the entries. Null if there is none. */
  readonly listedIn: string | null;
  readonly notice: Notice | null;
}

/**
 * Reads all contents and notices and joins those of the same version. Editions come oldest first: see inOrder. A second
 * file for a version is a problem and is ignored. A single contents without a version in its name ("SUMMARY.md") applies
 * to all editions.
 */
export function readSources(
  sources: Pick<PublicationSources, 'contents' | 'notices' | 'releases'> &
    Partial<Pick<PublicationSources, 'text' | 'name'>>,
): {
  editions: EditionSource[];
  problems: Problem[];
} {
  const { notices, problems: inNotices } = readNotices(sources);
  const { contents, problems: inContents } = readAllContents(sources, notices);
  const editions = meet(contents, notices).map(({ version, contents: own, notice: told }): EditionSource => {
    const notice = told && { ...told, version };
    const date = notice?.date.slice(0, 10) ?? dayOfVersion(version);
    const entries = own?.entries ?? notice?.contents ?? [];
    const listedIn = entries.length === 0 ? null : (own?.path ?? notice?.path ?? null);
    return { version, date, entries, listedIn, notice };
  });
  const apart = thatDoNotMeet(editions);
  const problems = [...inContents, ...inNotices, ...withoutOrder(editions), ...apart];
  return { editions: inOrder(editions), problems };
}

interface OwnContents {
  readonly path: string;
  readonly version: string;
  readonly entries: readonly ContentsEntry[];
}

function readAllContents(
  { contents: files, text = [], name = '' }: Parameters<typeof readSources>[0],
  notices: readonly Notice[],
): { contents: OwnContents[]; problems: Problem[] } {
  const contents = new Map<string, OwnContents>();
  const problems: Problem[] = [];
  for (const file of files) {
    const read = readContents(file, text);
    problems.push(...read.problems);
    const isNamed =
      files.length > 1 || /\d/u.test(file.name) || notices.some(({ version }) => isSame(version, file.name));
    const entries = isNamed
      ? read.entries
      : read.entries.filter((entry, index) => !isHome(entry, read.entries[index + 1], name));
    const version = isNamed ? file.name : (inOrder(notices)[0]?.version ?? '');
    const other = contents.get(versionKey(version));
    if (other) problems.push(twice(file.path, file.name, other.path));
    else if (entries.length > 0) {
      contents.set(versionKey(version), { path: file.path, version, entries });
    }
  }
  return { contents: [...contents.values()], problems };
}

/** Reads all notices. A second one for a version is a problem and is ignored. */
export function readNotices({ notices: files, releases = [] }: Pick<PublicationSources, 'notices' | 'releases'>): {
  notices: Notice[];
  problems: Problem[];
} {
  const notices = new Map<string, Notice>();
  const problems: Problem[] = [];
  const add = (notice: Notice) => {
    const other = notices.get(versionKey(notice.version));
    if (other) problems.push(twice(notice.path, notice.version, other.path));
    else notices.set(versionKey(notice.version), notice);
  };
  for (const file of files) {
    const read = parseNotice(file);
    problems.push(...read.problems);
    if (read.notice) add(read.notice);
  }
  for (const release of releases) add(releaseNotice(release));
  return { notices: [...notices.values()], problems };
}

/** The home page is no chapter unless others are below it. */
function isHome({ title, link, level }: ContentsEntry, next: ContentsEntry | undefined, name: string): boolean {
  return isHomePage(link, title, name) && (next?.level ?? 0) <= (level ?? 0);
}

function isSame(one: string, other: string): boolean {
  return versionKey(one) === versionKey(other);
}

function twice(path: string, version: string, other: string): Problem {
  const message = `version ${version} is also in ${other}; this file is ignored`;
  return { file: path, line: 1, message, remedy: 'give each edition one file' };
}
