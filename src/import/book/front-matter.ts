import { parseDocument } from 'yaml';

/** The plain values in a Markdown file's front matter, and the text after it. Never throws. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
}

const YAML = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;
const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/u;

/** Splits off the front matter: YAML between lines of ---, or TOML between lines of +++. */
export function takeFrontMatter(text: string): FrontMatter {
  const yaml = YAML.exec(text);
  if (yaml) return { fields: yamlFields(yaml[1] ?? ''), text: text.slice(yaml[0].length) };
  const toml = TOML.exec(text);
  if (toml) return { fields: tomlFields(toml[1] ?? ''), text: text.slice(toml[0].length) };
  return { fields: {}, text };
}

function yamlFields(yaml: string): Record<string, string> {
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0) return {};
  const value = document.toJS({ maxAliasCount: 100 }) as unknown;
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Reads lines like `weight = 10` and `title = "…"` above the first table. Order and titles need no more. */
function tomlFields(toml: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of toml.split(/\r?\n/u)) {
    if (line.startsWith('[')) break;
    const [, key, double, single, bare] =
      /^([\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s#]+))/u.exec(line) ?? [];
    if (key !== undefined) fields[key] = double?.replaceAll(/\\(.)/gu, '$1') ?? single ?? bare ?? '';
  }
  return fields;
}
