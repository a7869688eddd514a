import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addReportCommands } from '../../src/cli/arguments/report-commands.ts';

const FILE = '.github/chapter-triage.yml';
const CONFIGURATION = `publication:
  name: Field Guide
  contents: { path: contents }
  notices: { path: news }
  text: { path: book }
`;
const NOTICE = '---\ntitle: News\ndate: 2024-01-01\nversion: v1.0\n---\n\nNews.\n';
const RIGHT = {
  [FILE]: CONFIGURATION,
  'contents/v1.0.md': '- [1 Tools](tools.md)\n- [2 Knots](knots.md)\n',
  'news/first.md': NOTICE,
  'book/tools.md': '# Tools\n\nCarry few things.\n',
  'book/knots.md': '# Knots\n\nA bowline never jams.\n',
};
/** "第一章 服务治理" in GBK. */
const GBK = Buffer.from('b5dad2bbd5c220b7fecef1d6cec0ed0a', 'hex');
const HEAD = 'The long way from the first idea to the thing';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'near-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What `check` says of these files instead of the right ones, and its exit code. Null takes a file away. */
async function check(files: Readonly<Record<string, string | Buffer | null>>) {
  for (const [path, content] of Object.entries({ ...RIGHT, ...files })) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    const program = new Command();
    addReportCommands(program);
    await program.parseAsync(['check', '--config', join(root, FILE), '--root', root], { from: 'user' });
    return { said: error.mock.calls.map(([line]) => String(line).replace(`${root}/`, '')), code: process.exitCode };
  } finally {
    process.exitCode = before;
    error.mockRestore();
    log.mockRestore();
  }
}

it('says nothing of what is right', async () => {
  expect(await check({})).toEqual({ said: [], code: 0 });
});

