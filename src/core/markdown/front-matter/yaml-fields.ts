import { isMap, isScalar, LineCounter, parseDocument, Scalar } from 'yaml';
import type { Fields, Mistake } from './fields.ts';

/** Reads YAML, and JSON, which is a part of it. Null if it is mere words or comments, such as a heading between rules. */
export function yamlFields(source: string, format: 'YAML' | 'JSON'): Fields | Mistake | null {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, schema: 'failsafe', prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = counter.linePos(error.pos[0]);
    return { line, message: `the front matter is not valid ${format}: ${error.message}` };
  }
  const isWords = isScalar(document.contents) || document.contents === null;
  if (isWords && source.trim() !== '') return null;
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const lines = new Map<string, number>();
  const values = pairs.flatMap(({ key, value }): [string, string][] => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    lines.set(name.toLowerCase(), counter.linePos(key.range?.[0] ?? 0).line);
    return isScalar(value) && typeof value.value === 'string' && !isNull(value) ? [[name, value.value]] : [];
  });
  return { values, lineOf: (key) => lines.get(key) ?? null };
}

function isNull({ value, type }: Scalar): boolean {
  return type === Scalar.PLAIN && /^(?:|~|null)$/iu.test(String(value));
}
