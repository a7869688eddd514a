import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configurationPage } from '../../src/config/configuration-page.ts';

const example = readFileSync('.env.example', 'utf8');
const page = readFileSync('docs/configuration.md', 'utf8');

describe('the page about the configuration', () => {
  it('is the one that the schema makes; else run `npm run configuration-page`', () => {
    expect(page).toBe(configurationPage(example));
  });

  it('says of every key and of every variable what it means', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row.split('|').at(-2)?.trim(), row).toBeTruthy();
  });

  it('names the variables that the server reads, and no others', () => {
    const sources = ['environment', 'environment-private-key'].map((name) =>
      readFileSync(`src/config/environment/${name}.ts`, 'utf8'),
    );
    const read = new Set(
      sources.join('\n').match(/\b[A-Z]+(?:_[A-Z]+)*(?=: (?:z$|z\.|z\n|whole|number|secret)|: readonly string)/gm),
    );
    for (const name of ['PRIVATE_KEY', 'PRIVATE_KEY_PATH']) read.add(name);
    const named = page.slice(page.indexOf('## For the server')).match(/(?<=^\| .*)`[A-Z_]+`/gm) ?? [];
    expect(new Set(named.map((name) => name.slice(1, -1)))).toEqual(read);
  });

  it('takes variables that share a comment together', () => {
    const made = configurationPage('# Where\n# it is.\nHOST=a\nPORT=1|2\n\n# Alone\nKEY=\n');
    expect(made).toContain('| `HOST`<br>`PORT` | `a`<br>`1\\|2` | Where it is. |\n| `KEY` |  | Alone |\n');
  });
});