it.each<[string, Parameters<typeof check>[0], string]>([
  [
    'a configuration with the other ending beside the one that is read',
    { '.github/chapter-triage.yaml': CONFIGURATION },
    '.github/chapter-triage.yaml:1: is ignored: the configuration is .github/chapter-triage.yml (rename it to .github/chapter-triage.yml)',
  ],
  [
    'a configuration in GBK',
    { [FILE]: Buffer.concat([Buffer.from(CONFIGURATION), Buffer.from('# '), GBK]) },
    `${FILE}:1: is GBK, but must be UTF-8 (save it as UTF-8: iconv -f GBK -t UTF-8 FILE > NEW)`,
  ],
  [
    'a contents in GBK',
    { 'contents/v0.9.txt': GBK },
    'contents/v0.9.txt:1: is GBK, but must be UTF-8 (save it as UTF-8: iconv -f GBK -t UTF-8 FILE > NEW)',
  ],
  [
    'a contents in YAML under a name of no tool',
    { 'contents/v1.1.yml': 'chapters:\n- title: Tools\n' },
    'contents/v1.1.yml:1: is ignored: no tool keeps its contents in a file of this name (rename it as the tool of the book does, such as _toc.yml or mkdocs.yml, or write a list in a .md file)',
  ],
  [
    'a notice in UTF-16',
    { 'news/second.md': Buffer.from(`\uFEFF${NOTICE}`, 'utf16le') },
    'news/second.md:1: is UTF-16, but must be UTF-8 (save it as UTF-8: iconv -f UTF-16 -t UTF-8 FILE > NEW)',
  ],
  [
    'a chapter with a line in Latin-1',
    { 'book/knots.md': Buffer.from('# Knots\n\nNo caf\xe9.\n', 'latin1') },
    'book/knots.md:3: is not UTF-8 from this line on (save it as UTF-8; if it is not text, move it elsewhere)',
  ],
  [
    'a contents of a kind that is not read',
    { 'contents/v1.1.rst': 'Tools\n=====\n' },
    'contents/v1.1.rst:1: is ignored: contents are .md, .txt or .yml files (convert it, or keep it elsewhere)',
  ],
  [
    'a notice of a kind that is not read',
    { 'news/second.adoc': '= News\n' },
    'news/second.adoc:1: is ignored: notices are .md, .txt or .yml files (convert it, or keep it elsewhere)',
  ],
  [
    'a text of kinds that are not read',
    { 'book/tools.md': null, 'book/knots.md': null, 'book/tools.rst': 'Tools\n=====\n' },
    `${FILE}:5: publication.text: \`book\` has no .jsonl, .md or .adoc file (add one, or correct the path)`,
  ],
  [
    'YAML that is broken',
    { 'news/second.md': '---\ntitle: News: more\ndate: 2024-02-01\n---\n' },
    'news/second.md:2: the front matter is not valid YAML: Nested mappings are not allowed in compact mappings (a value that holds a colon or begins with a sign needs quotation marks)',
  ],
  [
    'TOML that is broken',
    { 'news/second.md': '+++\ntitle = "News"\ndate = soon\n+++\n' },
    'news/second.md:3: the front matter is not valid TOML: invalid value (a text needs quotation marks: title = "…")',
  ],
  [
    'JSON that is broken',
    { 'news/second.md': '{\n  "title": "News"\n  "date": "2024-02-01"\n}\n' },
    'news/second.md:3: the front matter is not valid JSON: Missing , between flow map items (keys and texts need quotation marks, and a comma parts them)',
  ],
  [
    'front matter that does not end',
    { 'news/second.md': '---\ntitle: News\n\n# News\n' },
    'news/second.md:1: the front matter does not end: a line of --- is missing (write a line of --- on a line of its own after it)',
  ],
  [
    'a notice without front matter',
    { 'news/second.md': '# News\n' },
    'news/second.md:1: a notice begins with front matter (write title, date and wp_version as YAML between two lines of ---)',
  ],
  [
    'a draft that is neither',
    { 'news/second.md': NOTICE.replace('v1.0', 'v1.1\ndraft: ture') },
    'news/second.md:5: draft: "ture" is neither true nor false (write true or false)',
  ],
  [
    'a date that is none',
    { 'news/second.md': NOTICE.replace('v1.0', 'v1.1').replace('2024-01-01', '2024-13-01') },
    'news/second.md:3: date: "2024-13-01" is not a date (write date: 2024-09-03)',
  ],
  [
    'a notice without a version',
    { 'news/second.md': NOTICE.replace('version', 'verson') },
    'news/second.md:1: wp_version: the front matter has no value for this key (write wp_version: v1.0.4)',
  ],
  [
    'titles that a cut makes the same',
    { 'contents/v1.0.md': `- 1 ${HEAD} here\n- 2 ${HEAD} there\n- [3 Knots](knots.md)\n` },
    `contents/v1.0.md:2: its shortened label would be that of "${HEAD} here", so it is made from "2 ${HEAD} there" (shorten the titles, or labels.prefix)`,
  ],
  [
    'chapters of one title without numbers',
    { 'contents/v1.0.md': '- [Knots](knots.md)\n- [Tools](tools.md)\n- Knots\n' },
    'contents/v1.0.md:1: another chapter is also called "Knots", so both share one label (give them numbers, or different titles)',
  ],
  [
    'an emoji, which no description of a label takes',
    { 'contents/v1.0.md': '- [1 Tools](tools.md)\n- [2 Knots 🪢](knots.md)\n' },
    'contents/v1.0.md:2: GitHub allows no "🪢" in label descriptions, so it is left out there (remove this character)',
  ],
  [
    'an emoji in the name of the publication',
    { [FILE]: CONFIGURATION.replace('Guide', 'Guide 🪢') },
    `${FILE}:2: publication.name: GitHub allows no "🪢" in label descriptions, so it is left out there (remove this character)`,
  ],
  [
    'a zero-width space in a title',
    { 'contents/v1.0.md': '- [1 Tools](tools.md)\n- [2 Kn\u200Bots](knots.md)\n' },
    'contents/v1.0.md:2: contains an invisible character, U+200B, which is left out (delete it)',
  ],
  [
    'a sign that turns the direction of the text',
    { 'contents/v1.0.md': '- [1 Tools](tools.md)\n- [2 \u202EKnots](knots.md)\n' },
    'contents/v1.0.md:2: contains an invisible character, U+202E, which is left out (delete it)',
  ],
])('says with file, line and remedy: %s', async (_name, files, problem) => {
  expect(await check(files)).toEqual({ said: [problem], code: 1 });
});

it('says that the configuration has another name', async () => {
  const refused = check({ [FILE]: null, '.github/chapter-triage.yaml': CONFIGURATION });

  await expect(refused).resolves.toMatchObject({
    code: 1,
    said: [expect.stringContaining('chapter-triage.yaml:1: is ignored'), expect.stringContaining('cannot be read')],
  });
});
