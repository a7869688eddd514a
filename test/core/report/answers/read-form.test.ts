import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../src/core/report/parse-report.ts';

function parse(body: string) {
  const { answers, passages } = parseReport({ title: '', body, createdAt: null });
  return { answers: answers.map(({ field, text }) => [field, text]), words: passages.slice(1).map(({ text }) => text) };
}

describe('an issue form', () => {
  it.each<[string, string, [string, string][], string[]]>([
    [
      'short answers are answers, long ones words too',
      '### 章节\n\n6.1.2\n\n### 版本\n\nv2.0\n\n### 问题描述\n\n值班表缺一列。',
      [
        ['章节', '6.1.2'],
        ['版本', 'v2.0'],
        ['问题描述', '值班表缺一列。'],
      ],
      ['值班表缺一列。'],
    ],
    [
      'blanks are dropped',
      '### Chapter\n\n_No response_\n\n### Edition\n\nN/A\n\n### Page\n\nNone\n\n### What is wrong?\n\nThe figure.',
      [['What is wrong?', 'The figure.']],
      ['The figure.'],
    ],
    ['one field that asks for a place', '### Which chapter?\n\n4 and 5', [['Which chapter?', '4 and 5']], []],
    [
      'CRLF',
      '### 页码\r\n\r\n97\r\n\r\n### 描述\r\n\r\n有错字\r\n',
      [
        ['页码', '97'],
        ['描述', '有错字'],
      ],
      ['有错字'],
    ],
    [
      'an environment is never words',
      '### Describe the bug\n\nIt fails.\n\n### Your environment\n\n- OS: Linux 6.1\n- Browser: 4.3.1',
      [
        ['Describe the bug', 'It fails.'],
        ['Your environment', 'OS: Linux 6.1\nBrowser: 4.3.1'],
      ],
      ['It fails.'],
    ],
    [
      'ticked boxes are answers',
      '### 涉及章节\n\n- [X] 第二章\n- [ ] 第三章\n- [x] 第四章\n\n### 说明\n\n同一个问题',
      [
        ['涉及章节', '第二章\n第四章'],
        ['说明', '同一个问题'],
      ],
      ['同一个问题'],
    ],
    [
      'several choices',
      '### 章节\n\n第一章, 第二章\n\n### 建议\n\n加图',
      [
        ['章节', '第一章, 第二章'],
        ['建议', '加图'],
      ],
      ['加图'],
    ],
    [
      'an essay in the field for the place',
      `### Section\n\n${'I am not sure, it is the part where the pager goes off twice '.repeat(2)}\n\n### Edition\n\n2`,
      [
        ['Section', 'I am not sure, it is the part where the pager goes off twice '.repeat(2).trim()],
        ['Edition', '2'],
      ],
      ['I am not sure, it is the part where the pager goes off twice '.repeat(2).trim()],
    ],
    [
      'headings typed inside an answer',
      '### 版本\n\nv2.0\n\n### 问题描述\n\n两处：\n\n### 5.3.1 值班\n\n图不清\n\n#### 补充\n\n见上',
      [
        ['版本', 'v2.0'],
        ['问题描述', '两处：\n5.3.1 值班\n图不清\n补充\n见上'],
      ],
      ['两处：', '5.3.1 值班', '图不清', '补充', '见上'],
    ],
    [
      'a typed heading that could be a field stays words',
      '### 版本\n\nv2.0\n\n### 描述\n\n如下\n\n### 容量规划\n\n漏了一步',
      [
        ['版本', 'v2.0'],
        ['描述', '如下'],
        ['容量规划', '漏了一步'],
      ],
      ['如下', '容量规划', '漏了一步'],
    ],
    [
      'a title with "system" in it is no environment',
      '### 版本\n\nv2.0\n\n### 监控系统\n\n4.1 的图不清',
      [
        ['版本', 'v2.0'],
        ['监控系统', '4.1 的图不清'],
      ],
      ['监控系统', '4.1 的图不清'],
    ],
    [
      'a comment of the template',
      '### 章节\n\n<!-- 如 5.3.1 -->\n\n2.1\n\n### 描述\n\n错',
      [
        ['章节', '2.1'],
        ['描述', '错'],
      ],
      ['错'],
    ],
  ])('%s', (_, body, answers, words) => {
    expect(parse(body)).toEqual({ answers, words });
  });
});

