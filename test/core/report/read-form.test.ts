import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';

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
    ['other levels', '## 章节\n\n5.3.1', ['章节', '5.3.1']],
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
