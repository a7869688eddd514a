import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../../src/core/problem.ts';
import { readBook } from '../../../src/import/book/read-book.ts';
import { planImport } from '../../../src/import/plan-import.ts';
import { madeFolder } from './made-folder.ts';

it('gives each section its text, from its heading to the next one in the file', () => {
  const root = madeFolder({
    'SUMMARY.md': '- [Two](two.md)\n  - [Late](two.md#late)\n- [Three](three.md)\n',
    'two.md':
      '# Two\n\n```sh\nrm secret\n```\n\nAlarms wake\npeople.\n\n## 2.1 Noise\n\n- one\n- 两\n\n## Late\n\nEnd.\n',
    'three.md': '第一行\n第二行\n',
  });
  const { files } = planImport(readBook(root, null, null)!.imported, 'v1');

  expect(
    files[1]!.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { section: 'two.md', text: '# Two\nAlarms wake people.' },
    { section: 'two.md#21-noise', text: '## 2.1 Noise\none\n两' },
    { section: 'two.md#late', text: '## Late\nEnd.' },
    { section: 'three.md', text: '第一行第二行' },
  ]);
});

it('doubts what it cannot find or does not take', () => {
  const root = madeFolder({
    'mkdocs.yml': 'nav:\n  - gone.md\n  - bare.md\n  - Blog: https://example.com\n  - broken.md\n',
    'docs/bare.md': 'No heading.\n',
    'docs/broken.md': '---\ntitle: [\n---\n# Broken\n',
    'SUMMARY.md': '- [Stale](stale.md)\n',
  });

  expect(readBook(root, null, null)!.imported.doubts).toMatchObject([
    { line: 4, key: 'Blog', message: 'links to another site and was left out' },
    { key: 'SUMMARY.md', message: 'was found too, and ignored' },
    { line: 2, key: 'gone (gone.md)', message: 'links to a file that is not in the book' },
    { line: 3, key: 'bare.md', message: 'has no title; its file name is used' },
    { file: 'docs/broken.md', message: expect.stringContaining('YAML') },
  ]);
});

it.each([
  ['that of its chapter', '- [2 Two](a.md)\n', '# Two\n\n## 2.1 Here\n\n## 3.1 Not\n', ['2 Two', '2.1 Here']],
  ['any if the chapter has none', '- [Two](a.md)\n', '# Two\n\n## 3.1 Here\n\n## 4.1 Not\n', ['Two', '3.1 Here']],
  ['no other', '- [Two](a.md)\n', '# Two\n\n## Here\n\n## 7 ways\n', ['Two']],
])('knows sections in a file by their numbers: %s', (_, summary, text, entries) => {
  const root = madeFolder({ 'SUMMARY.md': summary, 'a.md': text });
  const { sections } = readBook(root, null, null)!.imported;

  expect(sections.map(({ entry }) => entry)).toEqual(entries);
});

it('reads nothing outside of the book', () => {
  const root = madeFolder({ 'SUMMARY.md': '- [Up](../secret.md)\n- [Link](link.md)\n' });
  writeFileSync(join(dirname(root), 'secret.md'), 'a secret');
  symlinkSync(join(dirname(root), 'secret.md'), join(root, 'link.md'));
  const { passages, doubts } = readBook(root, null, null)!.imported;

  expect(passages).toEqual([]);
  expect(doubts).toHaveLength(2);
});

it.each([
  [{ 'mkdocs.yml': 'nav: [\n' }, /lists no chapters/],
  [{ '_toc.yml': 'parts: 3\nroot: [\n' }, /lists no chapters/],
  [{ '_sidebar.md': 'nothing\n' }, /lists no chapters/],
] as const)('explains a book that is none: %j', (files, message) => {
  const root = madeFolder(files);

  expect(() => readBook(root, null, null)).toThrow(UserError);
  expect(() => readBook(root, null, null)).toThrow(message);
});

it.each([{ 'x.md': '' }, { 'docs/README.md': '# A project\n' }, { 'book.json': '{}' }] as const)(
  'finds no book in %j',
  (files) => {
    expect(readBook(madeFolder(files), null, null)).toBeNull();
  },
);
