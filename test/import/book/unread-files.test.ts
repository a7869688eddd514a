import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeProblem } from '../../../src/core/problem.ts';
import { readSource } from '../../../src/import/read-source.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'book-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What is imported of a folder with these files: entries, and doubts. */
async function read(files: Readonly<Record<string, string | Buffer>>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const source = await readSource(root, null, () => {});
  if (source.notices !== null) throw new Error('not a book');
  const { sections, doubts } = source.imported;
  return {
    entries: sections.map(({ entry }) => entry),
    doubts: doubts.map((doubt) => describeProblem(doubt).replace(`${root}/`, '')),
  };
}

/** "第一章 服务治理" in GBK. */
const GBK = Buffer.from('b5dad2bbd5c220b7fecef1d6cec0ed0a', 'hex');
const BOOK = {
  'SUMMARY.md': '- [One](one.md)\n- [Two](two.md)\n',
  'one.md': '# One\n\nText.\n',
  'two.md': '# Two\n\nText.\n',
};

it.each<[string, Parameters<typeof read>[0], string]>([
  ['a chapter in GBK', { 'two.md': GBK }, 'two.md:1: is GBK, but must be UTF-8'],
  [
    'a chapter in UTF-16',
    { 'two.md': Buffer.from('\uFEFF# Two', 'utf16le') },
    'two.md:1: is UTF-16, but must be UTF-8',
  ],
  [
    'a chapter with a line in Latin-1',
    { 'two.md': Buffer.from('# Two\n\ncaf\xe9', 'latin1') },
    'two.md:3: is not UTF-8',
  ],
  ['front matter that is broken', { 'two.md': '---\ntitle: a: b\n---\n# Two\n' }, 'two.md:2: the front matter is not'],
])('doubts %s, and reads the rest', async (_name, files, doubt) => {
  const { entries, doubts } = await read({ ...BOOK, ...files });
  expect(entries).toEqual(['One', 'Two']);
  expect(doubts).toEqual([expect.stringContaining(doubt)]);
});

const WRITTEN = "{ text: 'One', link: '/one' }";

it.each<[string, string, string]>([
  ['.vitepress/config.js', `export default { themeConfig: { sidebar: [${WRITTEN}, ...rest()] } };`, 'sidebar'],
  ['.vitepress/config.js', `export default { themeConfig: { sidebar: { a: [${WRITTEN}], b: rest() } } };`, 'sidebar'],
  ['sidebars.js', "module.exports = { book: ['one', ...rest()] };", 'sidebars'],
])('doubts a part of %s that would have to be computed', async (path, script, place) => {
  const settings = path === 'sidebars.js' ? { 'docusaurus.config.js': 'export default {};' } : {};
  const { entries, doubts } = await read({
    ...settings,
    [path]: script,
    'one.md': '# One\n',
    'docs/one.md': '# One\n',
  });
  expect(entries).toEqual(['One']);
  expect(doubts).toEqual([expect.stringContaining(`a part of the ${place} is not written out, and was left out`)]);
});

it.each<[string, Parameters<typeof read>[0], string]>([
  ['of mdBook', { 'book.toml': '[book\n', 'src/SUMMARY.md': '- [One](a.md)\n' }, 'book.toml:1: is not valid TOML'],
  ['of Hugo', { 'hugo.yaml': 'title: "Bells\n', 'content/a.md': '# One\n' }, 'hugo.yaml:2: is not valid YAML'],
  [
    'of a folder of Docusaurus',
    {
      'docusaurus.config.js': 'export default {};',
      'docs/a/_category_.json': '{ "label": "One }',
      'docs/a/b.md': '# Two\n',
    },
    'docs/a/_category_.json:1: is not valid YAML',
  ],
])('doubts broken settings %s', async (_name, files, doubt) => {
  const { doubts } = await read({ ...files, 'src/a.md': '# One\n' });
  expect(doubts).toEqual([expect.stringContaining(doubt)]);
});

it('leaves out no file, however deep', async () => {
  const { entries } = await read({ [`${'1/'.repeat(14)}2.md`]: '# Deep\n', '2.md': '# Last\n' });
  expect(entries.slice(-2)).toEqual(['Deep', 'Last']);
});

it('refuses a list of chapters in GBK', async () => {
  await expect(read({ ...BOOK, 'SUMMARY.md': GBK })).rejects.toThrow('SUMMARY.md:1: is GBK, but must be UTF-8');
});

it('reads titles, drafts and dates in every format of front matter', async () => {
  const { entries, doubts } = await read({
    'hugo.toml': '',
    'content/a.md': '+++\ntitle = """\none \\\n  chapter"""\ndate = 2024-01-02T01:00:00+08:00\n+++\n',
    'content/b.md': '{\n\t"Title": "Two \\"b\\"",\n\t"date": "2024-01-01T18:00:00Z"\n}\n',
    'content/c.md': '---\nTITLE: Hidden\ndraft: True\n---\n',
    'content/d.md': '---\ndate: 2023-12-01\n---\n\n# Its heading\n',
  });
  // The time of the first is 17:00 in UTC.
  expect(entries).toEqual(['Two "b"', 'one chapter', 'Its heading']);
  expect(doubts).toEqual([]);
});
