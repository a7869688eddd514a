import { posix } from 'node:path';
import { tsPlugin } from '@sveltejs/acorn-typescript';
import { type AnyNode, Parser, type Program } from 'acorn';
import { type Data, dataFrom } from '../../../core/publication/trees/data.ts';
import { MAX_DEPTH, type Names, writtenValue } from './written-value.ts';

const ENDINGS = ['', '.ts', '.mts', '.js', '.mjs', '/index.ts', '/index.mts', '/index.js'];
const MAX_FILES = 50;
/** Names that refer to each other too often end here. */
const MAX_LOOK_UPS = 10_000;
const parser = Parser.extend(tsPlugin());

/**
 * What a script of settings exports by default, as far as it is written out: objects, lists, texts, constants,
 * functions that only return, and files beside it that it imports. Nothing is run: a value that would have to be
 * computed is empty. `read` gives a script's text by its path. Null if there is no script, or it cannot be parsed.
 */
export function readScript(path: string, read: (path: string) => string | null): Data | null {
  const files = new Map<string, Names | null>();
  let left = MAX_LOOK_UPS;

  function namesIn(file: string): Names | null {
    const known = files.get(file);
    if (known !== undefined || files.size >= MAX_FILES) return known ?? null;
    const text = read(file);
    const program = text === null ? null : parsed(text);
    const names = program && namesOf(program, file);
    files.set(file, names);
    return names;
  }

  function namesOf(program: Program, file: string): Names {
    const names: Names = (name, depth) => {
      if (depth > MAX_DEPTH || left-- <= 0) return null;
      for (const statement of program.body) {
        if (statement.type === 'ImportDeclaration') {
          const specifier = statement.specifiers.find(({ local }) => local.name === name);
          if (specifier)
            return imported(file, String(statement.source.value))?.(exportedName(specifier), depth + 1) ?? null;
        }
        const node = nodeNamed(statement, name);
        if (node) return writtenValue(node, names, depth + 1);
      }
      return null;
    };
    return names;
  }

  function imported(from: string, source: string): Names | null {
    const place = posix.join(posix.dirname(from), source.replace(/\.(?:js|mjs)$/u, ''));
    const file = ENDINGS.map((ending) => place + ending).find((one) => files.has(one) || read(one) !== null);
    return source.startsWith('.') && file !== undefined ? namesIn(file) : null;
  }

  const names = namesIn(path);
  return names && (names('default', 0) ?? dataFrom(null));
}

function parsed(text: string): Program | null {
  try {
    return parser.parse(text, { sourceType: 'module', ecmaVersion: 'latest', locations: true });
  } catch {
    return null;
  }
}

function exportedName(specifier: Extract<AnyNode, { local: unknown }>): string {
  if (specifier.type !== 'ImportSpecifier') return 'default';
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : String(specifier.imported.value);
}

/** What a statement gives a name; "default" is what the script exports. */
function nodeNamed(statement: Program['body'][number], name: string): AnyNode | null {
  if (statement.type === 'ExportDefaultDeclaration') return name === 'default' ? statement.declaration : null;
  if (statement.type === 'ExpressionStatement') {
    const { expression } = statement;
    const isExport = expression.type === 'AssignmentExpression' && expression.left.type === 'MemberExpression';
    return isExport && name === 'default' ? expression.right : null;
  }
  const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (node?.type === 'FunctionDeclaration') return node.id?.name === name ? node : null;
  if (node?.type !== 'VariableDeclaration') return null;
  return node.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init ?? null;
}
