import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/problem.ts';
import { bookKindOf } from '../../../src/import/book/book-kind.ts';
import { readBook } from '../../../src/import/book/read-book.ts';
import { planImport } from '../../../src/import/plan-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-book-'));
afterAll(() => rmSync(folder, { recursive: true }));

function made(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const mdbook = made('mdbook', {
  'book.toml': '[book]\n',
  'src/SUMMARY.md':
    '# Summary\n\n[Foreword](foreword.md)\n\n- [Basics](basics.md)\n  - [What *pagers* do](basics/pagers.md)\n  - [Not written yet]()\n- [Depth](depth.md)\n\n[Thanks](thanks.md)\n',
  'src/foreword.md': '# Foreword\n\nRead this\nfirst.\n',
  'src/basics.md': '# Basics\n\n```sh\nrm secret\n```\n\nAlarms wake people.\n',
  'src/basics/pagers.md': '# Pagers\n\n## Noise\n\n- one\n- two\n',
  'src/depth.md': '# Depth\n\n第一行\n第二行\n',
});
const gitbook = made('gitbook', {
  'SUMMARY.md':
    '# 目录\n\n* [介绍](README.md)\n* [第一章](one.md)\n  * [甲节](one.md#jia)\n  * [乙节](one.md#乙节)\n* [Elsewhere](https://example.com/)\n',
  'README.md': '欢迎\n',
  'one.md': '---\ntitle: x\n---\n开头\n\n## 甲 {#jia}\n\n甲文\n\n## 乙节\n\n乙文\n',
});
const docsify = made('docsify', {
  'docs/_sidebar.md': '- 入门\n  - [安装](/install.md)\n  - [使用](usage "Usage")\n',
  'docs/install.md': '# 安装\n\n先下载。\n',
  'docs/usage.md': '# 使用\n\n再运行。\n',
});
const mkdocs = made('mkdocs', {
  'mkdocs.yml':
    'site_name: x\nplugins: [!ENV [X]]\nmarkdown_extensions:\n  - emoji: { gen: !!python/name:material.x }\nnav:\n  - index.md\n  - Guide:\n    - Setup: guide/setup.md\n    - guide/run.md\n  - Blog: https://example.com\n',
  'docs/index.md': '# Welcome here\n\nHello.\n',
  'docs/guide/setup.md': 'Set it up.\n',
  'docs/guide/run.md': '---\ntitle: Running it\n---\nRun it.\n',
});
const hugo = made('hugo', {
  'hugo.toml': 'title = "x"\n',
  'content/_index.md': '---\ntitle: Home\n---\n',
  'content/guide/_index.md': '---\ntitle: Guide\nweight: 2\n---\nAbout.\n',
  'content/guide/b.md': '+++\ntitle = "First \\"b\\""\nweight = 1\n+++\nText b.\n',
  'content/guide/a/index.md': '---\ntitle: Last a\n---\nText a.\n',
  'content/guide/draft.md': '---\ntitle: Not yet\ndraft: true\n---\n',
  'content/intro/_index.md': '---\ntitle: Intro\nweight: 1\n---\n',
});
const jupyter = made('jupyter', {
  '_toc.yml':
    'format: jb-book\nroot: intro\nparts:\n  - caption: One\n    numbered: true\n    chapters:\n      - file: a\n        sections:\n          - file: sub/b\n  - caption: Two\n    numbered: true\n    chapters:\n      - file: c\n      - url: https://example.com\n        title: Away\n',
  'intro.md': '# Start\n\nHi.\n',
  'a.md': '# Chapter a\n',
  'sub/b.ipynb': JSON.stringify({
    cells: [
      { cell_type: 'code', source: 'x' },
      { cell_type: 'markdown', source: ['# Notebook b\n', '\n', 'Cell text.'] },
    ],
  }),
  'c.md': '# Chapter c\n',
});

describe('contents and text of', () => {
  it.each([
    [
      'mdbook',
      mdbook,
      [
        '- [Foreword](foreword.md)',
        '- [1 Basics](basics.md)',
        '  - [1.1 What pagers do](basics/pagers.md)',
        '  - 1.2 Not written yet',
        '- [2 Depth](depth.md)',
        '- [Thanks](thanks.md)',
      ],
      [
        { section: 'foreword.md', text: '# Foreword\nRead this first.' },
        { section: 'basics.md', text: '# Basics\nAlarms wake people.' },
        { section: 'basics/pagers.md', text: '# Pagers\n## Noise\none\ntwo' },
        { section: 'depth.md', text: '# Depth\n第一行第二行' },
      ],
    ],
    [
      'gitbook',
      gitbook,
      ['- [介绍](README.md)', '- [第一章](one.md)', '  - [甲节](one.md#jia)', '  - [乙节](one.md#乙节)'],
      [
        { section: 'README.md', text: '欢迎' },
        { section: 'one.md', text: '开头' },
        { section: 'one.md#jia', text: '## 甲\n甲文' },
        { section: 'one.md#乙节', text: '## 乙节\n乙文' },
      ],
    ],
    [
      'docsify',
      docsify,
      ['- 入门', '  - [安装](install.md)', '  - [使用](usage)'],
      [
        { section: 'install.md', text: '# 安装\n先下载。' },
        { section: 'usage', text: '# 使用\n再运行。' },
      ],
    ],
    [
      'mkdocs',
      mkdocs,
      ['- [Welcome here](index.md)', '- Guide', '  - [Setup](guide/setup.md)', '  - [Running it](guide/run.md)'],
      [
        { section: 'index.md', text: '# Welcome here\nHello.' },
        { section: 'guide/setup.md', text: 'Set it up.' },
        { section: 'guide/run.md', text: 'Run it.' },
      ],
    ],
    [
      'hugo',
      hugo,
      [
        '- [Home](_index.md)',
        '- [Intro](intro/_index.md)',
        '- [Guide](guide/_index.md)',
        '  - [First "b"](guide/b.md)',
        '  - [Last a](guide/a/index.md)',
      ],
      [
        { section: 'guide/_index.md', text: 'About.' },
        { section: 'guide/b.md', text: 'Text b.' },
        { section: 'guide/a/index.md', text: 'Text a.' },
      ],
    ],
    [
      'jupyter-book',
      jupyter,
      [
        '- [Start](intro)',
        '- One',
        '  - [1 Chapter a](a)',
        '    - [1.1 Notebook b](sub/b)',
        '- Two',
        '  - [2 Chapter c](c)',
      ],
      [
        { section: 'intro', text: '# Start\nHi.' },
        { section: 'a', text: '# Chapter a' },
        { section: 'sub/b', text: '# Notebook b\nCell text.' },
        { section: 'c', text: '# Chapter c' },
      ],
    ],
  ] as const)('%s', (kind, root, contents, text) => {
    const { files } = planImport(readBook(kind, root, null), 'v1');

    expect(files.map(({ path }) => path)).toEqual(['contents/v1.md', 'text/v1.jsonl']);
    expect(files[0]!.text.trimEnd().split('\n')).toEqual(contents);
    expect(
      files[1]!.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(text);
  });

  it.each([
    ['mdbook', mdbook, null],
    ['mdbook', join(mdbook, 'src'), 'SUMMARY.md'],
    ['gitbook', gitbook, null],
    ['docsify', docsify, null],
    ['mkdocs', mkdocs, null],
    ['hugo', hugo, null],
    ['jupyter-book', jupyter, '_toc.yml'],
    [null, folder, null],
  ])('%s is known by its files', (kind, root, name) => {
    expect(bookKindOf(root, name)).toBe(kind);
  });
});

it('doubts a chapter whose file is missing, and links to other sites', () => {
  expect(readBook('mdbook', mdbook, null).doubts).toMatchObject([
    { message: expect.stringContaining('thanks.md, which is not in the book') },
  ]);
  expect(readBook('gitbook', gitbook, null).doubts).toMatchObject([
    { message: expect.stringContaining('another site') },
  ]);
});

it('reads nothing outside of the book', () => {
  const root = made('escaping', {
    'SUMMARY.md': '- [Up](../secret.md)\n- [Link](link.md)\n',
    '../secret.md': 'a secret',
  });
  symlinkSync(join(folder, 'secret.md'), join(root, 'link.md'));
  const { passages, doubts } = readBook('gitbook', root, null);

  expect(passages).toEqual([]);
  expect(doubts).toHaveLength(2);
});

it.each([
  ['mkdocs', { 'mkdocs.yml': 'nav: [\n' }, /mkdocs.yml:\d+: is not valid YAML/],
  ['jupyter-book', { '_toc.yml': 'parts: 3\n' }, /is not a _toc.yml/],
  ['gitbook', { 'x.md': '' }, /has no SUMMARY.md/],
  ['docsify', { '_sidebar.md': 'nothing\n' }, /lists no chapter/],
] as const)('explains a %s that is none', (kind, files, message) => {
  const root = made(`bad-${kind}`, files);

  expect(() => readBook(kind, root, null)).toThrow(UserError);
  expect(() => readBook(kind, root, null)).toThrow(message);
});
