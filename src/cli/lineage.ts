import { stringify } from 'yaml';
import { compileCatalogue } from '../core/publication/compile.ts';
import { readFolder } from './folder/read-folder.ts';
import { type Ended, type FamilyLine, type FamilyPlace, type Lineage, lineageOf } from './lineage-of.ts';
import { type Suggestion, suggestMoves } from './lineage-suggest.ts';
import { problemLine } from './print/print.ts';
import { printTable } from './print/print-table.ts';
import { printableJson, style } from './print/style.ts';

export interface LineageOptions {
  readonly suggest?: boolean;
  readonly chapters?: boolean;
  readonly json?: boolean;
}

/**
 * The lineage of a publication on disk, as text or JSON: its sections by edition with numbers and pages, changed
 * titles, and sections without a successor; with `suggest` also `moved:` lines. Throws a UserError for an unusable
 * configuration or publication.
 */
export function lineage(file: string, root: string, options: LineageOptions): string {
  const read = readFolder(file, root);
  const { catalogue, problems } = compileCatalogue(read.sources);
  const found = lineageOf(catalogue);
  const suggestions = options.suggest ? suggestMoves(catalogue) : null;
  const families = options.chapters ? found.families.filter(({ isChapter }) => isChapter) : found.families;
  if (options.json) {
    return printableJson(JSON.stringify({ ...found, families, ...(suggestions && { suggestions }) }, null, 2));
  }
  return [
    ...[...read.problems, ...problems].map((problem) => style.yellow(problemLine(problem))),
    table(found.editions, families),
    ...section('Titles that changed, taken for the same section', renamed(found)),
    ...section('Moved into another section', found.ended.filter(isMoved).map(ending)),
    ...section('Not matched by any later edition', found.ended.filter((one) => !isMoved(one)).map(ending)),
    ...(suggestions ? ['', ...suggested(suggestions)] : []),
  ].join('\n');
}

function table(editions: readonly string[], families: readonly FamilyLine[]): string {
  const rows = families.map(({ title, depth, places }) => [
    `${'· '.repeat(depth)}${title}`,
    ...editions.map((version) => cell(places.find(({ edition }) => edition === version))),
  ]);
  return printTable(['section', ...editions.map((version) => version || 'now')], rows);
}

function cell(place: FamilyPlace | undefined): string {
  if (!place) return '-';
  return [place.number ?? (place.page === null ? 'there' : ''), place.page === null ? '' : `p${place.page}`]
    .filter(Boolean)
    .join(' ');
}

function renamed({ renamed }: Lineage): string[] {
  return renamed.map(({ from, to }) => `${describe(from)} → ${describe(to)}`);
}

function ending({ last, now, because }: Ended): string {
  const here = now && [now.number, now.title].filter(Boolean).join(' ');
  const reason = because === 'section around it' ? 'the section around it' : `by the ${because}`;
  return `${describe(last)}${here ? `; feedback belongs to ${here} now, ${reason}` : '; nothing that held it is left'}`;
}

function isMoved({ because }: Ended): boolean {
  return because === 'notice' || because === 'configuration';
}

function describe({ edition, number, title }: FamilyPlace): string {
  return [edition, number, title].filter(Boolean).join(' ');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', style.bold(`${title}:`), ...lines.map((line) => `  ${line}`)];
}

/** As commented YAML, ready to paste after a check. */
function suggested(suggestions: readonly Suggestion[]): string[] {
  if (suggestions.length === 0) return [style.green('No moved: lines to consider.')];
  const lines = suggestions.flatMap(({ from, to, likeness, last, first }) => {
    const entry = stringify([{ from, to }], { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: true });
    return [`    # ${last} → ${first}: titles alike, ${likeness}`, `    - ${entry.trim().replace(/^\[ | \]$/gu, '')}`];
  });
  return [style.bold('To consider for chapter-triage.yml:'), 'publication:', '  moved:', ...lines];
}
