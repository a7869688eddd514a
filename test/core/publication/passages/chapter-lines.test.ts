import { describe, expect, it } from 'vitest';
import { asciidocAsMarkdown } from '../../../../src/core/publication/passages/asciidoc-markdown.ts';
import { chapterLines } from '../../../../src/core/publication/passages/chapter-lines.ts';

function textOf(markdown: string): string[] {
  return chapterLines(markdown).map(({ text }) => text);
}

describe('the lines of a chapter', () => {
  it.each<[string, string, string[]]>([
    ['headings', '# One\n\nTwo\n---\n\n### *Three* `x` ###', ['# One', '## Two', '### Three x']],
    ['paragraphs', 'It *is*\na [link](x.md).\n\n故障\n应急', ['It is a link.', '故障应急']],
    ['lists and quotes', '- a\n  - b\n\n> c', ['a', 'b', 'c']],
    ['tables', '| a | b |\n|---|---|\n| c | d |', ['a b', 'c d']],
    ['no code', 'a\n\n```sh\n# no heading\n```\n\n    indented\n\nb', ['a', 'b']],
    [
      'no comments, tags or pictures',
      'a <!-- x\ny --> b\n\n<!--\n\nz\n-->\n\n<p>图 <b>1</b></p>\n\n![alt](x.png)',
      ['a b', '图 1'],
    ],
    ['no front matter', '---\ntitle: x\n---\n\na', ['a']],
    ['no front matter of Hugo', '\uFEFF+++\r\ntitle = "x"\r\n+++\r\na', ['a']],
    ['a rule that is no front matter', '---\n\na', ['a']],
    [
      'no includes',
      'a {{#include x.rs:main}} b\n\n{{< figure src="x" >}}\n\n{% hint style="info" %}\nc\n{% endhint %}',
      ['a b', 'c'],
    ],
    ['no directives', ':::tip\na\n:::\n\n[[toc]]\n\n<<< @/x.js\n', ['a']],
    [
      'notes of MkDocs',
      '!!! tip "Good"\n\n    Read # it.\n\n    ```\n    code\n    ```\nend',
      ['Good', 'Read # it.', 'end'],
    ],
    ['directives in code as code', '```\n!!! tip "x"\n```\n\n    code', []],
    ['a line that only looks like a heading', '\\# no heading', [' # no heading']],
  ])('%s', (_, markdown, expected) => {
    expect(textOf(markdown)).toEqual(expected);
  });

  it('names headings as links do', () => {
    const anchors = chapterLines('# 安装 Rust!\n\n## Setup {#set-up}\n\ntext').map((line) => line.anchors);

    expect(anchors).toEqual([['安装-rust'], ['set-up', 'setup'], []]);
  });

  it('reads a paragraph that only an attack has as it is written', () => {
    const text = '!['.repeat(500_000);

    expect(textOf(text)).toEqual([text]);
  });
});

describe('AsciiDoc', () => {
  it.each<[string, string, string[]]>([
    ['titles', '= Book\n\n=== Part', ['# Book', '### Part']],
    [
      'paragraphs',
      '[[anchor]]\nSee <<ch2,chapter 2>> and (((hidden)))((Git)), https://x.org[here].',
      ['See chapter 2 and Git, here.'],
    ],
    ['lists', '* a\n** b\n. c', ['a', 'b', 'c']],
    [
      'no code',
      '.Title\n[source,console]\n----\n$ git\n----\na\n////\nnote\n////\n// comment\ninclude::x.asc[]\nimage::x.png[]',
      ['Title', 'a'],
    ],
  ])('%s', (_, text, expected) => {
    expect(textOf(asciidocAsMarkdown(text))).toEqual(expected);
  });
});
