import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { fold } from '../../../src/core/text/fold.ts';

function parse(body: string, title = 'Title') {
  return parseReport({ title, body, createdAt: null });
}

describe('passages: the words that are the reader’s own', () => {
  it.each<[string, string, string[]]>([
    ['title and paragraphs in order', 'one\n\ntwo', ['title: Title', 'paragraph: one', 'paragraph: two']],
    ['headings', '## 5.3 错字\n\nx', ['title: Title', 'heading: 5.3 错字', 'paragraph: x']],
    [
      'items, also nested',
      '- 4.1 a\n  - 4.1.2 b\n\n    more',
      ['title: Title', 'item: 4.1 a', 'item: 4.1.2 b', 'item: more'],
    ],
    ['boxes', '- [ ] 5.3.6：a\n- [x] b', ['title: Title', 'item: 5.3.6：a', 'item: b']],
    ['cells', '|章|问题|\n|-|-|\n|4.1|错字|', ['title: Title', 'cell: 章', 'cell: 问题', 'cell: 4.1', 'cell: 错字']],
    ['lines stay lines', '版本 2\n页码 97', ['title: Title', 'paragraph: 版本 2\n页码 97']],
    ['emphasis', '**第三章** *很好*', ['title: Title', 'paragraph: 第三章 很好']],
    ['inline code stays', '`5.3.1` 有错', ['title: Title', 'paragraph: 5.3.1 有错']],
    ['no fenced code', 'a\n\n```text\npage: 18\n```', ['title: Title', 'paragraph: a']],
    ['no indented code', 'a\n\n    5.3.1', ['title: Title', 'paragraph: a']],
    ['no block quotes', '> 5.3.1\n\na', ['title: Title', 'paragraph: a']],
    [
      'lines after a quote are not quoted',
      '搜\n> 甲\n改成\n> 乙\n谢谢',
      ['title: Title', 'paragraph: 搜', 'paragraph: 改成', 'paragraph: 谢谢'],
    ],
    ['a note of GitHub’s', '> [!NOTE]\n> 5.3.1 缺图', ['title: Title', 'paragraph: 5.3.1 缺图']],
    ['no comments', '<!-- 请写章节，如 5.3.1 -->\na<!-- 4.1 -->b', ['title: Title', 'paragraph: ab']],
    ['a comment over lines', '<!--\n\n5.3.1\n\n-->\n\na', ['title: Title', 'paragraph: a']],
    [
      'no tags, but the text in them',
      'a <b>5.3.1</b> <img alt="9.9" src="https://a.example/1.png"> b',
      ['title: Title', 'paragraph: a 5.3.1  b'],
    ],
    [
      'blocks of HTML',
      '<details>\n<summary>第五章</summary>\n\n图\n</details>',
      ['title: Title', 'paragraph: 第五章', 'paragraph: 图'],
    ],
    ['no alt text', '![屏幕截图 2024-10-22](https://a.example/x.png)图不清', ['title: Title', 'paragraph: 图不清']],
    ['no withdrawn words', '~~5.3.1~~ 5.3.2 <del>4</del>', ['title: Title', 'paragraph: 5.3.2']],
    ['no addresses', 'https://a.example/5.3.1 <https://a.example/4>下载失败', ['title: Title', 'paragraph: 下载失败']],
    ['the words of links', '[第 3.2 节](https://a.example/5.3.1)', ['title: Title', 'paragraph: 第 3.2 节']],
    [
      'but no address as words of a link',
      '[https://a.example/5](https://a.example/5) x',
      ['title: Title', 'paragraph: x'],
    ],
    ['CRLF', 'a\r\nb\r\n\r\nc', ['title: Title', 'paragraph: a\nb', 'paragraph: c']],
    ['entities', 'a &lt;4.1&gt; &amp; b', ['title: Title', 'paragraph: a <4.1> & b']],
    ['an empty body', '', ['title: Title']],
  ])('%s', (_, body, passages) => {
    expect(parse(body).passages.map(({ place, text }) => `${place}: ${text}`)).toEqual(passages);
  });

  it('takes addresses out of the title, and keeps an empty one', () => {
    expect(parse('', 'https://a.example/4.1 打不开').passages[0]?.text).toBe('打不开');
    expect(parse('a', '').passages.map(({ text }) => text)).toEqual(['', 'a']);
  });
});

