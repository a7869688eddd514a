import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsPlugin } from '@sveltejs/acorn-typescript';
import { type AnyNode, Parser } from 'acorn';

/** A regular expression of ours, and where it stands: "src/core/text/words.ts:14". */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** What stands in one source file: literals, and the places at which expressions are built from texts. */
export interface Written {
  readonly path: string;
  readonly literals: readonly Expression[];
  readonly builds: readonly string[];
}

const parser = Parser.extend(tsPlugin());

/** The regular expressions of every file below a folder, found by a parser of TypeScript. */
export function writtenBelow(folder: string): Written[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => writtenIn(join(folder, name)));
}

function writtenIn(path: string): Written {
  const literals: Expression[] = [];
  const builds: string[] = [];
  const program = parser.parse(readFileSync(path, 'utf8'), {
    sourceType: 'module',
    ecmaVersion: 'latest',
    locations: true,
  });
  const left: unknown[] = [program];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node !== 'object' || node === null) continue;
    left.push(...Object.values(node));
    if (!('type' in node)) continue;
    const place = `${path}:${(node as AnyNode).loc?.start.line}`;
    const known = node as AnyNode;
    if (known.type === 'Literal' && known.regex)
      literals.push({ source: known.regex.pattern, flags: known.regex.flags, place });
    if ((known.type === 'NewExpression' || known.type === 'CallExpression') && isRegExp(known.callee))
      builds.push(place);
  }
  return { path, literals, builds };
}

function isRegExp(node: AnyNode): boolean {
  return node.type === 'Identifier' && node.name === 'RegExp';
}
