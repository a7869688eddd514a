import type { Problem } from '../../problem.ts';
import type { Fields, Mistake } from './fields.ts';
import { type FrontMatterBlock, splitFrontMatter } from './split-front-matter.ts';
import { tomlFields } from './toml-fields.ts';
import { yamlFields } from './yaml-fields.ts';

/** What a file says about itself at its head, and the text below. */
export interface FrontMatter {
  /** Null if the file has none. */
  readonly format: FrontMatterBlock['format'] | null;
  /** Plain values by their key in lower case, as written: 1.10 stays "1.10". Lists and tables are left out. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is below, after an empty line for each line of the front matter, so that numbers of lines stay true. */
  readonly text: string;
  /** What could not be read. Then there are no fields. */
  readonly problems: readonly Problem[];
  /** The line of a field in the file; 1 if it is not there. */
  lineOf(key: string): number;
}

/** Far more than any real front matter; bounds the parsers' time and depth. */
const MAX_LENGTH = 20_000;

const REMEDIES = {
  YAML: 'a value that holds a colon or begins with a sign needs quotation marks',
  TOML: 'a text needs quotation marks: title = "…"',
  JSON: 'keys and texts need quotation marks, and a comma parts them',
};

/**
 * Reads the front matter of a text: YAML between lines of ---, TOML between lines of +++, or a JSON object. Keys differ
 * by more than case, as in Hugo. Never throws. `file` is for problems.
 */
export function takeFrontMatter(text: string, file: string): FrontMatter {
  const plain = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const block = splitFrontMatter(plain);
  if (block === null) return { ...NONE, text: plain };
  const { format, body } = block;
  const read = fieldsOf(block);
  if (read === null) return { ...NONE, text: plain };
  if ('message' in read) {
    const { line, message, remedy = REMEDIES[format] } = read;
    return { ...NONE, format, text: body, problems: [{ file, line, message, remedy }] };
  }
  const fields = Object.fromEntries(read.values.toReversed().map(([key, value]) => [key.toLowerCase(), value]));
  return { format, fields, text: body, problems: [], lineOf: (key) => read.lineOf(key) ?? 1 };
}

const NONE = { format: null, fields: {}, problems: [], lineOf: () => 1 } as const;

/** Null if what is between the lines is no front matter, such as text between two rules. */
function fieldsOf({ format, source, end }: FrontMatterBlock): Fields | Mistake | null {
  if (end !== null) {
    const remedy = `write ${end} on a line of its own after it`;
    return { line: 1, message: `the front matter does not end: ${end} is missing`, remedy };
  }
  if (source.length > MAX_LENGTH) return { line: 1, message: 'the front matter is too long', remedy: 'shorten it' };
  return format === 'TOML' ? tomlFields(source) : yamlFields(source, format);
}
