import * as z from 'zod';
import { Configuration } from './configuration.ts';
import { nearestWord } from './nearest-word.ts';
import { REMOVED_KEYS } from './removed-keys.ts';

/** The schema as JSON Schema, for the names and descriptions of keys. */
const WHOLE = z.toJSONSchema(Configuration, { io: 'input' });

/** A problem at one key, as a message for people. */
export interface Explained {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy?: string;
}

/** Explains one issue of the schema check. Several unknown keys give several explanations. */
export function explainIssue(issue: z.core.$ZodIssue): Explained[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], ...unknownKey(key, path) }));
  }
  if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message)) {
    return [{ path, message: 'is missing', ...describedBy(path) }];
  }
  return [{ path, message: message(issue), ...describedBy(path) }];
}

function message(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `is too long: at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'}`;
    case 'invalid_key':
      return issue.issues[0] ? message(issue.issues[0]) : issue.message;
    default:
      return issue.message;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text (put quotes around numbers, dates, true and false)',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of words to lists',
};

function unknownKey(key: string, parent: readonly PropertyKey[]): Omit<Explained, 'path'> {
  const removed = REMOVED_KEYS.get([...parent, key].join('.'));
  if (removed !== undefined) return { message: `\`${key}\` was removed`, remedy: removed };
  const names = Object.keys(schemaAt(parent)?.properties ?? {});
  const nearest = nearestWord(key, names);
  const remedy = nearest === null ? `known keys: ${names.join(', ')}` : `did you mean \`${nearest}\`?`;
  return { message: `unknown key \`${key.slice(0, 100)}\``, remedy };
}

function describedBy(path: readonly PropertyKey[]): { remedy?: string } {
  const remedy = schemaAt(path)?.description;
  return remedy === undefined ? {} : { remedy };
}

function schemaAt(path: readonly PropertyKey[]): z.core.JSONSchema.BaseSchema | undefined {
  let schema: z.core.JSONSchema.BaseSchema | undefined = WHOLE;
  for (const step of path) {
    const next: unknown =
      typeof step === 'number' ? schema?.items : (schema?.properties?.[String(step)] ?? schema?.additionalProperties);
    schema = typeof next === 'object' && next !== null ? (next as z.core.JSONSchema.BaseSchema) : undefined;
  }
  return schema;
}
