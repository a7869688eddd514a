import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../../src/cli/read-folder.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { compileCatalogue } from '../../src/core/catalogue/compile.ts';
import type { PublicationSources } from '../../src/core/catalogue/publication.ts';
import type { Report } from '../../src/core/report/report.ts';

/** Reports on one publication with the answers that a good triage gives. */
export interface Dataset {
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly prefix: string;
  readonly reports: readonly GoldReport[];
}

export interface GoldReport {
  readonly id: string;
  readonly kind: string;
  readonly report: Report;
  readonly gold: Gold;
}

/** `links`: the section by its link in the contents. `labels`: chapters by their labels. */
export type Gold =
  | { readonly by: 'links'; readonly links: readonly string[] }
  | {
      readonly by: 'labels';
      readonly labels: readonly string[];
      readonly notice: string;
      readonly abstain: boolean;
      readonly candidates: readonly string[];
    };

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const OWN = fileURLToPath(new URL('../gold/', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Where the data beside the project is not there (a stranger's clone), the project's own gold sets remain. */
export function hasSharedData(): boolean {
  return existsSync(SHARED);
}

/** A book before it is compiled, and its reports. */
export interface BookSources {
  readonly sources: PublicationSources;
  readonly reports: readonly GoldReport[];
}

/** The evaluation books as they are read, else the project's own English set where the data is not there. */
export function readBookSources(): BookSources[] {
  const folder = join(SHARED, 'eval');
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const folders = names.length > 0 ? names.map(({ name }) => join(folder, name)) : [join(OWN, 'garden-manual')];
  return folders.map((one) => {
    const { sources } = readFolder(join(one, 'chapter-triage.yml'), one);
    return { sources, reports: readReports(join(one, 'reports.jsonl')) };
  });
}

/** The evaluation books, whose answers are links. Empty where the data is not there. */
export function readBooks(): Dataset[] {
  const folder = join(SHARED, 'eval');
  if (!existsSync(folder)) return [];
  const books = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return books.map(({ name }) => readDataset(name, join(folder, name), join(folder, name, 'reports.jsonl')));
}

/** The SRE white paper's reports, whose answers are labels. Empty where the data is not there. */
export function readWhitePaper(): Dataset[] {
  const folder = join(SHARED, 'sre-whitepaper');
  return existsSync(folder) ? [readDataset('sre-whitepaper', folder, join(folder, 'reports-dev.jsonl'))] : [];
}

/** The project's own gold sets, in its own words: each on the example of its name, or on a publication beside it. */
export function readOwnSets(): Dataset[] {
  const sets = readdirSync(OWN).filter((name) => existsSync(join(OWN, name, 'reports.jsonl')));
  return sets.map((name) => {
    const own = join(OWN, name);
    const publication = existsSync(join(own, 'chapter-triage.yml')) ? own : join(EXAMPLES, name);
    return readDataset(`own ${name}`, publication, join(own, 'reports.jsonl'));
  });
}

/** A publication's folder with its reports. Throws what `readFolder` throws. */
function readDataset(name: string, folder: string, reports: string): Dataset {
  const { configuration, sources } = readFolder(join(folder, 'chapter-triage.yml'), folder);
  const { catalogue } = compileCatalogue(sources);
  return { name, catalogue, prefix: configuration.labels.prefix, reports: readReports(reports) };
}

function readReports(file: string): GoldReport[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map(readReport);
}

function readReport(line: string): GoldReport {
  const { id, kind, form, title, body, createdAt = null, gold } = JSON.parse(line);
  const report = { title, body, createdAt };
  if (Array.isArray(gold)) return { id, kind, report, gold: { by: 'links', links: gold } };
  const { labels, notice, abstain, candidates = [] } = gold;
  return { id, kind: form, report, gold: { by: 'labels', labels, notice, abstain, candidates } };
}
