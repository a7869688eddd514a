import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Configuration } from '../config/configuration.ts';
import { parseConfiguration } from '../config/parse-configuration.ts';
import type { PublicationSource } from '../config/publication-source.ts';
import type { PublicationSources } from '../core/catalogue/publication.ts';
import type { KnownFile } from '../core/catalogue/source-bounds.ts';
import type { SourceFile } from '../core/catalogue/source-file.ts';
import { TEXT_ENDINGS, textFiles } from '../core/catalogue/text-files.ts';
import { type Problem, UserError } from '../core/problem.ts';

const ENDINGS = /\.(?:md|markdown|txt|jsonl|ya?ml)$/iu;

/**
 * A publication from a folder on disk: the configuration in `file`, and its sources below `root`, whatever repository
 * they name. Contents and notices stand in the folders that the configuration names; the text in any folder below its
 * own. `problems` says what of the text is left out. Throws a UserError for a configuration that is invalid or a path
 * that is not there.
 */
export function readFolder(
  file: string,
  root: string,
): { configuration: Configuration; sources: PublicationSources; problems: Problem[] } {
  const configuration = parseConfiguration(readText(file), file);
  const { publication, labels } = configuration;
  const files = (source: PublicationSource | undefined) =>
    source ? knownFiles(root, source.path, file, ENDINGS, false).map(readKnown) : [];
  const contents = files(publication.contents);
  const notices = files(publication.notices);
  const text = publication.text ? knownFiles(root, publication.text.path, file, TEXT_ENDINGS, true) : [];
  const chosen = textFiles(text, { contents, notices }, { file, key: 'publication.text' });
  const sources = {
    name: publication.name,
    language: publication.language,
    contents,
    notices,
    text: chosen.files.map(readKnown),
    noticeUrl: publication.notices?.url ?? null,
    moved: publication.moved,
    bySection: labels.bySection,
  };
  return { configuration, sources, problems: chosen.problems };
}

/** A file's text. Throws a UserError that names it when it can't be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError([{ file, message: 'can not be read', remedy: 'check the path' }], { cause });
  }
}

/** The files of a source, sorted by path. With `nested` those of all folders below it; links on disk are not followed. */
function knownFiles(root: string, path: string, configuration: string, endings: RegExp, nested: boolean): KnownFile[] {
  const place = join(root, path);
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) {
    const remedy = `put it there, or correct the path in ${configuration}; --root says where paths begin`;
    throw new UserError([{ file: place, message: 'is not there', remedy }]);
  }
  if (!stats.isDirectory()) return [{ path: place, size: stats.size }];
  const names = nested ? namesBelow(place) : readdirSync(place);
  return names
    .filter((name) => endings.test(name))
    .sort()
    .map((name) => join(place, name))
    .map((file) => ({ path: file, size: statSync(file, { throwIfNoEntry: false })?.size ?? 0 }));
}

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function readKnown({ path }: KnownFile): SourceFile {
  return { path, name: basename(path).replace(/\.[^.]+$/u, ''), text: readText(path) };
}
