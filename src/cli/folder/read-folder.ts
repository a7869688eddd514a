import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Configuration } from '../../config/configuration.ts';
import { parseConfiguration } from '../../config/parse-configuration.ts';
import type { PublicationSource } from '../../config/publication-source.ts';
import { type Problem, UserError } from '../../core/problem.ts';
import { TEXT_ENDINGS, textFiles } from '../../core/publication/passages/text-files.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import type { ListedFile } from '../../core/publication/sources/source-bounds.ts';
import type { SourceFile } from '../../core/publication/sources/source-file.ts';
import { isNotice, isSource, sourceName } from '../../core/publication/sources/source-names.ts';
import { mendedConfiguration } from './mended-configuration.ts';

/** A publication on disk, and its unreadable parts. */
export interface FolderRead {
  readonly configuration: Configuration;
  readonly sources: PublicationSources;
  readonly problems: Problem[];
}

/**
 * Reads a publication from disk: the configuration in `file`, and its sources below `root`, whatever repository they
 * name. Contents and notices are in the configured folders, text also in subfolders. There are no releases. `problems`
 * lists text that was left out. Throws a UserError for an invalid configuration or missing paths.
 */
export function readFolder(file: string, root: string): FolderRead {
  const configuration = parseConfiguration(readText(file), file);
  const { missing, ...read } = readSourcesBelow(configuration, file, root);
  if (missing.length > 0) throw new UserError(missing);
  return { configuration, ...read };
}

/**
 * Reads as much as possible: wrong keys and missing paths are left out and listed in `problems`. `isValid`: whether the
 * configuration is valid. The rest is null if too little is left. Throws a UserError if `file` cannot be read.
 */
export function readFolderAnyway(
  file: string,
  root: string,
): { isValid: boolean; problems: Problem[]; read: Omit<FolderRead, 'problems'> | null } {
  const { configuration, problems } = mendedConfiguration(readText(file), file);
  const isValid = problems.length === 0;
  if (!configuration) return { isValid, problems, read: null };
  const { sources, missing, problems: left } = readSourcesBelow(configuration, file, root);
  return { isValid, problems: [...problems, ...missing, ...left], read: { configuration, sources } };
}

function readSourcesBelow(
  { publication, labels }: Configuration,
  file: string,
  root: string,
): { sources: PublicationSources; missing: Problem[]; problems: Problem[] } {
  const missing: Problem[] = [];
  const find = (source: PublicationSource | undefined, namesIn: (folder: string) => string[]): ListedFile[] => {
    const files = source && knownFiles(join(root, source.path), namesIn);
    if (source && !files) missing.push(notThere(join(root, source.path), file));
    return files ?? [];
  };
  const contents = find(publication.contents, (folder) => readdirSync(folder).filter(isSource)).map(readKnown);
  const notices = find(publication.notices, noticesIn).map(readKnown);
  const text = find(publication.text, (folder) => namesBelow(folder).filter((name) => TEXT_ENDINGS.test(name)));
  const { name, language, moved, terms } = publication;
  const chosen = textFiles(text, { contents, notices }, { file, key: 'publication.text' });
  const noticeUrl = publication.notices?.url ?? null;
  const { bySection } = labels;
  const read = { contents, notices, text: chosen.files.map(readKnown) };
  const sources = { name, language, ...read, noticeUrl, moved, bySection, terms };
  return { sources, missing, problems: chosen.problems };
}

/** Reads a file. Throws a UserError if it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError([{ file, message: 'cannot be read', remedy: 'check the path' }], { cause });
  }
}

/** Files at a path, sorted; null if nothing is there. */
function knownFiles(place: string, namesIn: (folder: string) => string[]): ListedFile[] | null {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isDirectory()) return [{ path: place, size: stats.size }];
  return namesIn(place)
    .sort()
    .map((name) => join(place, name))
    .map((file) => ({ path: file, size: statSync(file, { throwIfNoEntry: false })?.size ?? 0 }));
}

function notThere(place: string, configuration: string): Problem {
  const remedy = `create it, or correct the path in ${configuration}; --root says where paths begin`;
  return { file: place, message: 'does not exist', remedy };
}

function noticesIn(folder: string): string[] {
  const bundles = namesBelow(folder).filter((name) => /[/\\]/u.test(name));
  return [...readdirSync(folder), ...bundles].filter(isNotice);
}

/** Includes subfolders, but does not follow symbolic links. */
function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function readKnown({ path }: ListedFile): SourceFile {
  return { path, name: sourceName(path), text: readText(path) };
}
