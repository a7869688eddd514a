import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportPage } from '../scripts/readme-picture.ts';
import { parseConfiguration } from '../src/config/parse-configuration.ts';

const ENGLISH = 'README.md';
const CHINESE = 'README.zh-CN.md';
const readmes = [ENGLISH, CHINESE].filter((path) => existsSync(path));
/** They run these tests themselves, or show for minutes what has its own test. */
const SET_UP = ['npm ci && npm run demo', 'npm cit'];
/** Read by the command line only, where a person sets it for one command. */
const OF_ONE_COMMAND = ['GITHUB_TOKEN'];
const REQUIRED = 'publication: { name: A, notices: { path: a } }\n';

const run = promisify(execFile);
/** The Node that runs this goes first, whatever else the machine has. */
const env = { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) };

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}
const schema = JSON.parse(readFileSync('schema/chapter-triage.schema.json', 'utf8')) as Schema;
const variables = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);

describe.each(readmes)('%s', (path) => {
  const readme = read(path);
  const settings = settingsOf(readme);

  it.each(commandsOf(readme))('has a command that works: %s', async (command) => {
    const { stdout } = await run('sh', ['-c', command], { env, timeout: 60_000 });
    expect(stdout).not.toBe('');
  });

  it('marks every block of code with a language, so that no command escapes', () => {
    const languages = codeOf(readme).map(({ lang }) => lang);
    expect(languages.filter((lang) => lang !== 'sh' && lang !== 'yaml')).toEqual([]);
    expect(languages).toContain('sh');
    expect(languages).toContain('yaml');
  });

  it('configures what can be configured', () => {
    for (const { lang, value } of codeOf(readme)) if (lang === 'yaml') parseConfiguration(value, path);
  });

  it('lists keys that exist, and all that a configuration begins with', () => {
    const keys = settings.flatMap((setting) => setting.keys);
    expect(keys.filter((key) => !schemaAt(key))).toEqual([]);
    const sections = new Set(keys.map((key) => key.split('.')[0]));
    expect([...sections].toSorted()).toEqual(Object.keys(schema.properties ?? {}).toSorted());
  });

  it('tells what a section holds, with its defaults', () => {
    const told = settings.flatMap(({ keys, said }) =>
      keys.filter((key) => !key.includes('.') && schemaAt(key)?.type === 'object').map((key) => ({ key, said })),
    );
    expect(told).not.toEqual([]);
    for (const { key, said } of told) {
      for (const span of said) expect(schemaAt(`${key}.${/^[\w-]+/.exec(span)?.[0]}`), `${key}: ${span}`).toBeDefined();
      const pairs = Object.assign({}, ...said.filter((span) => span.includes(': ')).map((span) => parse(inCode(span))));
      expect(parseConfiguration(REQUIRED, path)).toMatchObject({ [inCode(key)]: pairs });
    }
  });

  it('names variables that exist', () => {
    const named = codeOf(readme, 'inlineCode').flatMap(({ value }) => /^[A-Z]+(?:_[A-Z]+)*(?==|$)/.exec(value) ?? []);
    const used = codeOf(readme).flatMap(({ value }) => value.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? []);
    expect([...named, ...used].filter((name) => ![...variables, ...OF_ONE_COMMAND].includes(name))).toEqual([]);
  });
});

describe.skipIf(!existsSync(CHINESE))('the READMEs in both languages', () => {
  const each = (of: (readme: Root) => unknown) => [of(read(ENGLISH)), of(read(CHINESE))] as const;

  it('have the same sections, made of the same parts', () => {
    const parts = (readme: Root) =>
      readme.children.flatMap((part) => {
        if (part.type === 'heading') return [`${part.type} ${part.depth}`];
        if (part.type === 'list' || part.type === 'table') return [`${part.type} of ${part.children.length}`];
        return part.type === 'code' ? [part.type] : [];
      });
    const [english, chinese] = each(parts);
    expect(chinese).toEqual(english);
  });

  it('show the same code, but for comments', () => {
    const code = (readme: Root) => codeOf(readme).map(({ value }) => value.replaceAll(/(?:^|[ \t]+)#.*$/gm, ''));
    const [english, chinese] = each(code);
    expect(chinese).toEqual(english);
  });

  it('give the same figures, keys and commands in their tables', () => {
    const cells = (readme: Root) =>
      inside(readme, 'table').map((table) => [
        inside(table, 'tableRow').map((row) =>
          codeOf(row, 'inlineCode')
            .map(({ value }) => value)
            .toSorted(),
        ),
        inside(table, 'tableCell').flatMap((cell) => textOf(cell).match(/^[\d.,]+$/) ?? []),
      ]);
    const [english, chinese] = each(cells);
    expect(chinese).toEqual(english);
  });

  it('lead to the same places', () => {
    const places = (readme: Root) =>
      [...new Set([...inside(readme, 'link'), ...inside(readme, 'image')].map(({ url }) => url))]
        .filter((url) => url !== ENGLISH && url !== CHINESE)
        .toSorted();
    const [english, chinese] = each(places);
    expect(chinese).toEqual(english);
  });
});

describe('the picture of a triaged report', () => {
  it('shows what the core makes of it; else run `node scripts/readme-picture.ts`', () => {
    expect(readFileSync('docs/images/triaged-report.html', 'utf8')).toBe(reportPage());
  });
});

function read(path: string): Root {
  return fromMarkdown(readFileSync(path, 'utf8'), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function inside<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const below = 'children' in node ? node.children.flatMap((child) => inside(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: Type }>, ...below] : below;
}

function codeOf(node: Nodes): Extract<Nodes, { type: 'code' }>[];
function codeOf(node: Nodes, type: 'inlineCode'): Extract<Nodes, { type: 'inlineCode' }>[];
function codeOf(node: Nodes, type: 'code' | 'inlineCode' = 'code') {
  return inside(node, type);
}

/** What a reader can type, but for set-up and for blocks after a comment such as `<!-- needs docker -->`. */
function commandsOf(readme: Root): string[] {
  return readme.children.flatMap((part, index) => {
    const before = readme.children[index - 1];
    const isExcused = before?.type === 'html' && /^<!-- needs [\w ,-]+ -->$/.test(before.value);
    if (part.type !== 'code' || part.lang !== 'sh' || isExcused) return [];
    const lines = part.value.replaceAll(/\\\n\s*/g, '').split('\n');
    return lines.filter((line) => line.trim() !== '' && !line.startsWith('#') && !SET_UP.includes(line));
  });
}

/** The table that follows the configuration: the keys of each row, and the code in what is said of them. */
function settingsOf(readme: Root): { keys: string[]; said: string[] }[] {
  const example = readme.children.findIndex((part) => part.type === 'code' && part.lang === 'yaml');
  const table = readme.children.slice(example).find((part): part is Table => part.type === 'table');
  return (table?.children.slice(1) ?? []).map(({ children: [key, meaning] }) => {
    const [keys, said] = [key, meaning].map((cell) => (cell ? codeOf(cell, 'inlineCode') : []));
    return { keys: (keys ?? []).map(({ value }) => value), said: (said ?? []).map(({ value }) => value) };
  });
}

function schemaAt(key: string): Schema | undefined {
  return key.split('.').reduce<Schema | undefined>((at, step) => at?.properties?.[step], schema);
}

/** Keys are written with hyphens in a configuration, and in capitals in the program. */
function inCode(text: string): string {
  return text.replace(/(?<=[a-z])-([a-z])(?=[\w-]*(?::|$))/g, (_, letter: string) => letter.toUpperCase());
}
