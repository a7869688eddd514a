import { type Document, isAlias, isCollection, isMap, isNode, isScalar, type LineCounter, type Node } from 'yaml';

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Position of the value at `path` in a YAML document: of its key if there is one, since people look for that word. A
 * missing path gives the nearest parent; an empty document gives null.
 */
export function locateProblem(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Position | null {
  let node = document.contents as Node | null;
  let start = startOf(node);
  for (const step of path) {
    const next = isNode(node) ? child(document, node, step) : null;
    if (next === null) break;
    start = next.start ?? start;
    node = next.node;
  }
  if (start === null) return null;
  const { line, col } = lines.linePos(start);
  return { line, column: col };
}

interface Child {
  readonly node: Node | null;
  readonly start: number | null;
}

function child(document: Document, node: Node, step: PropertyKey): Child | null {
  const parent = isAlias(node) ? node.resolve(document) : node;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    if (pair === undefined) return null;
    return { node: isNode(pair.value) ? pair.value : null, start: isNode(pair.key) ? startOf(pair.key) : null };
  }
  if (!isCollection(parent) || typeof step !== 'number') return null;
  const item = parent.items[step];
  return isNode(item) ? { node: item, start: startOf(item) } : null;
}

function startOf(node: Node | null): number | null {
  return node?.range?.[0] ?? null;
}
