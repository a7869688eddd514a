import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../../src/core/problem.ts';
import { parseNotice } from '../../../../src/core/publication/notices/parse-notice.ts';
import { sourceFile } from '../observatory.ts';

function read(text: string) {
  const { notice, problems } = parseNotice(sourceFile('notices/a.md', text));
  expect(problems.every(({ line, remedy }) => line !== undefined && remedy !== undefined)).toBe(true);
  return { notice, problems: problems.map(({ remedy: _, ...problem }) => describeProblem(problem)) };
}

function withFields(yaml: string) {
  return read(`---\n${yaml}\n---\n\n# Heading\n`);
}

describe('front matter', () => {
  it('reads title, date, version and download link', () => {
    const { notice, problems } = withFields(
      'title: "星: 二"\ndate: 2024-01-02T23:30:00-08:00\nwp_version: " v1.2 "\ndownload_link: https://a.example/b.pdf\ndraft: false',
    );
    expect(problems).toEqual([]);
    expect(notice).toMatchObject({
      title: '星: 二',
      date: '2024-01-02T23:30:00-08:00',
      version: 'v1.2',
      downloadLink: 'https://a.example/b.pdf',
      name: 'a',
    });
  });

  it('takes an unquoted version as written', () => {
    expect(withFields('wp_version: 1.10\ndate: 2024-01-02').notice).toMatchObject({ version: '1.10', title: '1.10' });
    expect(withFields('version: 2\ndate: 2024-01-02').notice?.version).toBe('2');
  });

  it.each([
    ['2024-9-3', '2024-09-03'],
    ['2024/09/03', '2024-09-03'],
    ['2024.9.3', '2024-09-03'],
    ['2024年9月3日', '2024-09-03'],
    ['3 Sep 2024', '2024-09-03'],
    ['September 3rd, 2024', '2024-09-03'],
    ['"2024-09-03 10:00:00"', '2024-09-03 10:00:00'],
    ['2024-02-29', '2024-02-29'],
  ])('reads the date %s', (written, date) => {
    expect(withFields(`wp_version: v1\ndate: ${written}`).notice?.date).toBe(date);
  });

  it.each(['2024-13-01', '2023-02-29', 'tomorrow', '2024', '24-9-3'])('names the line of no date: %s', (written) => {
    expect(withFields(`wp_version: v1\ntitle: a\ndate: ${written}`)).toEqual({
      notice: null,
      problems: [`notices/a.md:4: date: "${written}" is not a date`],
    });
  });

  it.each<[string, string, string[]]>([
    [
      'missing keys',
      'title: a',
      [
        '1: wp_version: the front matter has no value for this key',
        '1: date: the front matter has no value for this key',
      ],
    ],
    ['an empty key', 'wp_version:\ndate: 2024-01-01', ['2: wp_version: the front matter has no value for this key']],
    [
      'a list for a version',
      'wp_version: [v1]\ndate: 2024-01-01',
      ['2: wp_version: the front matter has no value for this key'],
    ],
    [
      'a list for all',
      '- a',
      [
        '1: wp_version: the front matter has no value for this key',
        '1: date: the front matter has no value for this key',
      ],
    ],
    [
      'a colon in a title',
      'wp_version: v1\ntitle: a: b\ndate: 2024-01-01',
      ['3: the front matter is not valid YAML: Nested mappings are not allowed in compact mappings'],
    ],
    [
      'a tab',
      'title: a\n\twp_version: v1',
      ['3: the front matter is not valid YAML: Tabs are not allowed as indentation'],
    ],
    [
      'a key twice',
      'title: a\nwp_version: v1\ntitle: b\ndate: 2024-01-01',
      ['4: the front matter is not valid YAML: Map keys must be unique'],
    ],
    ['an attack', 'a: b\n'.repeat(5000), ['1: the front matter is too long']],
  ])('names %s with its line', (_name, yaml, expected) => {
    expect(withFields(yaml)).toEqual({ notice: null, problems: expected.map((problem) => `notices/a.md:${problem}`) });
  });

  it.each([
    ['TOML', '+++\nTitle = "A"\ndate = 2024-01-02T23:30:00-08:00\nversion = 1.10\n[params]\ndraft = true\n+++\n'],
    ['JSON', '{\n\t"Title": "A",\n\t"date": "2024-01-02T23:30:00-08:00",\n\t"version": 1.10\n}\n'],
    ['YAML', '---\nTITLE: A\nDate: 2024-01-02T23:30:00-08:00\nVersion: 1.10\n...\n'],
  ])('is read in %s, keys in any case, with the lines of the text below', (_format, head) => {
    const { notice, problems } = read(`${head}\n# Heading\n`);
    expect(problems).toEqual([]);
    expect(notice).toMatchObject({ title: 'A', date: '2024-01-02T23:30:00-08:00', version: '1.10' });
    expect(notice?.blocks).toMatchObject([{ text: 'Heading', line: head.split('\n').length + 1 }]);
  });

  it('keeps silent on a draft, whatever it lacks', () => {
    expect(withFields('draft: true')).toEqual({ notice: null, problems: [] });
    expect(withFields('draft: True\nwp_version: v1\ndate: 2024-01-01')).toEqual({ notice: null, problems: [] });
    expect(withFields('draft: false\nwp_version: v1\ndate: 2024-01-01').notice).not.toBeNull();
  });

  it.each([
    ['# Heading', 'a notice begins with front matter'],
    ['', 'a notice begins with front matter'],
    ['\n---\ntitle: a\n---\n', 'a notice begins with front matter'],
    ['---\ntitle: a\n', 'the front matter does not end: a line of --- is missing'],
    ['+++\ntitle = "a"\n', 'the front matter does not end: a line of +++ is missing'],
    ['{"title": "a"\n', 'the front matter does not end: a closing brace is missing'],
    ['---\n# Heading\n---\n', 'a notice begins with front matter'],
  ])('says what is wrong with %j', (text, message) => {
    expect(read(text)).toEqual({ notice: null, problems: [`notices/a.md:1: ${message}`] });
  });

  it('asks what a draft is that is neither', () => {
    expect(withFields('draft: ture\nwp_version: v1\ndate: 2024-01-01').problems).toEqual([
      'notices/a.md:2: draft: "ture" is neither true nor false',
    ]);
  });

  it('reads files with a byte order mark and CRLF', () => {
    expect(read('\uFEFF---\r\nwp_version: v1\r\ndate: 2024-01-01\r\n---\r\n\r\n# A\r\n').notice?.version).toBe('v1');
  });
});

describe('body', () => {
  const head = '---\nwp_version: v1\ndate: 2024-01-01\n---\n';

  it('gives headings, paragraphs and items with their lines', () => {
    const { notice } = read(`${head}\n### 2.1 *星*\n\n一段 ![图](a.png)\n\n- 项\n  - 里\n\n> 引\n`);
    expect(notice?.blocks.map(({ kind, line, text }) => `${line} ${kind} ${text.trim()}`)).toEqual([
      '6 heading 2.1 星',
      '8 paragraph 一段',
      '10 item 项',
      '11 item 里',
      '13 paragraph 引',
    ]);
  });

  it('tells a whole contents from a list of changes', () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, index) => `* 1.${index + 1} 节 ..... ${index}`).join('\n');
    expect(read(`${head}\n${list(8)}\n`).notice?.contents).toHaveLength(8);
    expect(read(`${head}\n${list(7)}\n`).notice?.contents).toHaveLength(0);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, framed) => {
        read(framed ? `---\n${text}\n---\n${text}` : text);
      }),
    );
    expect(read(head + '- '.repeat(300_000)).notice).not.toBeNull();
  });
});
