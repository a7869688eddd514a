import type { Problem } from '../problem.ts';
import { parseContents } from './contents/contents.ts';
import type { ContentsEntry } from './contents/contents-entry.ts';
import type { Notice } from './notices/notice.ts';
import { parseNotice } from './notices/parse-notice.ts';
import { releaseNotice } from './notices/release-notice.ts';
import type { PublicationSources } from './sources/publication-sources.ts';
import { versionKey } from './sources/version-key.ts';

/** What the files say about one edition. */
export interface EditionSource {
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
 * Reads all contents and notices and groups them by version. Editions come oldest first: by date if all have one,
 * otherwise by version. A second file for a version is a problem and is ignored. A single contents without a version in
 * its name ("SUMMARY.md") applies to all editions. If no notice names an edition, the edition gets the name of the
 * publication, because replies mention it.
 */
export function readSources(
  sources: Pick<PublicationSources, 'contents' | 'notices' | 'releases'> & Partial<Pick<PublicationSources, 'name'>>,
): { editions: EditionSource[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const { notices, problems: inNotices } = readNotices(sources);
  const contents = new Map<string, OwnContents>();
  for (const file of sources.contents) {
    const read = parseContents(file);
    problems.push(...read.problems);
    const version = sources.contents.length === 1 ? loneVersion(file.name, notices, sources.name) : file.name;
    const key = versionKey(version);
    const other = contents.get(key);
    if (other) problems.push(twice(file.path, file.name, other.path));
    else if (read.entries.length > 0) contents.set(key, { path: file.path, version, entries: read.entries });
  }
  problems.push(...inNotices);
  const keys = [...new Set([...contents.keys(), ...notices.keys()])];
  const editions = keys.map((key): EditionSource => {
    const notice = notices.get(key) ?? null;
    const own = contents.get(key);
    const version = notice?.version ?? own?.version ?? key;
    const date = (notice?.date ?? /^\d{4}-\d{2}-\d{2}$/u.exec(version)?.[0])?.slice(0, 10) ?? null;
    const entries = own?.entries ?? notice?.contents ?? [];
    const listedIn = entries.length === 0 ? null : (own?.path ?? notice?.path ?? null);
    return { version, date, entries, listedIn, notice };
  });
  const dated = editions.every(({ date }) => date !== null);
  if (!dated && editions.length > 1) problems.push(...withoutOrder(editions));
  return { editions: editions.toSorted((a, b) => (dated && byDate(a, b)) || byVersion(a, b)), problems };
}

interface OwnContents {
  readonly path: string;
  readonly version: string;
  readonly entries: readonly ContentsEntry[];
}

function readNotices({ notices: files, releases = [] }: Pick<PublicationSources, 'notices' | 'releases'>): {
  notices: Map<string, Notice>;
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
  return { notices, problems };
}

/** The edition of a single contents file. */
function loneVersion(name: string, notices: ReadonlyMap<string, Notice>, publication: string | undefined): string {
  if (/\d/u.test(name) || notices.has(versionKey(name))) return name;
  const [oldest] = [...notices.values()].toSorted((a, b) => a.date.localeCompare(b.date, 'en'));
  return oldest?.version ?? publication ?? name;
}

/** Versions in words ("first", "second") sort by letters, which is not the order of editions. */
function withoutOrder(editions: readonly EditionSource[]): Problem[] {
  return editions
    .filter(({ version, date }) => date === null && !/\d/u.test(version))
    .map(({ version, listedIn }) => ({
      file: listedIn ?? version,
      message: `version "${version}" has neither a number nor a date: the order of the editions is a guess`,
      remedy: 'name the file after a number ("1st edition") or a date, or add a notice with its date',
    }));
}

function byDate(a: EditionSource, b: EditionSource): number {
  return (a.date ?? '').localeCompare(b.date ?? '', 'en');
}

/** By number, with pre-releases first: 1.9, 1.10-rc1, 1.10, 1.10a. */
function byVersion(a: EditionSource, b: EditionSource): number {
  const [one, other] = [a, b].map(({ version }) => orderOf(version));
  const compare = (x = '', y = '') => x.localeCompare(y, 'en', { numeric: true });
  return (
    compare(one?.number, other?.number) ||
    Number(other?.early ?? false) - Number(one?.early ?? false) ||
    compare(one?.rest, other?.rest)
  );
}

function orderOf(version: string): { number: string; early: boolean; rest: string } {
  const [, number = '', rest = ''] = /^(\d{0,10}(?:\.\d{1,10}){0,8})(.*)$/su.exec(versionKey(version)) ?? [];
  return { number, early: /^[-._ ]?(?:alpha|beta|rc|pre|preview|draft|dev|a\d|b\d)/u.test(rest), rest };
}

function twice(path: string, version: string, other: string): Problem {
  const message = `version ${version} is also in ${other}; this file is ignored`;
  return { file: path, line: 1, message, remedy: 'give each edition one file' };
}
