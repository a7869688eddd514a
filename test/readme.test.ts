import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportPage } from '../scripts/readme-picture.ts';
import { parseConfiguration } from '../src/config/parse-configuration.ts';
import { parsedCommand } from './cli/parsed-command.ts';

const ENGLISH = 'README.md';
const CHINESE = 'README.zh-CN.md';
const readmes = [ENGLISH, CHINESE].filter((path) => existsSync(path));
/** They run these tests themselves, or show for minutes what has its own test. */
const SET_UP = ['npm ci && npm run demo', 'npm cit'];
/** Read by the command line only, where a person sets it for one command. */
const OF_ONE_COMMAND = ['GITHUB_TOKEN'];

const run = promisify(execFile);
/** The Node that runs this goes first, whatever else the machine has. */
const env = { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) };

const schema = JSON.parse(readFileSync('schema/chapter-triage.schema.json', 'utf8')) as { properties: object };
const variables = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);

describe.each(readmes)('%s', (path) => {
  const readme = read(path);

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

  it.each(namedCommands(readme))('names a command that the program takes: %s', async (command) => {
    await expect(parsedCommand(command)).resolves.toBeDefined();
  });

  it('shows a configuration that is valid, with every section of it', () => {
    const [shown] = codeOf(readme).flatMap(({ lang, value }) => (lang === 'yaml' ? [value] : []));
    parseConfiguration(shown ?? '', path);
    expect(Object.keys(parse(shown ?? '')).toSorted()).toEqual(Object.keys(schema.properties).toSorted());
  });

  it('is short', () => expect(readFileSync(path, 'utf8').split(/\s+/).length).toBeLessThan(1200));

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

/** What stands in the text and begins with the program or with npm, but for set-up. */
function namedCommands(readme: Root): string[] {
  const spans = codeOf(readme, 'inlineCode').map(({ value }) => value);
  return [...new Set(spans.filter((value) => /^(?:chapter-triage|npm) /.test(value) && !SET_UP.includes(value)))];
}
