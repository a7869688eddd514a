import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../src/cli/check.ts';
import { importSource } from '../../../src/cli/import.ts';
import { checkForms, init } from '../../../src/cli/init/init.ts';
import { configurationText } from '../../../src/cli/init/init-configuration.ts';
import { parseConfiguration } from '../../../src/config/parse-configuration.ts';
import { UserError } from '../../../src/core/problem.ts';
import { observatory } from '../../core/publication/observatory.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const CONFIGURATION = '.github/chapter-triage.yml';
const ISSUE = '.github/ISSUE_TEMPLATE/feedback.yml';
const DISCUSSION = '.github/DISCUSSION_TEMPLATE/feedback.yml';

describe('a repository that has only the contents', () => {
  it('is set up from flags alone', async () => {
    const root = repository(1);
    const told = await init({ root, category: 'feedback', name: '观星手册', repository: 'o/r' }, null);

    expect(filesOf(root)).toEqual(['.github/contents/v1.0.txt', DISCUSSION, ISSUE, CONFIGURATION].toSorted());
    expect(told).toContain('观星手册: 1 edition, 4 chapters in v1.0');
    expect(told).toContain('https://github.com/o/r/issues/new?template=feedback.yml&place=v1.0%2C+\n');
    const { publication, labels } = parseConfiguration(read(root, CONFIGURATION), CONFIGURATION);
    expect([publication.language, publication.contents?.path, labels.prefix, labels.unsure]).toEqual([
      'zh-CN',
      '.github/contents',
      '章节: ',
      '章节待定',
    ]);
    expect(checkFolder(join(root, CONFIGURATION), root)).toMatchObject({ problems: [] });
    expect(read(root, ISSUE)).toContain('- 第三章 观测日志\n');
  });

  it('uses the text that an import made', async () => {
    const root = repository(1);
    const book = join(root, 'book');
    mkdirSync(book);
    writeFileSync(join(book, 'SUMMARY.md'), '- [Clay](clay.md)\n');
    writeFileSync(join(book, 'clay.md'), '# Clay\n\nWet.\n');
    await importSource(book, { out: join(root, '.github'), edition: 'v1.1', write: true }, () => {});
    await init({ root, category: 'none', name: 'Bells' }, null);

    const { publication } = parseConfiguration(read(root, CONFIGURATION), CONFIGURATION);
    expect(publication).toMatchObject({ contents: { path: '.github/contents' }, text: { path: '.github/text' } });
    expect(checkFolder(join(root, CONFIGURATION), root)).toMatchObject({ problems: [] });
  });

  it('finds the contents of a book without versions, and asks for no edition', async () => {
    const root = mkdtempSync(join(tmpdir(), 'book-'));
    folders.push(root);
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src/SUMMARY.md'), '- [Clay](clay.md)\n- [Glaze](glaze.md)\n');
    for (const name of ['clay', 'glaze']) writeFileSync(join(root, `src/${name}.md`), `# ${name}\n`);
    const told = await init({ root, category: 'none', name: 'Bells', repository: 'o/r' }, null);

    expect(told).toContain('Bells: 2 chapters\n');
    expect(told).toContain('https://github.com/o/r/issues/new?template=feedback.yml\n');
    const { publication } = parseConfiguration(read(root, CONFIGURATION), CONFIGURATION);
    expect(publication).toMatchObject({ contents: { path: 'src/SUMMARY.md' }, text: { path: 'src' } });
    expect(read(root, ISSUE)).not.toMatch(/id: edition/u);
    expect(checkFolder(join(root, CONFIGURATION), root)).toMatchObject({
      problems: [],
      counts: 'one living edition, 2 chapters, 0 notices',
    });
    expect(checkForms({ root }, false).inStep).toBe(true);
  });

  it('is set up from answers; nothing answered takes the proposal', async () => {
    const root = repository(1);
    const asked: string[] = [];
    await init({ root, category: 'none', name: 'Stars' }, async (question, proposal) => {
      asked.push(question);
      return /language/.test(question) ? 'en' : /begin with/.test(question) ? '' : proposal;
    });

    expect(asked).toHaveLength(5);
    const { publication, labels } = parseConfiguration(read(root, CONFIGURATION), CONFIGURATION);
    expect([publication.name, publication.language, labels.prefix]).toEqual(['Stars', 'en', 'chapter: ']);
    expect(read(root, ISSUE)).toContain('label: Chapter / 章节');
    expect(filesOf(root)).not.toContain(DISCUSSION);
  });

  it.each<[string, object, RegExp]>([
    ['contents that are not there', { contents: 'elsewhere' }, /elsewhere: does not exist/],
    ['no source at all', { contents: 'none' }, /neither contents nor notices/],
    ['a category that is no slug', { category: '../x' }, /not the slug of a category/],
    ['a language that we lack', { language: 'fr' }, /use en or /],
    ['a prefix too long for a label', { prefix: 'x'.repeat(60) }, /labels.prefix/],
    [
      'a chapter that no edition has',
      { contents: '.github/contents/v1.0.txt', notices: 'gone' },
      /gone: does not exist/,
    ],
  ])('is left as it is for %s', async (_, flags, message) => {
    const root = repository(1);
    const attempt = init({ root, category: 'feedback', name: 'x', ...flags }, null);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.toThrow(UserError);
    expect(filesOf(root)).toEqual(['.github/contents/v1.0.txt']);
  });
});

