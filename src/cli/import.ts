import { basename, posix } from 'node:path';
import { counted } from '../core/languages/counted.ts';
import { type Problem, UserError } from '../core/problem.ts';
import { groupedDoubts } from '../import/grouped-doubts.ts';
import type { Imported } from '../import/imported.ts';
import { type PlannedFile, planImport } from '../import/plan-import.ts';
import { type ReadSource, readOutline, readSource } from '../import/read-source.ts';
import type { ImportedNotices } from '../import/site/import-notices.ts';
import { fileState, writeNewFiles } from './folder/write-new-files.ts';
import { printTable } from './print/print-table.ts';
import { printableJson, style } from './print/style.ts';

/** Options of `import`. */
export interface ImportOptions {
  readonly out: string;
  readonly edition?: string;
  readonly from?: string;
  /** A file with an outline in JSON, or "-" for standard input: instead of a source. */
  readonly fromJson?: string;
  readonly write?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

const MAX_ROWS = 40;
const MAX_DOUBTS = 20;

/** The name of the files of a book without editions. */
const LIVING = 'book';

/**
 * Reads a publication. Returns text or JSON: the sections found, the doubts, and the files to write. With `write` it
 * writes them. `progress` gets short notes. Throws a UserError for an unreadable source, and existing files.
 */
export async function importSource(
  source: string | undefined,
  options: ImportOptions,
  progress: (note: string) => void,
): Promise<string> {
  const read = await readNamed(source, options, progress);
  const editions = editionsOf(read, source ?? '', options.edition);
  const plans = editions.map(({ edition, imported }) => ({ edition, imported, ...planImport(imported, edition) }));
  const files = plans.flatMap((plan) => plan.files);
  const doubts = [...(read.notices?.doubts ?? []), ...plans.flatMap((plan) => plan.doubts)];
  const states = files.map((file) => fileState(options.out, file));
  const written = options.write === true ? writeNewFiles(options.out, files, options.force === true) : null;
  if (options.json) {
    const described = files.map(({ path, text }, index) => ({
      path: posix.join(options.out, path),
      state: states[index],
      lines: text.split('\n').length - 1,
    }));
    const understood = plans.map(({ edition, imported: { from, sections, passages } }) => {
      return { edition, from, sections, passages: passages.length };
    });
    const all = { kind: read.kind, editions: understood, doubts, files: described, written };
    return printableJson(JSON.stringify(all, null, 2));
  }
  return [
    ...(read.notices
      ? [noticesTable(read.notices)]
      : plans.flatMap(({ edition, imported }) => preview(edition, imported))),
    '',
    ...doubtLines(doubts),
    ...fileLines(files, states, options.out, written),
    '',
    ...nextSteps(read.notices ? (source ?? null) : null, files, options.out, written !== null),
  ].join('\n');
}

function readNamed(
  source: string | undefined,
  { from, fromJson }: ImportOptions,
  progress: (note: string) => void,
): ReadSource | Promise<ReadSource> {
  if (fromJson !== undefined) return readOutline(fromJson);
  if (source === undefined) {
    const remedy = 'name a PDF, a folder or a document, or use --from-json';
    throw new UserError([{ file: 'import', message: 'there is nothing to import', remedy }]);
  }
  return readSource(source, from ?? null, (done, all) =>
    progress(`${Math.floor((100 * done) / all)} % of ${all} pages`),
  );
}

function editionsOf(
  read: ReadSource,
  source: string,
  named: string | undefined,
): { edition: string; imported: Imported }[] {
  if (read.notices) {
    return read.notices.notices.flatMap(({ notice, imported }) =>
      imported ? [{ edition: checked(notice.version, notice.path), imported }] : [],
    );
  }
  const inName = /(?<!\d)v?\d+(?:\.\d+)+(?!\.?\d)/iu.exec(basename(source).replace(/\.pdf$/iu, ''))?.[0];
  return [{ edition: checked(named ?? inName ?? LIVING, source), imported: read.imported }];
}

/** The edition is part of file names. */
function checked(edition: string, file: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._+-]{0,60}$/u.test(edition)) return edition;
  const message = `"${edition}" can't name the files of an edition`;
  throw new UserError([{ file, message, remedy: 'use letters, digits, dots and hyphens: --edition v1.0.8' }]);
}

function preview(edition: string, { from, sections, passages }: Imported): string[] {
  const lengths = new Map<number, number>();
  for (const { section, text } of passages) lengths.set(section, (lengths.get(section) ?? 0) + text.length);
  const rows = sections.slice(0, MAX_ROWS).map(({ entry, level, page }, index) => {
    return [page ?? '', `${'· '.repeat(level)}${entry}`, String(lengths.get(index) ?? '')];
  });
  const more = sections.length - rows.length;
  const characters = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return [
    style.bold(
      `${edition}: ${counted(sections.length, 'section')}, ${counted(passages.length, 'passage')}, ${counted(characters, 'character')} (${from})`,
    ),
    printTable(['page', 'section', 'characters'], rows),
    ...(more > 0 ? [style.dim(`and ${more} more; --json lists all`)] : []),
  ];
}

function noticesTable({ notices }: ImportedNotices): string {
  const rows = notices.map(({ notice, imported }) => [
    notice.version,
    notice.date.slice(0, 10),
    notice.title,
    imported ? counted(imported.sections.length, 'section') : 'changes only',
  ]);
  return printTable(['edition', 'date', 'title', 'contents'], rows);
}

function doubtLines(doubts: readonly Problem[]): string[] {
  if (doubts.length === 0) return [style.green('No doubts.')];
  const lines = groupedDoubts(doubts);
  const more = lines.length - MAX_DOUBTS;
  return [
    style.yellow(`${counted(doubts.length, 'doubt')}:`),
    ...lines.slice(0, MAX_DOUBTS).map((line) => `  ${line}`),
    ...(more > 0 ? [style.dim(`  and ${counted(more, 'more kind')}`)] : []),
    ...(lines.length < doubts.length ? [style.dim('  --json lists each doubt')] : []),
  ];
}

function fileLines(
  files: readonly PlannedFile[],
  states: readonly string[],
  out: string,
  written: readonly string[] | null,
): string[] {
  const rows = files.map(({ path, text }, index) => {
    const note = written ? '' : ` (${states[index] === 'other' ? 'exists with other content' : states[index]})`;
    return `  ${posix.join(out, path)}, ${counted(text.split('\n').length - 1, 'line')}${note}`;
  });
  if (written === null) return [rows.length === 0 ? 'Nothing to write.' : 'Would write:', ...rows];
  return written.length === 0 ? ['All files are up to date.'] : ['Wrote:', ...written.map((path) => `  ${path}`)];
}

function nextSteps(notices: string | null, files: readonly PlannedFile[], out: string, done: boolean): string[] {
  const first =
    done || files.length === 0 ? [] : ['Nothing was written. If this is right, run the command again with --write.'];
  const has = (folder: string) => files.some(({ path }) => path.startsWith(folder));
  return [
    ...first,
    'For chapter-triage.yml (`chapter-triage init` writes it):',
    '  publication:',
    ...(has('contents/') ? [`    contents: { path: ${posix.join(out, 'contents')} }`] : []),
    ...(has('text/') ? [`    text: { path: ${posix.join(out, 'text')} }`] : []),
    ...(notices === null ? [] : [`    notices: { path: ${notices} }`]),
  ];
}
