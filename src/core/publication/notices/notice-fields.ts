import type { FrontMatter } from '../../markdown/front-matter/front-matter.ts';
import type { Problem } from '../../problem.ts';
import { readDate } from './read-date.ts';

/** The fields of a notice's front matter that we need. */
export interface NoticeFields {
  readonly title: string;
  /** YYYY-MM-DD, and the time after it if the notice has one. */
  readonly date: string;
  readonly version: string;
  readonly downloadLink: string | null;
}

/** How a key and its value are written. */
const EXAMPLES = {
  YAML: (key: string, value: string) => `${key}: ${value}`,
  TOML: (key: string, value: string) => `${key} = "${value}"`,
  JSON: (key: string, value: string) => `"${key}": "${value}"`,
};

/**
 * Takes the fields of a notice. `fields` is null for a draft, and if a needed field is missing or malformed; `problems`
 * then names each with its line.
 */
export function noticeFields(
  { format, fields, problems: unread, lineOf }: FrontMatter,
  file: string,
): { fields: NoticeFields | null; problems: readonly Problem[] } {
  if (unread.length > 0 || format === null) return { fields: null, problems: unread };
  const read = (...keys: string[]) =>
    keys
      .map((key) => fields[key]?.replaceAll(/\s+/gu, ' ').trim())
      .find((value) => value !== undefined && value !== '');
  const write = EXAMPLES[format];
  const problem = (key: string, message: string, remedy: string): Problem => {
    return { file, line: lineOf(key), key, message, remedy };
  };
  const draft = read('draft')?.toLowerCase() ?? 'false';
  if (draft === 'true') return { fields: null, problems: [] };

  const problems: Problem[] = [];
  const version = read('wp_version', 'version');
  const written = read('date');
  const date = written === undefined ? undefined : readDate(written);
  const lacks = (key: string, example: string) =>
    problem(key, 'the front matter has no value for this key', `write ${write(key, example)}`);
  if (draft !== 'false') problems.push(problem('draft', `"${draft}" is neither true nor false`, 'write true or false'));
  if (version === undefined) problems.push(lacks('wp_version', 'v1.0.4'));
  if (written === undefined) problems.push(lacks('date', '2024-09-03'));
  if (date === null)
    problems.push(problem('date', `"${written}" is not a date`, `write ${write('date', '2024-09-03')}`));
  if (!version || !date || problems.length > 0) return { fields: null, problems };
  return {
    fields: { title: read('title') ?? version, date, version, downloadLink: read('download_link') ?? null },
    problems,
  };
}