describe('a repository that is set up', () => {
  it('gets the same again without a change, and never loses what people wrote', async () => {
    const root = await setUp();
    const before = filesOf(root).map((path) => read(root, path));
    await init({ root, category: 'feedback' }, null);
    expect(filesOf(root).map((path) => read(root, path))).toEqual(before);

    const mine = `${read(root, ISSUE)}# mine\n`;
    writeFileSync(join(root, ISSUE), mine);
    await expect(init({ root, category: 'ideas' }, null)).rejects.toThrow(/feedback.yml: already exists/);
    expect([read(root, ISSUE), filesOf(root).length]).toEqual([mine, before.length]);

    await init({ root, category: 'feedback', name: '观星手册', force: true }, null);
    expect(read(root, ISSUE)).not.toContain('# mine');
  });

  it('is in step until an edition comes out, and after an update that keeps what people added', async () => {
    const root = await setUp();
    expect(checkForms({ root }, false)).toEqual({ text: '2 forms up to date.', inStep: true });

    writeFileSync(join(root, ISSUE), `${read(root, ISSUE)}# mine\n`);
    writeContents(root, 1);
    expect(checkForms({ root }, false)).toMatchInlineSnapshot(`
      {
        "inStep": false,
        "text": ".github/ISSUE_TEMPLATE/feedback.yml: chapter
      - 第三章 观测日志
      - 附录一 术语
      + 第三章 观测记录
      .github/ISSUE_TEMPLATE/feedback.yml: edition
      + v1.1
      .github/DISCUSSION_TEMPLATE/feedback.yml: chapter
      - 第三章 观测日志
      - 附录一 术语
      + 第三章 观测记录
      .github/DISCUSSION_TEMPLATE/feedback.yml: edition
      + v1.1
      To correct them: chapter-triage init --update",
      }
    `);

    expect(checkForms({ root }, true).inStep).toBe(true);
    expect(checkForms({ root }, false).inStep).toBe(true);
    expect(read(root, ISSUE)).toMatch(/- v1\.1\n.*# mine\n$/s);
  });

  it('is told apart from one without a form', async () => {
    const root = await setUp();
    rmSync(join(root, '.github/ISSUE_TEMPLATE'), { recursive: true });
    rmSync(join(root, '.github/DISCUSSION_TEMPLATE'), { recursive: true });
    expect(() => checkForms({ root }, false)).toThrow(/no form has a drop-down/);
  });

  async function setUp(): Promise<string> {
    const root = repository(1);
    await init({ root, category: 'feedback', name: '观星手册' }, null);
    return root;
  }
});

it('writes a configuration that says what was settled, whatever that is', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => `a${text.replaceAll(/[\p{C}\p{Z}]/gu, ' ')}`);
  fc.assert(
    fc.property(words, words, fc.array(words, { maxLength: 3 }), (name, prefix, bySection) => {
      const text = configurationText({
        name,
        language: 'en',
        contents: 'contents',
        notices: 'site/notice',
        noticesRepository: 'owner/site',
        noticesUrl: 'https://example.com/{name}/',
        text: 'text',
        prefix: prefix.slice(0, 20),
        bySection,
      });
      const { publication, labels } = parseConfiguration(text, CONFIGURATION);
      expect([publication.name, labels.prefix, labels.bySection]).toEqual([name, prefix.slice(0, 20), bySection]);
      expect(publication.notices?.repository).toBe('owner/site');
    }),
  );
});

function repository(editions: number): string {
  const root = mkdtempSync(join(tmpdir(), 'chapter-triage-init-'));
  folders.push(root);
  for (let index = 0; index < editions; index++) writeContents(root, index);
  return root;
}

function writeContents(root: string, index: number): void {
  const { path, text } = observatory.contents[index]!;
  const file = join(root, '.github', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path) && path !== '.github')
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
