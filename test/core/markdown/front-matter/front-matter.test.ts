import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeFrontMatter } from '../../../../src/core/markdown/front-matter/front-matter.ts';

function read(text: string) {
  const { format, fields, problems } = takeFrontMatter(text, 'a.md');
  return { format, fields, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}

describe('front matter', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'YAML',
      '---\ntitle: "A: b" # words\nversion: 1.10\ntags: [x]\nsubtitle:\n---\n',
      { title: 'A: b', version: '1.10' },
    ],
    ['YAML of two lines', '---\ntitle: >\n  One\n  two\n---\n', { title: 'One two\n' }],
    ['YAML that ends with dots', '---\ntitle: A\n...\ntext', { title: 'A' }],
    [
      'TOML',
      "+++\ntitle = 'a\"b'\nn = 1.10\nflag = true\n[more]\ntitle = 1\n+++\n",
      { title: 'a"b', n: '1.10', flag: 'true' },
    ],
    ['TOML with escapes', '+++\ntitle = "\\u4e00\\n\\"b\\""\n+++\n', { title: '一\n"b"' }],
    ['TOML of several lines', '+++\ntitle = """\none \\\n  two"""\n+++\n', { title: 'one two' }],
    ['a day in TOML', '+++\ndate = 2024-09-03\n+++\n', { date: '2024-09-03' }],
    ['a time in TOML', '+++\ndate = 2024-09-03T10:00:00+08:00\n+++\n', { date: '2024-09-03T10:00:00+08:00' }],
    ['JSON', '{"title": "a\\u4e00 {b}", "version": 1.10}\ntext', { title: 'a一 {b}', version: '1.10' }],
    ['JSON with tabs', '{\n\t"title": "a",\n\t"in": {"title": "b"}\n}\n', { title: 'a' }],
    ['capitals, the first counts', '---\nTitle: A\nTITLE: B\n---\n', { title: 'A' }],
    ['line ends of Windows', '\uFEFF---\r\ntitle: A\r\n---\r\n', { title: 'A' }],
  ])('is read: %s', (_name, text, fields) => {
    expect(read(text)).toMatchObject({ fields, problems: [] });
  });

  it.each([
    ['YAML', '---\ntitle: a: b\n---\n', '2: the front matter is not valid YAML: Nested mappings'],
    ['TOML', '+++\ntitle = "a"\nb = c d\n+++\n', '3: the front matter is not valid TOML: '],
    ['JSON', '{\n  "a": "b"\n  "c": 1\n}\n', '3: the front matter is not valid JSON: '],
    ['JSON', '{"a": "b\n# Text', '1: the front matter does not end: a closing brace is missing'],
    ['YAML', '---\ntitle: a\n\n# Text', '1: the front matter does not end: a line of --- is missing'],
  ])('says where it is broken: %s %j', (format, text, message) => {
    const { problems, fields, ...read } = takeFrontMatter(text, 'a.md');
    expect(read.format).toBe(format);
    expect(fields).toEqual({});
    expect(problems).toMatchObject([{ file: 'a.md', remedy: expect.any(String) }]);
    expect(`${problems[0]?.line}: ${problems[0]?.message}`).toContain(message);
  });

  it.each([
    '# Text',
    '---\n\nA rule begins this text.\n\n---\n',
    '---\n# Heading\n---\n',
    '{{< toc >}}\n',
    '{#id}\n',
    '---',
  ])('is not there: %j', (text) => {
    expect(takeFrontMatter(text, 'a.md')).toMatchObject({ format: null, fields: {}, text, problems: [] });
  });

  it('knows the lines of its fields, and keeps those of the text', () => {
    for (const head of ['---\na: 1\nB: 2\n---', '+++\na = 1\nB = 2\n+++', '{\n"a": 1,\n"B": 2\n}']) {
      const { text, lineOf } = takeFrontMatter(`${head}\n# Text\n`, 'a.md');
      expect([lineOf('a'), lineOf('b'), lineOf('c')]).toEqual([2, 3, 1]);
      expect(text).toBe('\n\n\n\n# Text\n');
    }
  });

  it('never throws, and keeps the number of lines', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('---\n', '+++\n', '{"', '"}\n', 'a: ', 'a = ', '\\"'),
    );
    fc.assert(
      fc.property(fc.constantFrom('---\n', '+++\n', '{"'), fc.array(part), (head, parts) => {
        const text = (head + parts.join('')).replaceAll(/\r\n?/gu, '\n');
        expect(takeFrontMatter(text, 'a.md').text.split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });

  it.each([`{"${'\\"'.repeat(200_000)}`, `---\n${'-- \n'.repeat(200_000)}`, `+++\na = ${'{a='.repeat(6000)}\n+++\n`])(
    'takes time in line with its length: %.20s…',
    (text) => {
      expect(takeFrontMatter(text, 'a.md').fields).toEqual({});
    },
  );
});
