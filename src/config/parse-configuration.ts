import { type Document, LineCounter, parseDocument } from 'yaml';
import { type Problem, UserError } from '../core/problem.ts';
import { Configuration } from './configuration.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { explainIssue } from './explain-issue.ts';
import { locateProblem } from './locate-problem.ts';

const MAX_BYTES = 64 * 1024;
const MAX_ALIASES = 20;
const PARSING = { prettyErrors: false, stringKeys: true, uniqueKeys: false, logLevel: 'error' } as const;
/** Enough to fix a file. A hostile file could have a problem in every byte. */
const MAX_PROBLEMS = 50;

/** Throws a UserError if a configuration is too large. Call it before a file is read whose size is known. */
export function refuseLarge(bytes: number, file: string): void {
  if (bytes <= MAX_BYTES) return;
  throw new UserError([{ file, message: 'is larger than 64 KiB', remedy: 'keep only what differs from the defaults' }]);
}

/**
 * Parses a configuration and fills in defaults. `file` is its name in messages. Throws a UserError that lists all
 * problems with their lines.
 */
export function parseConfiguration(text: string, file: string): Configuration {
  refuseLarge(Buffer.byteLength(text), file);
  const lines = new LineCounter();
  const document = parseDocument(text, { ...PARSING, lineCounter: lines });
  refuse(syntaxProblems(document, lines, file));

  const parsed = Configuration.safeParse(plain(document, file));
  if (parsed.success) return parsed.data;
  const explained = parsed.error.issues.flatMap(explainIssue);
  const problems = explained.slice(0, MAX_PROBLEMS).map(({ path, ...said }): Problem => {
    const position = locateProblem(document, lines, path);
    return { file, ...position, ...(path.length > 0 && { key: keyPath(path) }), ...said };
  });
  throw new UserError([...problems.sort(byPosition), ...restOf(explained, file)]);
}

function syntaxProblems(document: Document, lines: LineCounter, file: string): Problem[] {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const malformed = [...document.errors, ...document.warnings].map(({ message, pos, code }): Problem => {
    const plainer = code === 'RESOURCE_EXHAUSTION' ? 'it is nested too deeply' : message;
    return { ...at(pos[0]), message: `not valid YAML: ${plainer}` };
  });
  if (malformed.length > 0) return malformed;
  return duplicateKeys(document).map(
    (key): Problem => ({
      ...at(key.range?.[0] ?? 0),
      key: String(key.value),
      message: 'is a duplicate',
      remedy: 'keep one of the two',
    }),
  );
}

/** The document as plain data. Limits aliases, since a few lines could expand to gigabytes. */
function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    throw new UserError([{ file, message: 'uses too many YAML aliases', remedy: 'write the values out' }], { cause });
  }
}

function refuse(problems: Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new UserError([...problems.slice(0, MAX_PROBLEMS), ...restOf(problems, first.file)]);
}

function restOf(found: readonly unknown[], file: string): Problem[] {
  const rest = found.length - MAX_PROBLEMS;
  return rest > 0 ? [{ file, message: `has ${rest} more problems` }] : [];
}

function byPosition(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** A path as people write it: `publication.moved[0].from`. */
function keyPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
