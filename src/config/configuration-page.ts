import * as z from 'zod';
import { Configuration } from './configuration.ts';

/** The part of JSON Schema that our schema uses. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

/**
 * The text of `docs/configuration.md`. Repository settings come from the schema that checks them, and the operator's
 * settings from the example file. So the page always matches the program.
 */
export function configurationPage(environmentExample: string): string {
  const schema = z.toJSONSchema(Configuration, { io: 'input', target: 'draft-7' }) as Schema;
  return `${HEAD}\n${keysOf('', schema).map(row).join('\n')}\n\n${MIDDLE}\n${variablesOf(environmentExample).join('\n')}\n`;
}

interface Key {
  readonly name: string;
  readonly schema: Schema;
}

/** Every key with its path, in the order of the schema. */
function keysOf(path: string, schema: Schema): Key[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return [{ name, schema: inner }, ...keysOf(name, inner), ...keysOf(`${name}[]`, inner.items ?? {})];
  });
}

function row({ name, schema }: Key): string {
  return `| \`${name}\` | ${kindOf(schema)} | ${defaultOf(schema)} | ${cell(schema.description ?? '')} |`;
}

function kindOf({ type, enum: choices, items, maxItems, additionalProperties }: Schema): string {
  if (typeof additionalProperties === 'object') return 'words, each with a list';
  if (choices) return choices.map((choice) => `\`${choice}\``).join(' or ');
  if (type === 'array')
    return `list${maxItems === undefined ? '' : ` of up to ${maxItems}`}${items?.properties ? ', each:' : ''}`;
  return { object: 'section', boolean: '`true` or `false`', string: 'text' }[type ?? ''] ?? type ?? '';
}

function defaultOf({ default: value, type }: Schema): string {
  if (value === undefined || type === 'object' || Array.isArray(value)) return '';
  return `\`${JSON.stringify(value)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A table row for each comment, with the variables below it. Their lines hold the defaults. */
function variablesOf(example: string): string[] {
  return example.split(/\n\n+/).flatMap((block) => {
    const lines = block.trimEnd().split('\n');
    const about = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim());
    const variables = lines.flatMap((line) => {
      const [, name, value = ''] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name ? [{ name, value }] : [];
    });
    if (variables.length === 0) return [];
    const names = variables.map(({ name }) => `\`${name}\``).join('<br>');
    const values = variables.map(({ value }) => (value === '' ? '' : `\`${cell(value)}\``)).join('<br>');
    return [`| ${names} | ${values} | ${cell(about.join(' ').replace(' ... ... ', ', '))} |`];
  });
}

const HEAD = `# Configuration

Made by \`npm run configuration-page\` from the schema and from \`.env.example\`: change those, not this page.

## Of a repository: \`.github/chapter-triage.yml\`

In the repository that receives the feedback, on its default branch; else in its owner's \`.github\` repository, for all of
that owner's. Only \`publication\` is required. A key that does not exist is an error, and so is a value that cannot be
right; each is shown with its line, and the last configuration that was right stays in force.

For completion in an editor, begin the file with
\`# yaml-language-server: $schema=…/schema/chapter-triage.schema.json\`. An example with every kind of source is
[examples/sre-whitepaper/chapter-triage.yml](../examples/sre-whitepaper/chapter-triage.yml). What is wrong with a file,
before it is pushed: \`chapter-triage check --config .github/chapter-triage.yml\`.

| key | value | by default | meaning |
| --- | --- | --- | --- |`;

const MIDDLE = `All files are UTF-8. A file in another encoding is named with its problem, UTF-16 and GBK with the command that converts it,
and the rest is read. A title loses characters that nobody sees (zero-width, bidirectional). A label has room for 50
characters: titles that a cut would make the same get their number in front, otherwise they keep their end. GitHub takes no
emoji in the description of a label, so they are left out there. \`check\` and the check run tell all of this.

## Of the server: environment variables

\`.env\` in the folder where it is started, or the environment itself. The GitHub Action takes its own settings, in
[action.md](action.md).

| variable | by default | meaning |
| --- | --- | --- |`;
