import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A value of a data file, with its line. Texts are as written: 1.10 stays "1.10". */
export interface Data {
  readonly line: number;
  readonly text: string | null;
  readonly items: readonly Data[];
  readonly fields: ReadonlyMap<string, Data>;
}

const MAX_DEPTH = 24;
const MAX_VALUES = 50_000;
const NONE: Omit<Data, 'line'> = { text: null, items: [], fields: new Map() };

/** Reads YAML, or JSON, which is YAML as well. `problem` says what is wrong with the first line that is not. */
export function readYaml(text: string): { data: Data; problem: { line: number; message: string } | null } {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, logLevel: 'silent' });
  const [error] = document.errors;
  const line = error?.linePos?.[0].line ?? 1;
  const problem = error ? { line, message: `is not valid YAML: ${error.message.split('\n')[0]}` } : null;
  let left = MAX_VALUES;

  function dataOf(node: Node | null | undefined, depth: number): Data {
    const at = { ...NONE, line: node?.range ? lines.linePos(node.range[0]).line : 1 };
    left -= 1;
    if (!node || depth > MAX_DEPTH || left < 0) return at;
    if (isAlias(node)) return dataOf(node.resolve(document), depth + 1);
    if (isScalar(node)) return { ...at, text: typeof node.value === 'string' ? node.value : null };
    if (isSeq<Node>(node)) return { ...at, items: node.items.map((item) => dataOf(item, depth + 1)) };
    if (!isMap<Node, Node>(node)) return at;
    const fields = node.items.map(({ key, value }) => [textOf(key), dataOf(value, depth + 1)] as const);
    return { ...at, fields: new Map(fields) };
  }

  return { data: dataOf(document.contents, 0), problem };
}

function textOf(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The value below keys, one in the other. */
export function at(data: Data, ...keys: readonly string[]): Data {
  return keys.reduce((value, key) => value.fields.get(key) ?? { ...NONE, line: value.line }, data);
}

/** A text below keys; null if there is none, or it is empty. */
export function textAt(data: Data, ...keys: readonly string[]): string | null {
  return at(data, ...keys).text || null;
}

/** The same shape for a value that another parser read. */
export function dataFrom(value: unknown, depth = 0): Data {
  const none = { ...NONE, line: 1 };
  if (depth > MAX_DEPTH || value === null || value === undefined) return none;
  if (Array.isArray(value)) return { ...none, items: value.map((item) => dataFrom(item, depth + 1)) };
  if (typeof value !== 'object' || value instanceof Date) return { ...none, text: String(value) };
  const fields = Object.entries(value).map(([key, one]) => [key, dataFrom(one, depth + 1)] as const);
  return { ...none, fields: new Map(fields) };
}
