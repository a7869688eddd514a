import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/cli/check.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { compileCatalogue } from '../../src/core/catalogue/compile.ts';
import { describeProblem } from '../../src/core/problem.ts';
import { triage } from '../../src/core/triage.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'book-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const CONFIGURATION = `publication:
  name: Field Guide
  contents: { path: contents }
  text: { path: book/src }
`;
const BOOK = {
  'chapter-triage.yml': CONFIGURATION,
  'contents/v2.md':
    '- [Welcome](README.md)\n- [1 Tools](tools/README.md)\n  - [1.1 Knives](tools/knives.md)\n- [2 Knots](knots.md)\n',
  'book/src/README.md': '# Welcome\n\nThis guide is for the field.',
  'book/src/tools/README.md': '# Tools\n\nCarry few things and know each of them well.',
  'book/src/tools/knives.md':
    '---\ntitle: Knives\n---\n# Knives\n\nA dull blade slips where a sharp one bites, so hone it every evening.',
  'book/src/knots.md': '# Knots\n\nA bowline never jams, however hard it was pulled.\n\n```\nover, under\n```',
  'book/src/drafts/knots.md': 'A draft that no link leads to.',
  'book/CONTRIBUTING.md': 'Not a chapter.',
};

function write(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return join(root, 'chapter-triage.yml');
}

describe('a Markdown book on disk', () => {
  it('gives the text of the chapters that its contents links to', () => {
    const { sources, problems } = readFolder(write(BOOK), root);

    expect(problems).toEqual([]);
    expect(sources.text.map(({ path, name }) => [path.slice(root.length + 1).replaceAll('\\', '/'), name])).toEqual([
      ['book/src/README.md', 'README'],
      ['book/src/knots.md', 'knots'],
      ['book/src/tools/README.md', 'README'],
      ['book/src/tools/knives.md', 'knives'],
    ]);
  });

  it('lets a quote be found in its chapter', () => {
    const { sources, configuration } = readFolder(write(BOOK), root);
    const { catalogue } = compileCatalogue(sources);
    const report = { title: 'Typo', body: '> a dull blade slips where a sharp one bites\n\nbytes?', createdAt: null };
    const { locations } = triage(report, catalogue, configuration.labels);

    expect(locations.map(({ title }) => title)).toEqual(['Knives']);
  });

  it('is checked: a link to a chapter that is not there is named with its line', () => {
    const { 'book/src/tools/knives.md': _, ...without } = BOOK;
    const { problems, counts } = checkFolder(write(without), root);

    expect(problems.map(describeProblem)).toEqual([
      `${join(root, 'contents/v2.md')}:3: "tools/knives.md" is not in the text (correct the link, or the path of the text)`,
    ]);
    expect(counts).toBe('1 editions, 0 notices, 4 sections in v2');
  });

  it('is not left by links on disk', () => {
    const file = write({ ...BOOK, 'secret.md': 'Not of the book.' });
    rmSync(join(root, 'book/src/knots.md'));
    symlinkSync(join(root, 'secret.md'), join(root, 'book/src/knots.md'));

    expect(readFolder(file, root).sources.text.map(({ name }) => name)).toEqual(['README', 'README', 'knives']);
  });

  it('may be a single file', () => {
    const file = write({ ...BOOK, 'chapter-triage.yml': CONFIGURATION.replace('book/src', 'book/src/knots.md') });

    expect(readFolder(file, root).sources.text.map(({ name }) => name)).toEqual(['knots']);
  });
});
