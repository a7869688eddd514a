import type { AnyNode, ObjectExpression, Property, SpreadElement } from 'acorn';
import { type Data, dataFrom, isEmpty } from '../../../core/publication/trees/data.ts';

/** The value that a script gives a name. Null if it gives none. */
export type Names = (name: string, depth: number) => Data | null;

const NONE = dataFrom(null);
/** Deeper than any settings. Names that stand for each other in a circle end here. */
export const MAX_DEPTH = 80;

/** The value of an expression as it is written. A value that would have to be computed is empty. */
export function writtenValue(node: AnyNode, names: Names, depth: number): Data {
  const value = depth > MAX_DEPTH ? NONE : valueIn(node, names, depth);
  return value.line > 1 ? value : { ...value, line: node.loc?.start.line ?? 1 };
}

function valueIn(node: AnyNode, names: Names, depth: number): Data {
  const below = (inner: AnyNode) => writtenValue(inner, names, depth + 1);
  switch (node.type) {
    case 'Literal':
      return { ...NONE, text: String(node.value) };
    case 'TemplateLiteral':
      return { ...NONE, text: node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null };
    case 'ArrayExpression':
      return { ...NONE, items: node.elements.flatMap((item) => listItems(item, below)) };
    case 'ObjectExpression':
      return { ...NONE, fields: fieldsOf(node, below) };
    case 'Identifier':
      return names(node.name, depth + 1) ?? NONE;
    case 'CallExpression':
      return calledValue(node.callee, node.arguments, names, depth);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return returned(node.body, below);
    default:
      // `value as Type`, `value satisfies Type`, `<Type>value`, `(value)`.
      return 'expression' in node && typeof node.expression === 'object' ? below(node.expression as AnyNode) : NONE;
  }
}

/** A function of the script stands for what it returns; one of a library (`defineConfig`), for its first argument. */
function calledValue(callee: AnyNode, given: readonly AnyNode[], names: Names, depth: number): Data {
  const own = callee.type === 'Identifier' ? names(callee.name, depth + 1) : null;
  const [first] = given;
  return own ?? (first ? writtenValue(first, names, depth + 1) : NONE);
}

function returned(body: AnyNode, below: (node: AnyNode) => Data): Data {
  if (body.type !== 'BlockStatement') return below(body);
  const last = body.body.at(-1);
  return last?.type === 'ReturnStatement' && last.argument ? below(last.argument) : NONE;
}

/** A list within that would have to be computed is one empty item. */
function listItems(item: AnyNode | null, below: (node: AnyNode) => Data): readonly Data[] {
  if (item === null) return [];
  if (item.type !== 'SpreadElement') return [below(item)];
  const list = below(item.argument);
  return isEmpty(list) && item.argument.type !== 'ArrayExpression' ? [list] : list.items;
}

function fieldsOf({ properties }: ObjectExpression, below: (node: AnyNode) => Data): Map<string, Data> {
  return new Map(
    properties.flatMap((property: Property | SpreadElement): (readonly [string, Data])[] => {
      if (property.type === 'SpreadElement') return [...below(property.argument).fields];
      const { key, value, computed } = property;
      const name = key.type === 'Identifier' && !computed ? key.name : below(key).text;
      return name === null ? [] : [[name, below(value)]];
    }),
  );
}
