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
  if (value === undefined || type === 'object') return '';
  if (Array.isArray(value)) return 'none';
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

\`npm run configuration-page\` writes this page from the schema and \`.env.example\`. Change those, not this page.

## For a repository: \`.github/chapter-triage.yml\`

On the default branch of the repository that receives the feedback; otherwise in its owner's \`.github\` repository, for all
repositories of that owner. Only \`publication\` is required. Unknown keys and invalid values are errors, reported with their
line. Until they are corrected, the last valid configuration stays in force.

For completion in an editor, begin the file with
\`# yaml-language-server: $schema=…/schema/chapter-triage.schema.json\`. An example with every kind of source is
[examples/sre-whitepaper/chapter-triage.yml](../examples/sre-whitepaper/chapter-triage.yml). To find mistakes before a push:
\`chapter-triage check --config .github/chapter-triage.yml\`.

| key | value | default | meaning |
| --- | --- | --- | --- |`;

const MIDDLE = `All files are UTF-8. A file in another encoding is ignored with a problem; for UTF-16 and GBK it has the command that converts
the file. Invisible characters in titles (zero-width, bidirectional) are removed. A label has room for 50 characters. If
shortened titles would be the same, the labels begin with the number, or keep the end of the title. GitHub allows no emoji in
label descriptions, so they are left out there. \`check\` and the check run report all of this.

## For the server: environment variables

In \`.env\` in the folder where the server starts, or in the environment. The GitHub Action has [its own
settings](action.md).

| variable | default | meaning |
| --- | --- | --- |`;
