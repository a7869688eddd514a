import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../../src/core/problem.ts';
import { parseContents } from '../../../../src/core/publication/contents/contents.ts';
import { buildTree, type Draft } from '../../../../src/core/publication/contents/draft.ts';
import { sourceFile } from '../observatory.ts';

/** The tree as lines: two spaces a level, `number|title|page|link`, what is absent left out. */
function tree(text: string, path = 'contents/v1.txt'): string[] {
  return buildTree(parseContents(sourceFile(path, text)).entries).map((one) => {
    const parts = [one.number?.printed ?? '', one.title, one.page ?? '', one.link ?? ''];
    return '  '.repeat(depth(one)) + parts.join('|').replace(/\|+$/, '');
  });
}

function depth(one: Draft): number {
  return one.parent === null ? 0 : depth(one.parent) + 1;
}

function problems(text: string, path = 'contents/v1.txt'): string[] {
  return parseContents(sourceFile(path, text)).problems.map((problem) => {
    expect(problem.remedy).toBeTruthy();
    return describeProblem(problem).replace(/ \(write "5\.3\.1.*$/, '');
  });
}

describe('plain text pasted out of a PDF', () => {
  it.each<[string, string, string]>([
    ['dots', '1.1 星座 ........ 12', '1.1|星座|12'],
    ['ideographic dots', '1.1 星座……………………12', '1.1|星座|12'],
    ['middle dots and spaces', '1.1　星座 · · · · · 12', '1.1|星座|12'],
    ['dots with spaces', '1.1 星座 .  .  .  .  12', '1.1|星座|12'],
    ['full stops', '1.1 星座。。。。。。12', '1.1|星座|12'],
    ['dashes', '1.1 星座 — — — — 12', '1.1|星座|12'],
    ['tab', '1.1\t星座\t12', '1.1|星座|12'],
    ['wide space', '1.1 星座     12', '1.1|星座|12'],
    ['full-width', '１．１　星座 …… １２', '１．１|星座|12'],
    ['P', '1.1 星座 P12', '1.1|星座|12'],
    ['p. behind leaders', '1.1 Stars ....... p. 12', '1.1|Stars|12'],
    ['parentheses behind leaders', '1.1 星座 ...... （12）', '1.1|星座|12'],
    ['dashes around', '1.1 星座 - 12 -', '1.1|星座|12'],
    ['第…页', '1.1 星座 …… 第 12 页', '1.1|星座|12'],
    ['no page behind leaders', '1.1 星座 ..........', '1.1|星座'],
    ['a number that belongs to the title', '1.1 HTTP 2', '1.1|HTTP 2'],
    ['a year in parentheses', '1.1 Stars (1998)', '1.1|Stars (1998)'],
    ['an ellipsis that belongs to the title', '1.1 未完……', '1.1|未完……'],
    ['numbers inside the title', '1.1 深耕 1-5-10 工程 ..... 12', '1.1|深耕 1-5-10 工程|12'],
    ['third dot', '1.1. Stars ..... 12', '1.1|Stars|12'],
  ])('reads a page: %s', (_name, line, expected) => {
    expect(tree(line)).toEqual([expected]);
  });

  it('takes bare numbers for pages where most lines have one and they rise', () => {
    expect(tree('1 Stars 1\n1.1 Names 2\n1.2 Maps (4)\n2 Scopes 9')).toEqual([
      '1|Stars|1',
      '  1.1|Names|2',
      '  1.2|Maps|4',
      '2|Scopes|9',
    ]);
    expect(tree('1 Route 66\n1.1 Area 51\n1.2 Catch 22')).toEqual(['1|Route 66', '  1.1|Area 51', '  1.2|Catch 22']);
  });

  it.each<[string, string]>([
    ['第一章 星', '第一章|星'],
    ['第十二章：星', '第十二章|星'],
    ['第 3 章 星', '第 3 章|星'],
    ['第３章　星', '第３章|星'],
    ['第Ⅳ部 星', '第Ⅳ部|星'],
    ['第 IV 篇 星', '第 IV 篇|星'],
    ['第1节 星', '第1节|星'],
    ['Chapter 3: Stars', 'Chapter 3|Stars'],
    ['Chapter 3. Stars', 'Chapter 3|Stars'],
    ['CHAPTER IV Stars', 'CHAPTER IV|Stars'],
    ['Part II Stars', 'Part II|Stars'],
    ['Section 3.2 Stars', 'Section 3.2|Stars'],
    ['§ 3 Stars', '§ 3|Stars'],
    ['Appendix B Stars', 'Appendix B|Stars'],
    ['附录一 星', '附录一|星'],
    ['附录A 星', '附录A|星'],
    ['一、星', '一|星'],
    ['3) 星', '3|星'],
    ['3D 打印', '|3D 打印'],
    ['24/7 值班', '|24/7 值班'],
    ['2024 年回顾', '|2024 年回顾'],
    ['第一性原理', '|第一性原理'],
    ['A Short History', '|A Short History'],
    ['I am here', '|I am here'],
    ['第三章', '第三章|第三章'],
  ])('reads a number: %s', (line, expected) => {
    expect(tree(line)).toEqual([expected]);
  });

  it('takes letters and Roman numerals for numbers where they run in order', () => {
    expect(tree('A Keywords\nB Operators\nC Derives')).toEqual(['A|Keywords', 'B|Operators', 'C|Derives']);
    expect(tree('I. Past\nII. Present\n2.1 Now\nIII. Future')).toEqual([
      'I|Past',
      'II|Present',
      '  2.1|Now',
      'III|Future',
    ]);
    expect(tree('I. Past\nV. Present')).toEqual(['|I. Past', '|V. Present']);
  });

  it('restarts numbers under a chapter, and keeps duplicate and skipped ones', () => {
    expect(tree('第二章 器材\n1 镜\n1.1 折射\n1.1 反射\n1.4 目镜\n3 架\n第三章 记录\n1 纸\n3.2.1 笔')).toEqual([
      '第二章|器材',
      '  1|镜',
      '    1.1|折射',
      '    1.1|反射',
      '    1.4|目镜',
      '  3|架',
      '第三章|记录',
      '  1|纸',
      '  3.2.1|笔',
    ]);
    const absolute = buildTree(parseContents(sourceFile('a.txt', '第二章 器材\n1 镜\n1.1 折射\n2.3.1 例')).entries);
    expect(absolute.map((one) => one.absolute.join('.'))).toEqual(['2', '2.1', '2.1.1', '2.3.1']);
  });

  it('puts entries without number into the open chapter, unless they stand behind all', () => {
    expect(tree('前言\n第一章 星\n引言\n1.1 名\n小结\n第二章 镜\n后记')).toEqual([
      '|前言',
      '第一章|星',
      '  |引言',
      '  1.1|名',
      '  |小结',
      '第二章|镜',
      '|后记',
    ]);
  });

  it('goes by indentation, but not where it contradicts the numbers', () => {
    expect(tree('星\n  名\n\t图\n镜\n    架')).toEqual(['|星', '  |名', '    |图', '|镜', '  |架']);
    expect(tree('　星\n　　名')).toEqual(['|星', '  |名']);
    expect(tree('1 星\n 1.1 名\n  1.2 图\n2 镜')).toEqual(['1|星', '  1.1|名', '  1.2|图', '2|镜']);
  });

  it('names lines that it cannot read, with their numbers, and reads the rest', () => {
    const text = `\uFEFF目录\r\n\r\n第一章 星 .... 1\r\n-----\r\n12345\r\n1.1 名 .... 2\r\n${'长'.repeat(201)}\r\n`;
    expect(tree(text)).toEqual(['第一章|星|1', '  1.1|名|2']);
    expect(problems(text)).toEqual([
      'contents/v1.txt:4: this line has no title',
      'contents/v1.txt:5: this line has no title',
      'contents/v1.txt:7: this line is too long for an entry (over 200 characters)',
    ]);
  });

  it('says when there is nothing to read', () => {
    expect(problems('\n\n')).toEqual(['contents/v1.txt: no entry of a table of contents found']);
  });
});

describe('Markdown lists', () => {
  it('reads mdBook’s SUMMARY.md with prefix and suffix chapters, parts, drafts, titles and escapes', () => {
    const text = `# Summary

[Preface](preface.md)

---

# Part One

- [Stars](ch01-00.md)
    - [Their \\*names\\*](ch01-01.md "a title")
    - [Draft]()

- [2. Deep sky](<deep sky/ch.md>)

-----

[Glossary](glossary.md)
[Thanks](thanks.md)
`;
    expect(tree(text, 'SUMMARY.md')).toEqual([
      '|Preface||preface.md',
      '|Stars||ch01-00.md',
      '  |Their *names*||ch01-01.md',
      '  |Draft',
      '2|Deep sky||deep sky/ch.md',
      '|Glossary||glossary.md',
      '|Thanks||thanks.md',
    ]);
    expect(problems(text, 'SUMMARY.md')).toEqual([]);
  });

  it('reads GitBook’s and docsify’s lists, headings and paragraphs apart', () => {
    expect(
      tree('# Table of contents\n\n* [Start](README.md)\n\n## Use\n\n* [1. A](a.md)\n  * [1.1 B](b.md#c)', 'S.md'),
    ).toEqual(['|Start||README.md', '1|A||a.md', '  1.1|B||b.md#c']);
    expect(
      tree('Read [this](x.md) first.\n\n* 指南\n  * [快速开始](q.md ":ignore")\n* **进阶**', '_sidebar.md'),
    ).toEqual(['|指南', '  |快速开始||q.md', '|进阶']);
  });

  it('numbers ordered lists by their own count', () => {
    expect(tree('1. [A](a.md)\n   1. [B](b.md)\n   2. [C](c.md)\n2. [D](d.md)', 'S.md')).toEqual([
      '1|A||a.md',
      '  1|B||b.md',
      '  2|C||c.md',
      '2|D||d.md',
    ]);
  });

  it('goes by what the file holds and not by its ending', () => {
    expect(tree('- [5.3.1 星](a.md)\n  - [名](b.md)', 'contents/v1.txt')).toEqual(['5.3.1|星||a.md', '  |名||b.md']);
    expect(tree('第一章 星 ..... 1\n1.1 名 ..... 2', 'contents/v1.md')).toEqual(['第一章|星|1', '  1.1|名|2']);
  });

  it('gives lines of files with CRLF', () => {
    expect(problems('- [A](a.md)\r\n- 12\r\n- [B](b.md)\r\n', 'S.md')).toEqual(['S.md:2: this line has no title']);
  });
});

describe('hostile files', () => {
  it.each<[string, string, string]>([
    ['dots', 'a.txt', '.'.repeat(1_000_000)],
    ['spaces', 'a.txt', `1.1 a${' '.repeat(1_000_000)}7`],
    ['dots and spaces', 'a.txt', '. '.repeat(500_000)],
    ['many lines', 'a.txt', '1.1 a ....... 3\n'.repeat(62_500)],
    ['many children', 'a.txt', Array.from({ length: 60_000 }, (_, index) => `1.${index % 999} a`).join('\n')],
    ['nested items', 'a.md', '- '.repeat(500_000)],
    ['nested quotes', 'a.md', '>'.repeat(1_000_000)],
    ['brackets', 'a.md', '['.repeat(1_000_000)],
    ['emphasis', 'a.md', '*a _b '.repeat(170_000)],
    ['deep lines', 'a.md', Array.from({ length: 1400 }, (_, index) => `${' '.repeat(index)}- a`).join('\n')],
  ])('reads what it can of a megabyte of %s', (_name, path, text) => {
    const { entries, problems } = parseContents(sourceFile(path, text));
    expect(entries.length).toBeLessThanOrEqual(5000);
    expect(buildTree(entries)).toHaveLength(entries.length);
    expect(problems.length).toBeLessThanOrEqual(5001);
  });

  it('says where it stopped', () => {
    const text = '星\n'.repeat(5003);
    expect(problems(text)).toEqual(['contents/v1.txt:5001: only 5000 entries are read']);
  });

  it('never throws, and every parent precedes its sections', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '第一章 星',
        '1.1 名 .... 3',
        '  2 镜',
        '- [A](a.md)',
        '附录A 表',
        '2.3.1 例',
        'IV 四',
        '小结',
        '\t',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('a.txt', 'a.md'), (lines, path) => {
        const drafts = buildTree(parseContents(sourceFile(path, lines.join('\n'))).entries);
        for (const [index, { parent }] of drafts.entries()) {
          if (parent !== null) expect(drafts.indexOf(parent)).toBeLessThan(index);
          if (parent !== null) expect(drafts.indexOf(parent)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('headings and titles that look alike', () => {
  it('leaves out only the heading over a contents', () => {
    expect(tree('Contents\n1 Stars\n目录\n2 Scopes\nSummary')).toEqual(['1|Stars', '2|Scopes', '|Summary']);
    expect(tree('1 Stars\nContents ..... 7')).toEqual(['1|Stars', '|Contents|7']);
    const book = '# Summary\n\n- [Contents](c.md)\n- [Stars](s.md)\n  - [Summary](ss.md)\n- [目录](m.md)\n';
    expect(tree(book, 'contents/v1.md')).toEqual([
      '|Contents||c.md',
      '|Stars||s.md',
      '  |Summary||ss.md',
      '|目录||m.md',
    ]);
  });

  it('keeps a linked title without letters', () => {
    expect(tree('- [1984](y.md)\n- [🚀](r.md)\n', 'contents/v1.md')).toEqual(['|1984||y.md', '|🚀||r.md']);
    expect(problems('1 Stars\n1984\n')).toEqual(['contents/v1.txt:2: this line has no title']);
  });
});
