import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../../src/cli/folder/read-folder.ts';
import { compileCatalogue } from '../../src/core/publication/compile.ts';
import type { PublicationSources, Terms } from '../../src/core/publication/sources/publication-sources.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Dataset, SetName } from './gold.ts';
import { readGold, readReport } from './read-gold.ts';

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const OWN = fileURLToPath(new URL('../gold/', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Where the data beside the project is not there (a stranger's clone), the project's own gold sets remain. */
export function hasSharedData(): boolean {
  return existsSync(SHARED);
}

/** What a model learns from: readers' reports, composed ones, and those on the white paper. Empty without that data. */
export function readTrainingSets(): Dataset[] {
  return [...readReaders(), ...readBooks(), ...readWhitePaper()];
}

/** Reports as readers write them, on public books and made up. Empty where the data is not there. */
export function readReaders(): Dataset[] {
  return publicationsBelow(join(SHARED, 'readers')).map((folder) => {
    const dataset = readDataset(basename(folder), 'made-up', folder);
    const set = dataset.catalogue.language === 'zh-CN' ? 'Chinese books' : 'English books';
    return basename(dirname(folder)) === 'readers' ? { ...dataset, set } : dataset;
  });
}

/** The evaluation books, whose reports are composed. Empty where the data is not there. */
export function readBooks(): Dataset[] {
  return publicationsBelow(join(SHARED, 'eval')).map((folder) => readDataset(basename(folder), 'composed', folder));
}

/** The SRE white paper's reports, read with the terms of its example. Empty where the data is not there. */
export function readWhitePaper(): Dataset[] {
  const folder = join(SHARED, 'sre-whitepaper');
  if (!existsSync(folder)) return [];
  const example = join(EXAMPLES, 'sre-whitepaper');
  const { configuration } = readFolder(join(example, 'chapter-triage.yml'), example);
  const { terms } = configuration.publication;
  return [readDataset('sre-whitepaper', 'white paper', folder, join(folder, 'reports-dev.jsonl'), terms)];
}

/** The project's own gold sets, in its own words: each on the example of its name, or on a publication beside it. */
export function readOwnSets(): Dataset[] {
  const sets = readdirSync(OWN).filter((name) => existsSync(join(OWN, name, 'reports.jsonl')));
  return sets.map((name) => {
    const own = join(OWN, name);
    const publication = existsSync(join(own, 'chapter-triage.yml')) ? own : join(EXAMPLES, name);
    return readDataset(`own ${name}`, 'own', publication, join(own, 'reports.jsonl'));
  });
}

/** Every publication below a folder with its reports. Throws what `readFolder` throws. */
export function readFoldersBelow(folder: string): Dataset[] {
  return publicationsBelow(folder).map((one) => readDataset(basename(one), 'your reports', one));
}

/** A book before it is compiled, and its reports. */
export interface BookSources {
  readonly sources: PublicationSources;
  readonly reports: readonly Report[];
}

/** The evaluation books as they are read, or the project's own English set where the data is not there. */
export function readBookSources(): BookSources[] {
  const books = publicationsBelow(join(SHARED, 'eval'));
  return (books.length > 0 ? books : [join(OWN, 'garden-manual')]).map((folder) => {
    const { sources } = readFolder(join(folder, 'chapter-triage.yml'), folder);
    return { sources, reports: readLines(join(folder, 'reports.jsonl'), readReport) };
  });
}

/** Folders with a configuration and reports, in the order of their names. */
function publicationsBelow(folder: string): string[] {
  return globSync('**/reports.jsonl', { cwd: folder })
    .map((file) => dirname(join(folder, file)))
    .filter((one) => existsSync(join(one, 'chapter-triage.yml')))
    .sort();
}

function readDataset(
  name: string,
  set: SetName,
  folder: string,
  reports = join(folder, 'reports.jsonl'),
  terms: Terms = {},
): Dataset {
  const { configuration, sources } = readFolder(join(folder, 'chapter-triage.yml'), folder);
  const { catalogue } = compileCatalogue({ ...sources, terms: { ...terms, ...sources.terms } });
  const { prefix } = configuration.labels;
  return { name, set, catalogue, prefix, reports: readLines(reports, (line) => readGold(line, catalogue)) };
}

/** Reads every line that is not blank. Throws an error that names file and line. */
function readLines<T>(file: string, read: (line: string) => T): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      try {
        return line.trim() === '' ? [] : [read(line)];
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`${file}, line ${index + 1}: ${message}`, { cause });
      }
    });
}
