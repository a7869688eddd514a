import { parse, TomlError } from 'smol-toml';
import { type Data, dataFrom, readYaml } from '../../core/publication/trees/data.ts';
import type { Doubt } from '../../core/publication/trees/tree.ts';
import type { BookFolder } from './book-folder.ts';

/**
 * The settings of a book's tool in YAML, JSON or TOML. Empty if the file is missing. If it is broken, that is added to
 * `doubts`.
 */
export function settingsIn(book: BookFolder, path: string, doubts: Doubt[] = []): Data {
  const text = book.read(path) ?? '';
  const { data, problem } = path.endsWith('.toml') ? readToml(text) : readYaml(text);
  if (problem) doubts.push({ line: 1, key: `${path}:${problem.line}`, message: problem.message });
  return data;
}

function readToml(text: string): ReturnType<typeof readYaml> {
  try {
    return { data: dataFrom(parse(text)), problem: null };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { data: dataFrom(null), problem: { line: error.line, message: 'is not valid TOML' } };
  }
}