describe('not an issue form', () => {
  it.each<[string, string, string[]]>([
    ['a blank issue', '', []],
    ['free text', '5.3.1 有错字', ['5.3.1 有错字']],
    [
      'headings that name places',
      '### 5.3.1\n\n有错字\n\n### 第四章\n\n图不清',
      ['5.3.1', '有错字', '第四章', '图不清'],
    ],
    ['one heading of the reader', '### 一点建议吧\n\n加个索引', ['一点建议吧', '加个索引']],
    ['a heading of the reader at another level', '## 灰度怎么做\n\n5.3.1', ['灰度怎么做', '5.3.1']],
    [
      'bold words of the reader',
      '**Steam** is missing here\n\n**Very important**\n\n4.1',
      ['Steam is missing here', 'Very important', '4.1'],
    ],
    ['a colon behind words that ask for nothing', 'In the text: 4.1', ['In the text: 4.1']],
    ['a quotation that begins like a label', '「版本：见下」这里少一个字', ['「版本：见下」这里少一个字']],
    ['a place before a colon', '第三章：错字\n第四章：缺图', ['第三章：错字\n第四章：缺图']],
    ['a box that lists a finding', '- [ ] I have found no 5.3.6', []],
    ['a list of findings', '- [ ] 5.3.6：错字\n- [x] 5.3.7：缺图', ['5.3.6：错字', '5.3.7：缺图']],
  ])('%s', (_, body, words) => {
    expect(parse(body)).toEqual({ answers: [], words });
  });

  it('finds a form below what somebody put before it', () => {
    const { answers, words } = parse('转自微信群。\n\n### 章节\n\n5.3.1\n\n### 描述\n\n有错字');

    expect(answers).toEqual([
      ['章节', '5.3.1'],
      ['描述', '有错字'],
    ]);
    expect(words).toEqual(['转自微信群。', '有错字']);
  });
});

