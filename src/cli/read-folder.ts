import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Configuration } from '../config/configuration.ts';
import { parseConfiguration } from '../config/parse-configuration.ts';
import type { PublicationSource } from '../config/publication-source.ts';
import type { PublicationSources } from '../core/catalogue/publication.ts';
import type { SourceFile } from '../core/catalogue/source-file.ts';
import { UserError } from '../core/problem.ts';

const ENDINGS = /\.(?:md|markdown|txt|jsonl|ya?ml)$/iu;

/**
 * A publication from a folder on disk: the configuration in `file`, and its sources below `root`, whatever repository
 * they name. Throws a UserError for a configuration that is invalid or a path that is not there.
 */
export function readFolder(file: string, root: string): { configuration: Configuration; sources: PublicationSources } {
  const configuration = parseConfiguration(readText(file), file);
  const { publication, labels } = configuration;
  const files = (source: PublicationSource | undefined) => (source ? sourceFiles(root, source.path, file) : []);
  const sources = {
    name: publication.name,
    language: publication.language,
    contents: files(publication.contents),
    notices: files(publication.notices),
    text: files(publication.text),
    noticeUrl: publication.notices?.url ?? null,
    moved: publication.moved,
    bySection: labels.bySection,
  };
  return { configuration, sources };
}

/** A file's text. Throws a UserError that names it when it can't be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError([{ file, message: 'can not be read', remedy: 'check the path' }], { cause });
  }
}

function sourceFiles(root: string, path: string, configuration: string): SourceFile[] {
  const place = join(root, path);
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) {
    const remedy = `put it there, or correct the path in ${configuration}; --root says where paths begin`;
    throw new UserError([{ file: place, message: 'is not there', remedy }]);
  }
  const paths = stats.isDirectory()
    ? readdirSync(place)
        .filter((name) => ENDINGS.test(name))
        .sort()
    : [null];
  return paths.map((name) => {
    const file = name === null ? place : join(place, name);
    return { path: file, name: basename(file).replace(ENDINGS, ''), text: readText(file) };
  });
}
