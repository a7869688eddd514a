import { parse, TomlError } from 'smol-toml';
import { type Data, dataFrom, readYaml } from '../../core/publication/trees/data.ts';
import type { BookFolder } from './book-folder.ts';

/** The settings of a book's tool in YAML, JSON or TOML. Empty if the file is missing or cannot be read. */
export function settingsIn(book: BookFolder, path: string): Data {
  const text = book.read(path) ?? '';
  if (!path.endsWith('.toml')) return readYaml(text).data;
  try {
    return dataFrom(parse(text));
  } catch (error) {
    if (error instanceof TomlError) return dataFrom(null);
    throw error;
  }
}
