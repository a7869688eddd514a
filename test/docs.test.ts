import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsedCommand } from './cli/parsed-command.ts';

const TEMPLATES = '.github/ISSUE_TEMPLATE';
const pages = ['.', 'docs', 'docs/decisions']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    // GitHub shows a page of docs three levels below the repository's own pages.
    const files = links.filter((link) => link !== '../../../releases');
    expect(files.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:src|test|bench|docs|examples|scripts|schema)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names scripts that are there', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.skipIf(page === 'CHANGELOG.md')('names commands that the program takes', async () => {
    const named = [...text.matchAll(/`((?:npx )?chapter-triage [^`|…]+)`/g)].map(([, command = '']) => command);
    for (const command of named) await expect(parsedCommand(command), command).resolves.toBeDefined();
  });
});

describe('docs/architecture.md', () => {
  it('names parts of the source that are there', () => {
    const text = readFileSync('docs/architecture.md', 'utf8');
    const named = [...text.matchAll(/`((?:core|github|store|jobs|config|import|web|cli)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join('src', path)))).toEqual([]);
  });
});

describe('the promises in docs/security.md', () => {
  const rows = readFileSync('docs/security.md', 'utf8')
    .split('\n### ')
    .filter((part) => part.includes('\n| promise | kept by | test |\n'))
    .flatMap((part) =>
      part
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .slice(2),
    );

  it.each(rows)('%.60s… names what keeps it and a test that holds it', (row) => {
    const cells = row.split(' | ').map((cell) => [...cell.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path));
    expect(cells).toHaveLength(3);
    const [, keepers = [], tests = []] = cells;
    expect(keepers.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    expect([...keepers, ...tests].filter((path) => !existsSync(path))).toEqual([]);
    expect(tests.filter((path) => !/^test\/.+\.test\.ts$/.test(path))).toEqual([]);
  });

  it('are there', () => {
    expect(rows.length).toBeGreaterThan(20);
  });
});

describe('the issue forms', () => {
  const forms = readdirSync(TEMPLATES).filter((name) => name !== 'config.yml');

  it.each(forms)('%s is one that GitHub takes', (name) => {
    const form = parse(readFileSync(join(TEMPLATES, name), 'utf8'));
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    const ids = form.body.flatMap(({ id }: { id?: string }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body) {
      expect(['textarea', 'input', 'dropdown', 'checkboxes', 'markdown']).toContain(type);
      expect(type === 'markdown' ? attributes.value : attributes.label).toEqual(expect.any(String));
    }
    expect(form.body.some(({ validations }: { validations?: { required?: boolean } }) => validations?.required)).toBe(
      true,
    );
  });
});
