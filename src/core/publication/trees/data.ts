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
/** The parser compares each key with all others, and looks for an anchor in the whole file. We do both in linear time. */
const PARSING = { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' } as const;
const NONE: Omit<Data, 'line'> = { text: null, items: [], fields: new Map() };

/** Reads YAML, or JSON, which is YAML as well. `problem` says what is wrong with the first line that is not. */
export function readYaml(text: string): { data: Data; problem: { line: number; message: string } | null } {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...PARSING, lineCounter: lines });
  const [error] = document.errors;
  const line = error?.linePos?.[0].line ?? 1;
  let problem = error ? { line, message: `is not valid YAML: ${error.message.split('\n')[0]}` } : null;
  const anchored = new Map<string, Node>();
  let left = MAX_VALUES;

  function dataOf(node: Node | null | undefined, depth: number): Data {
    const at = { ...NONE, line: node?.range ? lines.linePos(node.range[0]).line : 1 };
    left -= 1;
    if (!node || depth > MAX_DEPTH || left < 0) return at;
    if (isAlias(node)) return dataOf(anchored.get(node.source), depth + 1);
    if (node.anchor !== undefined) anchored.set(node.anchor, node);
    if (isScalar(node)) return { ...at, text: typeof node.value === 'string' ? node.value : null };
    if (isSeq<Node>(node)) return { ...at, items: node.items.map((item) => dataOf(item, depth + 1)) };
    if (!isMap<Node, Node>(node)) return at;
    const fields = new Map(
      node.items.map(({ key, value }) => [dataOf(key, depth + 1).text ?? '', dataOf(value, depth + 1)]),
    );
    if (fields.size < node.items.length) problem ??= { line: at.line, message: 'has a key twice below this line' };
    return { ...at, fields };
  }

  const data = dataOf(document.contents, 0);
  if (left < 0) problem ??= { line: 1, message: `has more than ${MAX_VALUES} values; the others are ignored` };
  return { data, problem };
}

/** The value below keys, one in the other. */
export function at(data: Data, ...keys: readonly string[]): Data {
  return keys.reduce((value, key) => value.fields.get(key) ?? { ...NONE, line: value.line }, data);
}

/** A text below keys; null if there is none, or it is empty. */
export function textAt(data: Data, ...keys: readonly string[]): string | null {
  return at(data, ...keys).text || null;
}

/** Whether nothing is in it, as in a value of a script that would have to be computed. */
export function isEmpty({ text, items, fields }: Data): boolean {
  return text === null && items.length === 0 && fields.size === 0;
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
