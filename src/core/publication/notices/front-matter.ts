import { LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from '../../problem.ts';
import { readDate } from './read-date.ts';

/** The fields of a notice's front matter that we need. */
export interface FrontMatter {
  readonly title: string;
  /** YYYY-MM-DD, and the time after it if the notice has one. */
  readonly date: string;
  readonly version: string;
  readonly downloadLink: string | null;
}

/** Far more than any real front matter; bounds the parser's time and depth. */
const MAX_LENGTH = 20_000;
const QUOTES = 'a value that holds a colon or begins with a sign needs quotation marks';

/**
 * Reads YAML front matter that begins in line 2 of the file. Values stay as written: an unquoted 1.10 stays 1.10.
 * `fields` is null for a draft, and if a needed field is missing or malformed; `problems` then names each with its
 * line.
 */
export function readFrontMatter(yaml: string, path: string): { fields: FrontMatter | null; problems: Problem[] } {
  if (yaml.length > MAX_LENGTH) return refused({ file: path, line: 1, message: 'the front matter is too long' });
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'failsafe', prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error) {
    const message = `the front matter is not valid YAML: ${error.message}`;
    return refused({ file: path, line: lineAt(error.pos[0]), message, remedy: QUOTES });
  }
  const read = (...keys: string[]): string | undefined =>
    keys
      .map((key) => document.get(key))
      .find((value): value is string => typeof value === 'string' && value.trim() !== '')
      ?.trim();
  if (read('draft')?.toLowerCase() === 'true') return { fields: null, problems: [] };

  const version = read('wp_version', 'version');
  const written = read('date');
  const date = written === undefined ? undefined : readDate(written);
  const problems: Problem[] = [];
  if (version === undefined) problems.push(lacks(path, 'wp_version', 'wp_version: "v1.0.4"'));
  if (written === undefined) problems.push(lacks(path, 'date', 'date: 2024-09-03'));
  if (date === null) {
    const line = lineAt(offsetOf(document.contents as YAMLMap | null, 'date'));
    problems.push({ file: path, line, key: 'date', message: `"${written}" is not a date`, remedy: 'write 2024-09-03' });
  }
  if (!version || !date) return { fields: null, problems };
  return {
    fields: { title: read('title') ?? version, date, version, downloadLink: read('download_link') ?? null },
    problems,
  };
}

function refused(problem: Problem): { fields: null; problems: Problem[] } {
  return { fields: null, problems: [problem] };
}

function lacks(path: string, key: string, example: string): Problem {
  return { file: path, line: 1, key, message: 'the front matter lacks this key', remedy: `add ${example}` };
}

function offsetOf(map: YAMLMap | null, key: string): number {
  const pair = map?.items.find((item) => String(item.key) === key);
  return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
}
