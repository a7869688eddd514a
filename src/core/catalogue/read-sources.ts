import type { Problem } from '../problem.ts';
import { parseContents } from './contents.ts';
import type { ContentsEntry } from './contents-entry.ts';
import type { Notice } from './notice.ts';
import { parseNotice } from './parse-notice.ts';
import type { PublicationSources } from './publication.ts';
import type { SourceFile } from './source-file.ts';

/** What the files say of one edition. */
export interface EditionSource {
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** Of the edition's contents file, else of its notice; empty where neither lists the contents. */
  readonly entries: readonly ContentsEntry[];
  /** The file that lists the entries; null where there are none. */
  readonly listedIn: string | null;
  readonly notice: Notice | null;
}

/**
 * Reads all contents and notices and brings together what belongs to one version. Editions come oldest first: by date
 * where all have one, else by version. A second file of the same version is a problem and is left out.
 */
export function readSources(sources: Pick<PublicationSources, 'contents' | 'notices'>): {
  editions: EditionSource[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const contents = new Map<string, { file: SourceFile; entries: readonly ContentsEntry[] }>();
  for (const file of sources.contents) {
    const read = parseContents(file);
    problems.push(...read.problems);
    const other = contents.get(versionKey(file.name));
    if (other) problems.push(twice(file.path, file.name, other.file.path));
    else if (read.entries.length > 0) contents.set(versionKey(file.name), { file, entries: read.entries });
  }
  const notices = new Map<string, Notice>();
  for (const file of sources.notices) {
    const read = parseNotice(file);
    problems.push(...read.problems);
    if (!read.notice) continue;
    const other = notices.get(versionKey(read.notice.version));
    if (other) problems.push(twice(file.path, read.notice.version, other.path));
    else notices.set(versionKey(read.notice.version), read.notice);
  }
  const keys = [...new Set([...contents.keys(), ...notices.keys()])];
  const editions = keys.map((key): EditionSource => {
    const notice = notices.get(key) ?? null;
    const own = contents.get(key);
    const version = notice?.version ?? own?.file.name ?? key;
    const date = (notice?.date ?? /^\d{4}-\d{2}-\d{2}$/u.exec(version)?.[0])?.slice(0, 10) ?? null;
    const entries = own?.entries ?? notice?.contents ?? [];
    const listedIn = entries.length === 0 ? null : (own?.file.path ?? notice?.path ?? null);
    return { version, date, entries, listedIn, notice };
  });
  const dated = editions.every(({ date }) => date !== null);
  return { editions: editions.toSorted((a, b) => (dated && byDate(a, b)) || byVersion(a, b)), problems };
}

/** "v1.0.4" and "V1.0.4" and "1.0.4" are one version. */
export function versionKey(version: string): string {
  return version
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/u, '');
}

function byDate(a: EditionSource, b: EditionSource): number {
  return (a.date ?? '').localeCompare(b.date ?? '', 'en');
}

function byVersion(a: EditionSource, b: EditionSource): number {
  return versionKey(a.version).localeCompare(versionKey(b.version), 'en', { numeric: true });
}

function twice(path: string, version: string, other: string): Problem {
  const message = `version ${version} stands in ${other} too; this file is left out`;
  return { file: path, line: 1, message, remedy: 'give each edition one file' };
}