describe('quotes', () => {
  it.each<[string, string, string[]]>([
    ['blocks', '> 先止损\n> 再定位\n\n不通', ['block: 先止损\n再定位']],
    ['two blocks', '> 甲\n改成\n> 乙', ['block: 甲', 'block: 乙']],
    ['marks', '“止损”和"a b c"', ['marks: 止损', 'marks: a b c']],
    ['long inline code', '`预案要先演练再上线` 不通', ['code: 预案要先演练再上线']],
    [
      'long inline code in English',
      '`alerts must never wake two people` is odd',
      ['code: alerts must never wake two people'],
    ],
    ['marks inside code belong to it', '`所谓“止损”就是先恢复服务` 不通', ['code: 所谓“止损”就是先恢复服务']],
    ['short code is a word', '`5.3.1` `v1.0.4.pdf` `kubectl get pods`', []],
    ['code that is code', '`for (let i = 0; i < n; i++) { run(i) }`', []],
    ['a block of prose in code', '```\n预案要先演练再上线\n```', ['code: 预案要先演练再上线']],
    ['a block of code', '```js\nconst a = b[0] + c[1];\n```', []],
    ['no titles', '《变更管理》', []],
    ['no replies of a bot', '> 🤖 已归入 **变更管理**（4.3.1）\n\n标错了', []],
    ['no replies of ours', '> 已归入故障应急。如有误，请回复 `/chapter 5.3`\n\n不对', []],
  ])('%s', (_, body, quotes) => {
    expect(parse(body).quotes.map(({ form, text }) => `${form}: ${text}`)).toEqual(quotes);
  });

  it('tells where they stand', () => {
    const { passages, quotes } = parse('前面“止损”后面\n\n> 先止损\n\n完');

    expect(quotes.map(({ at }) => at)).toEqual([
      { passage: 1, start: 3, end: 5 },
      { passage: 1, start: 8, end: 8 },
    ]);
    expect(passages[1]?.text.slice(3, 5)).toBe('止损');
  });

  it('tells where code stands in an item with a box', () => {
    const { passages, quotes } = parse('- [ ] 改 `预案要先演练再上线` 吧');
    const at = quotes[0]?.at;

    expect(passages[1]?.text.slice(at?.start, at?.end)).toBe('预案要先演练再上线');
  });
});

describe('links', () => {
  it.each<[string, string, [string, string][]]>([
    ['bare', 'https://a.example/b.pdf#page=30，谢谢', [['https://a.example/b.pdf#page=30', '']]],
    ['autolink', '<https://a.example/b>', [['https://a.example/b', '']]],
    ['with words', '[notice](https://a.example/wp-v-1.0.6/ "t")', [['https://a.example/wp-v-1.0.6/', 'notice']]],
    ['by reference', '[n][1]\n\n[1]: https://a.example/b', [['https://a.example/b', 'n']]],
    ['in HTML', '<a href="https://a.example/b">n</a>', [['https://a.example/b', '']]],
    ['in code', '`https://a.example/b`', [['https://a.example/b', '']]],
    ['quoted', '> https://a.example/b\n\nx', [['https://a.example/b', '']]],
    ['not pictures', '![a](https://a.example/b.png) <img src="https://a.example/c.png">', []],
    ['not in replies', '> @lin https://a.example/b\n\nx', []],
  ])('%s', (_, body, links) => {
    expect(parse(body).links.map(({ url, text }) => [url, text])).toEqual(links);
  });
});

describe('language', () => {
  it('is that of the reader’s words, not of what is quoted', () => {
    expect(
      parse('I used a translator:\n\n> 先止损再定位，预案要先演练\n\nWhat is meant?', 'Three layers?').languages,
    ).toEqual(['en']);
    expect(parse('“All models are wrong, but some of them are useful” 这句没有出处', '出处').languages).toContain(
      'zh-CN',
    );
    expect(parse('`Error: the file is not in the folder` 怎么办', '报错').languages).toContain('zh-CN');
  });
});

describe('hostile reports', () => {
  it.each([
    '>',
    '> ',
    '[',
    '![',
    '*a ',
    '_a',
    '`',
    '1.',
    '- ',
    '<',
    '<!--',
    '|',
    'a|b\n-|-\n',
    '&',
    '“',
    '"a ',
    "'a b c ",
    '第',
    '\0',
    '### a\n\nb\n\n',
    '\ud83d',
  ])('survives 64 KiB of %j', (piece) => {
    const body = piece.repeat(Math.ceil(70_000 / piece.length));

    expect(() => parse(body, body)).not.toThrow();
    expect(() => parse(body, '')).not.toThrow();
  });

  it('reads 64 KiB and no more', () => {
    expect(parse(`${'a '.repeat(33_000)}\n\n5.3.1`).passages.some(({ text }) => text.includes('5.3.1'))).toBe(false);
  });

  it('reads 500 blocks and no more', () => {
    expect(parse('a\n\n'.repeat(600)).passages).toHaveLength(500 + 1);
  });

  it('never throws, folds unit by unit, and places quotes where they are', () => {
    const pieces = fc.constantFrom(
      '> ',
      '- ',
      '[ ] ',
      '### 章节',
      '`',
      '``',
      '“',
      '”',
      '"',
      "'",
      '*',
      '~~',
      '[',
      '](',
      ')',
      '<b>',
      '<!--',
      '-->',
      '\n',
      '\n\n',
      '    ',
      '|',
      '-|-',
      'http://a.b/',
      '中文',
      'word ',
      '5.3.1',
      '😂',
    );
    const body = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(body, body, (title, text) => {
        const { passages, quotes, answers } = parse(text, title);
        for (const part of [...passages, ...quotes, ...answers]) expect(part.folded).toBe(fold(part.text));
        for (const { at, text: quoted, form } of quotes) {
          const passage = passages[at.passage]!;
          expect(passage.text.slice(at.start, at.end)).toBe(form === 'block' || at.start === at.end ? '' : quoted);
        }
      }),
      { numRuns: 300 },
    );
  });
});
