import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Fields, Mistake } from './fields.ts';

/** Deeper than any real front matter. */
const MAX_DEPTH = 50;

/** Reads TOML. Values inside tables are left out. */
export function tomlFields(source: string): Fields | Mistake {
  const written = writtenValues(source);
  try {
    const table = parse(source, { maxDepth: MAX_DEPTH });
    const values = Object.entries(table).flatMap(([key, value]): [string, string][] => {
      const text = textOf(value, written.get(key.toLowerCase())?.value);
      return text === null ? [] : [[key, text]];
    });
    return { values, lineOf: (key) => written.get(key)?.line ?? null };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.split('\n');
    const words = message.replace(/^Invalid TOML document: /u, '');
    return { line: error.line, message: `the front matter is not valid TOML: ${words}` };
  }
}

function textOf(value: unknown, written: string | undefined): string | null {
  if (value instanceof TomlDate) return value.toISOString().replace('.000', '');
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return null;
  return written !== undefined && Number(written) === value ? written : String(value);
}

/** The lines that give a value, since the parser tells neither where it stands nor that 1.1 is written 1.10. */
function writtenValues(source: string): Map<string, { line: number; value: string | undefined }> {
  const written = new Map<string, { line: number; value: string | undefined }>();
  for (const [index, line] of source.split('\n').entries()) {
    const [, key, value] = /^[ \t]{0,50}["']?([\w-]{1,60})["']?[ \t]*=[ \t]*([^\s#]*)/u.exec(line) ?? [];
    if (key !== undefined && !written.has(key.toLowerCase()))
      written.set(key.toLowerCase(), { line: index + 1, value });
  }
  return written;
}