describe('a template that is no issue form', () => {
  it.each<[string, string, [string, string, string][]]>([
    [
      'bold labels',
      '**Chapter:** 3\n\n**Page number:** 61\n\n**What is wrong:** a comma',
      [
        ['Chapter', 'place', '3'],
        ['Page number', 'page', '61'],
        ['What is wrong', 'words', 'a comma'],
      ],
    ],
    ['answers below bold labels', '**所在章节**\n\n值班\n\n这里有错字', [['所在章节', 'place', '值班']]],
    [
      'several choices below one',
      '**Chapter(s)**\n\n- [x] Milk\n- [ ] Eggs\n- [x] Salt',
      [['Chapter(s)', 'place', 'Milk\nSalt']],
    ],
    [
      'lines',
      '章节：6.1.2\n页码：97\n版本：v2.0\n少一个字',
      [
        ['章节', 'place', '6.1.2'],
        ['页码', 'page', '97'],
        ['版本', 'edition', 'v2.0'],
      ],
    ],
    [
      'labels in brackets',
      '【章节】6.1.2\n【页码】：97\n【描述】少一个字',
      [
        ['章节', 'place', '6.1.2'],
        ['页码', 'page', '97'],
      ],
    ],
    ['a line between words', 'Hello,\nSection: Milk\nthe pan is missing', [['Section', 'place', 'Milk']]],
    [
      'headings of another level',
      '## Chapter\n\n7\n\n## What is wrong\n\nthe pan',
      [
        ['Chapter', 'place', '7'],
        ['What is wrong', 'words', 'the pan'],
      ],
    ],
    [
      'numbered headings in two languages',
      '### 1. 有问题的章节 / Affected chapter\n\n7\n\n### 2. 描述 / Details\n\n错',
      [
        ['1. 有问题的章节 / Affected chapter', 'place', '7'],
        ['2. 描述 / Details', 'words', '错'],
      ],
    ],
    [
      'a numbered list',
      '**Location**\n1. version: 2nd printing\n2. Chapter: 7\n3. page [80]',
      [
        ['version', 'edition', '2nd printing'],
        ['Chapter', 'place', '7'],
        ['page', 'page', '80'],
      ],
    ],
    [
      'brackets and what the template put into them',
      '**Chapter or title:** [title]\n7 Milk\n\n**Page:** [page]\n[80]',
      [
        ['Chapter or title', 'place', '7 Milk'],
        ['Page', 'page', '80'],
      ],
    ],
    [
      'a fence',
      '### 章节\n\n```\n6.1.2\n```\n\n### 描述\n\n错',
      [
        ['章节', 'place', '6.1.2'],
        ['描述', 'words', '错'],
      ],
    ],
    [
      'a table with labels above',
      '| 章节 | 问题 |\n|---|---|\n| 6.1 | 错字 |\n| 6.2 | 缺图 |',
      [
        ['章节', 'place', '6.1'],
        ['章节', 'place', '6.2'],
      ],
    ],
    [
      'a table with labels in front',
      '| Chapter | 7 |\n|---|---|\n| Page | 80 |',
      [
        ['Chapter', 'place', '7'],
        ['Page', 'page', '80'],
      ],
    ],
    ['an address', '**Page affected**\n\nhttps://a.example/milk', [['Page affected', 'page', '']]],
    [
      'an example in brackets behind a bold label without a colon',
      '**章节**（例：第3章 风向）\n第8章\n\n**问题描述**（请删除本行）\n字号不一',
      [
        ['章节', 'place', '第8章'],
        ['问题描述', 'words', '字号不一'],
      ],
    ],
    [
      'hints',
      '### Chapter\n\n_Please name it_\n\ne.g. 5.3.1\n\n7\n\n### Details\n\nthe pan',
      [
        ['Chapter', 'place', '7'],
        ['Details', 'words', 'the pan'],
      ],
    ],
    ['what was left unanswered', '**Chapter**\n\n**Page**\n\n**Mistake**\nA clear and concise description of it.', []],
  ])('%s', (_, body, expected) => {
    const { answers } = parseReport({ title: '', body, createdAt: null });
    expect(answers.map(({ field, asks, text }) => [field, asks, text])).toEqual(expected);
  });

  it.each([
    ['### What is wrong\n\nthe pan\n\n### Check\n\n- [x] I have searched the issues', ['the pan']],
    ['- [x] 我已阅读过 2.1\n- [ ] 我搜索过\n\n3.1 有错字', ['3.1 有错字']],
    [
      '**Describe the mistake**\nA clear and concise description of what the mistake is.\n\nthe pan\n\n**Location**',
      ['the pan'],
    ],
  ])('and what it says is not the reader’s: %j', (body, words) => {
    expect(parse(body).words).toEqual(words);
  });

  it('takes a bare number in a table for data unless its column asks for the place', () => {
    expect(parse('| Device | Inches |\n|---|---|\n| Phone | 6.1 |').words).toEqual(['Device', 'Inches', 'Phone']);
  });

  it('tells which addresses it asked for', () => {
    const body = 'URL to the section: https://a.example/milk\n\nProblem: https://b.example/ is dead';

    const { links } = parseReport({ title: '', body, createdAt: null });

    expect(links.map(({ url, asked }) => [url, asked])).toEqual([
      ['https://a.example/milk', true],
      ['https://b.example/', false],
    ]);
  });
});
