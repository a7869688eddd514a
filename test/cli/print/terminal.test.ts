import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printableJson } from '../../../src/cli/print/style.ts';
import { runCommand } from '../../jobs/backfill/run-command.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import { startLocalGitHub } from '../../local-github/start-local-github.ts';

/** A colour that we never use, a cleared screen, a window's title, an eight-bit sequence, a turned direction, a backspace. */
const HOSTILE = 'EVIL\u001b[35m\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const OUR_COLOURS = /\u001b\[(?:1|2|22|31|32|33|39)m/g;
const BOOK = 'press/book';
const CONFIGURATION = `publication: { name: Handbook, contents: { path: contents } }\n`;
const CONTENTS = `1 Alerting ${HOSTILE}\n2 Postmortems\n2 Postmortems\n`;

let github: LocalGitHub;
let folder: string;
beforeAll(async () => {
  const files = {
    '.github/chapter-triage.yml': CONFIGURATION,
    'contents/v1.txt': CONTENTS,
    [`contents/v${HOSTILE}.md`]: '',
  };
  github = await startLocalGitHub({ owner: 'press', repositories: [{ name: 'book', files }] });
  await github.openIssue(BOOK, { title: `Typo in chapter 1 ${HOSTILE}`, body: `> ${HOSTILE}`, as: 'reader' });

  folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  mkdirSync(join(folder, 'contents'));
  mkdirSync(join(folder, 'book'));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write('chapter-triage.yml', `${CONFIGURATION}${printableJson(JSON.stringify(HOSTILE))}: 1\n`);
  write('right.yml', CONFIGURATION);
  write('contents/v1.txt', CONTENTS);
  write(`contents/v${HOSTILE}.md`, '- nothing\n  that is a contents\n');
  write('book/SUMMARY.md', `- [One ${HOSTILE}](one.md)\n- [Two ${HOSTILE}](${encodeURI(HOSTILE)}.md)\n`);
  write('book/one.md', `# One ${HOSTILE}\n\nText.\n`);
  const report = { id: HOSTILE, title: `Typo in chapter 1 ${HOSTILE}`, body: HOSTILE };
  write('reports.jsonl', `${JSON.stringify(report)}\n${JSON.stringify({ id: HOSTILE })}\n`);
});
afterAll(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});

const local = (config: string) => ['--config', `${folder}/${config}`, '--root', folder];
const reports = () => ['locate', ...local('right.yml'), '--reports', `${folder}/reports.jsonl`];

it.each<[string, () => string[]]>([
  ['check', () => ['check', ...local('chapter-triage.yml')]],
  ['locate', () => reports()],
  ['locate --format table', () => [...reports(), '--format', 'table']],
  ['import', () => ['import', `${folder}/book`, '--out', folder]],
  ['import --json', () => ['import', `${folder}/book`, '--out', folder, '--json']],
  ['explain', () => ['explain', `${github.url}/${BOOK}/issues/1`]],
  ['errata', () => ['errata', BOOK]],
  ['errata --format json', () => ['errata', BOOK, '--format', 'json']],
])('%s prints hostile names and texts as text', async (_, command) => {
  const env = {
    NO_COLOR: '',
    FORCE_COLOR: '1',
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: github.tokenOf('maintainer'),
  };

  const { output } = await runCommand(command(), env, github);

  expect(output).toContain('EVIL');
  const text = output.replaceAll(OUR_COLOURS, '');
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});

it('prints JSON that means the same', () => {
  const json = printableJson(JSON.stringify({ [HOSTILE]: [HOSTILE] }, null, 2));
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(JSON.parse(json)).toEqual({ [HOSTILE]: [HOSTILE] });
});

it('has no other way to a terminal', () => {
  const files = readdirSync('src/cli', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const printing = files.filter((name) =>
    /console\.|\bstd(?:out|err)\.write/.test(readFileSync(join('src/cli', name), 'utf8')),
  );
  expect(printing.toSorted()).toEqual(['print/print.ts', 'print/with-progress.ts']);
});
