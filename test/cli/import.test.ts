import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { importSource } from '../../src/cli/import.ts';

const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const book = join(folder, 'book');
mkdirSync(book);
writeFileSync(join(book, 'SUMMARY.md'), '- [One](one.md)\n- [Two](two.md)\n');
writeFileSync(join(book, 'one.md'), '# One\n\nText.\n');
const nothing = join(folder, 'nothing');
mkdirSync(nothing);
const none = () => {};

it('shows what it would write, and writes nothing', async () => {
  const out = join(folder, 'preview');
  const shown = stripVTControlCharacters(await importSource(book, { out, edition: 'v1.0.8' }, none));

  expect(shown.replaceAll(folder, '')).toMatchInlineSnapshot(`
    "v1.0.8: 2 sections, 1 passage, 11 characters (gitbook: SUMMARY.md)
    page  section  characters
          One      11
          Two

    2 doubts:
      /book/SUMMARY.md:2: Two (two.md): links to a file that is not in the book
      contents/v1.0.8.md: Two: has no text
    Would write:
      /preview/contents/v1.0.8.md, 2 lines (new)
      /preview/text/v1.0.8.jsonl, 1 line (new)

    Nothing was written. If this is right, run the command again with --write.
    For chapter-triage.yml (\`chapter-triage init\` writes it):
      publication:
        contents: { path: /preview/contents }
        text: { path: /preview/text }"
  `);
  expect(() => readdirSync(out)).toThrow(/ENOENT/);
});

it('writes when told to, the same bytes again, and replaces nothing without being told', async () => {
  const out = join(folder, 'written');
  const options = { out, edition: 'v1.0.8', write: true };

  await importSource(book, options, none);
  expect(readFileSync(join(out, 'contents/v1.0.8.md'), 'utf8')).toBe('- [One](one.md)\n- [Two](two.md)\n');
  expect(JSON.parse(await importSource(book, { ...options, json: true }, none))).toMatchObject({ written: [] });

  writeFileSync(join(out, 'contents/v1.0.8.md'), 'mine\n');
  await expect(importSource(book, options, none)).rejects.toThrow(/v1\.0\.8\.md: already exists \(.*--force\)/);
  expect(readFileSync(join(out, 'contents/v1.0.8.md'), 'utf8')).toBe('mine\n');
  await importSource(book, { ...options, force: true }, none);
  expect(readFileSync(join(out, 'contents/v1.0.8.md'), 'utf8')).toBe('- [One](one.md)\n- [Two](two.md)\n');
});

it.each([
  [book, { edition: '../up' }, /can't name the files/],
  [join(folder, 'nowhere'), {}, /does not exist/],
  [nothing, {}, /cannot be imported: its kind is unknown.*--from/],
])('explains what is missing: %s %j', async (source, options, message) => {
  await expect(importSource(source, { out: folder, ...options }, none)).rejects.toThrow(message);
});

it('makes contents of the notice that lists them whole', async () => {
  const notices = 'examples/sre-whitepaper/content/chinese/notice';
  const shown = JSON.parse(await importSource(notices, { out: '.github', json: true }, none));

  expect(shown).toMatchObject({
    kind: 'notices',
    editions: [{ edition: 'v1.0.1' }],
    files: [{ path: '.github/contents/v1.0.1.md' }],
  });
});

it('takes the first of two notices of one version, and names the other', async () => {
  const notices = join(folder, 'notices');
  mkdirSync(notices);
  const list = Array.from({ length: 40 }, (_, index) => `- ${index + 1} Chapter ${index + 1}\n`).join('');
  for (const name of ['v1.0.8.en.md', 'v1.0.8.md']) {
    const head = `---\ntitle: Out now\ndate: 2026-05-01\nwp_version: v1.0.8\n---\n`;
    writeFileSync(join(notices, name), `${head}\n${list}`);
  }
  const out = join(folder, 'noticed');
  const shown = JSON.parse(await importSource(notices, { out, write: true, json: true }, none));

  expect(shown.written).toEqual([join(out, 'contents/v1.0.8.md')]);
  expect(shown.doubts).toContainEqual(
    expect.objectContaining({ message: expect.stringMatching(/^version v1\.0\.8 is also in .*v1\.0\.8\.en\.md;/) }),
  );
});
