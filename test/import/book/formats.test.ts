import { describe, expect, it } from 'vitest';
import { readBook } from '../../../src/import/book/read-book.ts';
import { planImport } from '../../../src/import/plan-import.ts';
import { madeFolder } from './made-folder.ts';

const notebook = JSON.stringify({
  cells: [
    { cell_type: 'code', source: 'x' },
    { cell_type: 'markdown', source: ['# Notebook b\n', '\n', 'Cell text.'] },
  ],
});

/** A small book in each format, and the contents that it gives. */
const BOOKS: readonly (readonly [string, string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'mdbook',
    'counts the items of its lists, drafts included, below its src',
    {
      'book.toml': '[book]\ntitle = "Pagers"\nsrc = "text"\n',
      'text/SUMMARY.md':
        '# Summary\n\n[Pagers](README.md)\n[Foreword](foreword.md)\n\n# First part\n\n- [Basics](basics.md)\n  - [What *pagers* do](basics/pagers.md)\n  - [Not written yet]()\n\n# Second part\n\n- [Depth](depth.md)\n\n[Thanks](thanks.md)\n',
      'text/README.md': '# Pagers\n',
      'text/foreword.md': '# Foreword\n',
      'text/basics.md': '# Basics\n',
      'text/basics/pagers.md': '# Pagers\n\n## Noise\n',
      'text/depth.md': '# Depth\n',
      'text/thanks.md': '# Thanks\n',
    },
    [
      '- [Foreword](foreword.md)',
      '- [1 Basics](basics.md)',
      '  - [1.1 What pagers do](basics/pagers.md)',
      '  - 1.2 Not written yet',
      '- [2 Depth](depth.md)',
      '- [Thanks](thanks.md)',
    ],
  ],
  [
    'gitbook',
    'has its root where its settings say, and numbered headings of its files',
    {
      '.gitbook.yaml': 'root: ./docs/\nstructure:\n  summary: toc/SUMMARY.md\n',
      'docs/toc/SUMMARY.md':
        '# 目录\n\n* [某书](README.md)\n* [第二章 钟](two.md)\n  * [甲节](two.md#jia)\n* [第三章 表](three.md)\n',
      'docs/toc/README.md': '# 某书\n',
      'docs/toc/two.md': '---\ntitle: x\n---\n开头\n\n## 2.1 齿\n\n### 2.1.1 磨\n\n## 甲 {#jia}\n\n## 9.1 版\n',
      'docs/toc/three.md': '# 第三章 表\n\n## 3.1 簧\n\n## 尾\n',
    },
    [
      '- [第二章 钟](two.md)',
      '  - [2.1 齿](two.md#21-齿)',
      '    - [2.1.1 磨](two.md#211-磨)',
      '  - [甲节](two.md#jia)',
      '- [第三章 表](three.md)',
      '  - [3.1 簧](three.md#31-簧)',
    ],
  ],
  [
    'docsify',
    'reads the sidebar that its page names, with ?id=',
    {
      'docs/index.html': '<script>window.$docsify = { name: "书", loadSidebar: "menu.md" }</script>',
      'docs/menu.md': '- 入门\n  - [安装](/install.md)\n  - [补遗](install?id=后记)\n  - [使用](usage "Usage")\n',
      'docs/_sidebar.md': '- [Old](old.md)\n',
      'docs/install.md': '# 安装\n\n先下载。\n\n## 后记\n\n完。\n',
      'docs/usage.md': '# 使用\n',
    },
    ['- 入门', '  - [安装](install.md)', '  - [补遗](install.md#后记)', '  - [使用](usage.md)'],
  ],
  [
    'mkdocs',
    'keeps 1.10 and takes headings for titles',
    {
      'mkdocs.yml':
        'site_name: x\nplugins: [!ENV [X]]\nmarkdown_extensions:\n  - emoji: { gen: !!python/name:material.x }\nnav:\n  - index.md\n  - 1.10: guide/setup.md\n  - Guide:\n    - guide/run.md\n  - Blog: https://example.com\n',
      'docs/index.md': '# Welcome here\n',
      'docs/guide/setup.md': 'Set it up.\n',
      'docs/guide/run.md': '---\ntitle: Running it\n---\nRun it.\n',
    },
    ['- [Welcome here](index.md)', '- [1.10](guide/setup.md)', '- Guide', '  - [Running it](guide/run.md)'],
  ],
  [
    'jupyter-book',
    'counts chapters through parts, and headings as deep as it says',
    {
      '_config.yml': 'title: Bells\n',
      '_toc.yml':
        'format: jb-book\nroot: intro\nparts:\n  - caption: One\n    numbered: 2\n    chapters:\n      - file: a\n        sections:\n          - file: sub/b\n  - caption: Two\n    numbered: 1\n    chapters:\n      - file: c\n      - url: https://example.com\n        title: Away\n',
      'intro.md': '# Start\n\nHi.\n',
      'a.md': '# Chapter a\n\n## Inside\n\n### Deeper\n',
      'sub/b.ipynb': notebook,
      'c.md': '# Chapter c\n\n## Not counted\n',
    },
    [
      '- [Start](intro.md)',
      '- [1 Chapter a](a.md)',
      '  - [1.1 Inside](a.md#inside)',
      '  - [1.2 Notebook b](sub/b.ipynb)',
      '- [2 Chapter c](c.md)',
    ],
  ],
  [
    'jupyter-book',
    'has subtrees and entries',
    {
      '_toc.yml':
        'root: index\nsubtrees:\n  - caption: One\n    entries:\n      - file: a\n        subtrees:\n          - entries:\n              - file: b\n  - entries:\n      - file: c\n',
      'index.md': '# Bells\n',
      'README.md': '# Bells\n',
      'a.md': '# A bell\n',
      'b.md': '# B bell\n',
      'c.md': '# C bell\n',
    },
    ['- [A bell](a.md)', '  - [B bell](b.md)', '- [C bell](c.md)'],
  ],
  [
    'jupyter-book',
    'reads the list of its first version',
    {
      '_toc.yml': '- file: intro\n  numbered: true\n- part: One\n  chapters:\n  - file: a\n- file: b\n',
      'intro.md': '# Start\n',
      'a.md': '# A bell\n',
      'b.md': '# B bell\n',
    },
    ['- [Start](intro.md)', '- [1 A bell](a.md)', '- [2 B bell](b.md)'],
  ],
  [
    'myst',
    'reads project.toc',
    {
      'docs/myst.yml':
        'project:\n  title: Bells\n  toc:\n    - file: index.md\n    - title: Making\n      children:\n        - file: cast.md\n        - file: not.md\n          hidden: true\n',
      'docs/index.md': '# Bells\n',
      'docs/cast.md': '# Casting\n',
    },
    ['- Making', '  - [Casting](cast.md)'],
  ],
  [
    'quarto',
    'counts chapters and their headings, not those marked as unnumbered, and letters appendices',
    {
      '_quarto.yml':
        'book:\n  title: Bells\n  chapters:\n    - index.qmd\n    - part: "Making"\n      chapters:\n        - cast.qmd\n        - tune.qmd\n    - part: ring.qmd\n      chapters: []\n  appendices:\n    - tools.qmd\n',
      'index.qmd': '# Preface {.unnumbered}\n\n## For whom\n',
      'cast.qmd': '# Casting {#sec-cast}\n\n## Clay\n\n### Fire {-}\n\n## Bronze {#sec-bronze}\n',
      'tune.qmd': '---\ntitle: Tuning\n---\n\n## Lathe\n',
      'ring.qmd': '# Ringing {-}\n',
      'tools.qmd': '# Tools\n\n## Files\n',
    },
    [
      '- [Preface](index.qmd)',
      '- [1 Casting](cast.qmd)',
      '  - [1.1 Clay](cast.qmd#clay)',
      '  - [1.2 Bronze](cast.qmd#sec-bronze)',
      '- [2 Tuning](tune.qmd)',
      '  - [2.1 Lathe](tune.qmd#lathe)',
      '- [Ringing](ring.qmd)',
      '- [A Tools](tools.qmd)',
      '  - [A.1 Files](tools.qmd#files)',
    ],
  ],
  [
    'bookdown',
    'takes files by name, the index first, with parts and appendices from their headings',
    {
      '_bookdown.yml': 'book_filename: bells\n',
      'index.Rmd': '---\ntitle: Bells\n---\n\n# Preface {-}\n',
      '01-cast.Rmd': '# (PART) Making {-}\n\n# Casting {#cast}\n\n## Clay\n\n# Tuning\n',
      '02-tools.Rmd': '# (APPENDIX) Appendix {-}\n\n# Tools\n',
      '_not.Rmd': '# Not\n',
    },
    [
      '- [Preface](index.Rmd)',
      '- [1 Casting](01-cast.Rmd)',
      '  - [1.1 Clay](01-cast.Rmd#clay)',
      '- [2 Tuning](01-cast.Rmd#tuning)',
      '- [A Tools](02-tools.Rmd)',
    ],
  ],
  [
    'docusaurus',
    'reads its sidebars, in JSON',
    {
      'website/docusaurus.config.js':
        'module.exports = { title: "Bells", presets: [["classic", { docs: { path: "../docs" } }]] };',
      'website/sidebars.json':
        '{"docs": ["intro", {"type": "category", "label": "Making", "link": {"type": "doc", "id": "making"}, "items": ["making/clay", {"type": "doc", "id": "bronze", "label": "Alloys"}]}], "more": {"Ringing": ["ring"]}}',
      'docs/intro.md': '# Intro\n',
      'docs/making.md': '# How\n',
      'docs/making/01-clay.md': '# Clay\n',
      'docs/metal.mdx': '---\nid: bronze\n---\n# Metal\n',
      'docs/ring.md': '# Ropes\n',
    },
    [
      '- [Intro](intro.md)',
      '- [Making](making.md)',
      '  - [Clay](making/01-clay.md)',
      '  - [Alloys](metal.mdx)',
      '- Ringing',
      '  - [Ropes](ring.md)',
    ],
  ],
  [
    'docusaurus',
    'takes its folders in the order that they say, without sidebars',
    {
      'docusaurus.config.ts': 'export default { title: "Bells" as string };',
      'docs/making/_category_.json': '{"label": "Making bells", "position": 2}',
      'docs/making/b.md': '---\nsidebar_position: 1\n---\n# B first\n',
      'docs/making/a.md': '# A last\n',
      'docs/01-start.md': '---\nsidebar_label: Start\n---\n# Starting out\n',
    },
    ['- [Start](01-start.md)', '- Making bells', '  - [B first](making/b.md)', '  - [A last](making/a.md)'],
  ],
  [
    'vitepress',
    'reads the sidebar that its settings have written out, without running them',
    {
      'SUMMARY.md': '- [Stale](stale.md)\n',
      'docs/.vitepress/config.mts':
        "import { defineConfig } from 'vitepress';\nimport { ringing } from './ringing';\nconst base: string = '/en/';\nexport default defineConfig({\n  title: 'Bells',\n  srcDir: './text',\n  themeConfig: { sidebar: { '/': [...making(), ringing] } },\n});\nfunction making(): unknown[] {\n  return [{ text: `Making`, items: [{ text: 'Clay', link: '/clay' }, { text: compute(), link: '/bronze.html' }] }];\n}\n",
      'docs/.vitepress/ringing.ts':
        "export const ringing = { text: 'Ringing', base: '/ring', items: [{ text: 'Ropes', link: '/ropes' }] } satisfies object;\n",
      'docs/text/clay.md': '# Clay and loam\n',
      'docs/text/bronze.md': '# Bronze\n',
      'docs/text/ring/ropes.md': '# Ropes\n',
    },
    ['- Making', '  - [Clay](clay.md)', '  - [Bronze](bronze.md)', '- Ringing', '  - [Ropes](ring/ropes.md)'],
  ],
  [
    'vitepress',
    'takes its folders, without a sidebar',
    {
      '.vitepress/config.js': 'export default { title: "Bells", themeConfig: { sidebar: generate() } };',
      'index.md': '# Bells\n',
      '2-ring.md': '# Ringing\n',
      '10-end.md': '# End\n',
    },
    ['- [Ringing](2-ring.md)', '- [End](10-end.md)'],
  ],
  [
    'vitepress',
    'takes each name that its settings import, however often',
    {
      '.vitepress/config.js': `import { bell } from './bell'; export default { themeConfig: { sidebar: [${'bell, '.repeat(60)}] } };`,
      '.vitepress/bell.js': "export const bell = { text: 'Bell', link: '/bell' };",
      'bell.md': '# Bell\n',
    },
    Array.from({ length: 60 }, () => '- [Bell](bell.md)'),
  ],
  [
    'hugo',
    'is in the order of weights, then dates, then titles, without drafts and translations',
    {
      'hugo.toml': 'title = "Bells"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.zh-cn]\n',
      'content/_index.md': '---\ntitle: Bells\n---\n',
      'content/guide/_index.md': '---\ntitle: Guide\nweight: 2\n---\nAbout.\n',
      'content/guide/_index.zh-cn.md': '---\ntitle: 指南\nweight: 2\n---\n',
      'content/guide/b.md': '+++\ntitle = "First \\"b\\""\nweight = 1\n+++\nText b.\n',
      'content/guide/a/index.en.md': '---\ntitle: Last a\n---\nText a.\n',
      'content/guide/a/index.zh-cn.md': '---\ntitle: 末\n---\n',
      'content/guide/draft.md': '---\ntitle: Not yet\ndraft: True\n---\n',
      'content/intro/_index.md': '---\nweight: 1\n---\n# Intro\n',
    },
    [
      '- [Intro](intro/_index.md)',
      '- [Guide](guide/_index.md)',
      '  - [First "b"](guide/b.md)',
      '  - [Last a](guide/a/index.en.md)',
    ],
  ],
  [
    'hugo',
    'is that of its main language, with a folder for each',
    {
      'config/_default/config.yaml': 'title: Bells\ndefaultContentLanguage: zh\n',
      'content/zh/one.md': '---\ntitle: 一\n---\n',
      'content/en/one.md': '---\ntitle: One\n---\n',
    },
    ['- [一](one.md)'],
  ],
  [
    'folders',
    'is in the order of the numbers of its files',
    {
      'README.md': '# Bells\n',
      '2-cast/README.md': '# Casting\n',
      '2-cast/10-bronze.md': '# Bronze\n',
      '2-cast/9-clay.md': '# Clay\n',
      '1-start.md': '# Start\n',
      '3-end.qmd': '# End\n',
      'notes.md': '# Notes\n',
    },
    [
      '- [Start](1-start.md)',
      '- [Casting](2-cast/README.md)',
      '  - [Clay](2-cast/9-clay.md)',
      '  - [Bronze](2-cast/10-bronze.md)',
      '- [End](3-end.qmd)',
    ],
  ],
];

describe.each(BOOKS)('%s', (kind, behaviour, files, contents) => {
  it(behaviour, () => {
    const root = madeFolder(files);
    const found = readBook(root, null, null);

    expect(found?.kind).toBe(kind);
    expect(planImport(found!.imported, 'v1').files[0]!.text.trimEnd().split('\n')).toEqual(contents);
    expect(readBook(root, kind, null)).toEqual(found);
  });
});
