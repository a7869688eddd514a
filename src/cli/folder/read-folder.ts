import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Configuration } from '../../config/configuration.ts';
import { misnamedConfigurations } from '../../config/configuration-file.ts';
import { parseConfiguration } from '../../config/parse-configuration.ts';
import type { PublicationSource } from '../../config/publication-source.ts';
import { type Problem, UserError } from '../../core/problem.ts';
import { textFiles } from '../../core/publication/passages/text-files.ts';
import { chooseSources, type PlacedFile } from '../../core/publication/sources/choose-sources.ts';
import { decodeText } from '../../core/publication/sources/decode-text.ts';
import { isTextFile, TEXT_ENDINGS } from '../../core/publication/sources/file-endings.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import type { SourceFile } from '../../core/publication/sources/source-file.ts';
import { sourceName } from '../../core/publication/sources/source-names.ts';
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
  const misnamed = misnamedConfigurations([file, ...besides(file)]);
  const { configuration, problems } = mendedConfiguration(readText(file, misnamed), file);
  const isValid = problems.length === 0;
  if (!configuration) return { isValid, problems: [...misnamed, ...problems], read: null };
  const { sources, missing, problems: left } = readSourcesBelow(configuration, file, root);
  return { isValid, problems: [...misnamed, ...problems, ...missing, ...left], read: { configuration, sources } };
}

/** The other files in the folder of a file. */
function besides(file: string): string[] {
  const folder = dirname(file);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path !== join(file));
}

function readSourcesBelow(
  { publication, labels }: Configuration,
  file: string,
  root: string,
): { sources: PublicationSources; missing: Problem[]; problems: Problem[] } {
  const missing: Problem[] = [];
  const problems: Problem[] = [];
  const find = (source: PublicationSource | undefined, depth: number): PlacedFile[] | null => {
    const files = source && knownFiles(join(root, source.path), depth);
    if (source && !files) missing.push(notThere(join(root, source.path), file));
    return files ?? null;
  };
  const take = <Found>(found: { readonly files: Found; readonly problems: readonly Problem[] }): Found => {
    problems.push(...found.problems);
    return found.files;
  };
  const sourcesOf = (kind: 'contents' | 'notices', depth: number): SourceFile[] => {
    const found = find(publication[kind], depth);
    if (!found) return [];
    const place = `\`${publication[kind]?.path}\``;
    return take(readAll(take(chooseSources(kind, found, place, { file, key: `publication.${kind}` }))));
  };
  const contents = sourcesOf('contents', 1);
  const notices = sourcesOf('notices', 2);
  const below = find(publication.text, Number.POSITIVE_INFINITY);
  const text = (below ?? []).filter(({ path }) => isTextFile(path));
  if (below && text.length === 0) {
    const message = `\`${publication.text?.path}\` has no ${TEXT_ENDINGS} file`;
    problems.push({ file, key: 'publication.text', message, remedy: 'add one, or correct the path' });
  }
  const { name, language, moved, terms } = publication;
  const chosen = take(textFiles(text, { contents, notices }, { file, key: 'publication.text' }));
  const noticeUrl = publication.notices?.url ?? null;
  const { bySection, prefix: labelPrefix } = labels;
  const read = { contents, notices, text: take(readAll(chosen)) };
  return { sources: { name, language, ...read, noticeUrl, moved, bySection, labelPrefix, terms }, missing, problems };
}

/** Reads a file. Throws a UserError, `also` in front, if it cannot be read or is not UTF-8. */
export function readText(file: string, also: readonly Problem[] = []): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new UserError([...also, { file, message: 'cannot be read', remedy: 'check the path' }], { cause });
  }
  return decodeText(bytes, file);
}

/**
 * Files at a path, sorted, from folders down to `depth`; null if nothing is there. Does not follow symbolic links in
 * subfolders.
 */
function knownFiles(place: string, depth: number): PlacedFile[] | null {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isDirectory()) return [{ path: place, size: stats.size, below: '' }];
  return namesBelow(place, depth)
    .sort()
    .map((below) => ({ path: join(place, below), below }))
    .map((file) => ({ ...file, size: statSync(file.path, { throwIfNoEntry: false })?.size ?? 0 }));
}

function notThere(place: string, configuration: string): Problem {
  const remedy = `create it, or correct the path in ${configuration}; --root says where paths begin`;
  return { file: place, message: 'does not exist', remedy };
}

function namesBelow(folder: string, depth: number): string[] {
  return readdirSync(folder, { recursive: depth > 1, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => name.split(/[/\\]/u).length <= depth);
}

/** A file that cannot be read is a problem; the others are read all the same. */
function readAll(files: readonly PlacedFile[]): { files: SourceFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = files.flatMap(({ path }): SourceFile[] => {
    try {
      return [{ path, name: sourceName(path), text: readText(path) }];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  return { files: read, problems };
}
