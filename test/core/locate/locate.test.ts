import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { triage } from '../../../src/core/triage.ts';
import { noticeFile, sourceFile } from '../publication/observatory.ts';

const contents = `第一章 运维基础 ........ 1
第二章 变更管理 ........ 10
2.1 携程基础设施变更管理实践 ........ 11
2.2 小米变更平台 ........ 15
第三章 故障应急 ........ 20
3.1 小米故障应急经验 ........ 21
3.2 中国联通数字化监控平台实践 ........ 24
3.3 全链路压测 ........ 28
3.3.1 携程全链路压测平台的建设 ........ 28
3.3.2 腾讯游戏混沌工程实践 ........ 30
3.4 变更评审 ........ 36
第四章 平台工程
4.1 Oppo 春节业务保障
4.2 某银行平台工程实践
`;

const { catalogue } = compileCatalogue({
  name: '运维实践手册',
  language: 'zh-CN',
  contents: [sourceFile('contents/v1.0.txt', contents)],
  notices: [
    noticeFile('v1.0', '2024-01-10', '### 3.3.1 携程全链路压测平台的建设'),
    noticeFile('v1.1', '2024-03-10', '第二章：更新了插图'),
  ],
  text: [],
  noticeUrl: 'https://ops.example/notice/{name}/',
  moved: [],
  bySection: [],
  terms: { 携程: ['ctrip'], 腾讯: ['tencent'], 压测: ['load testing'], 混沌工程: ['chaos engineering'] },
});

function located(title: string, body = '') {
  const found = triage({ title, body, createdAt: '2024-05-01T00:00:00Z' }, catalogue, { prefix: '' });
  return found.locations.map((location) => location.number ?? location.title).toSorted();
}

function form(answer: string): [string, string] {
  return ['[反馈]', `### 章节\n\n${answer}\n\n### 问题描述\n\n图不清楚`];
}

describe('numbers', () => {
  it.each<[string, string[]]>([
    ['3.3.1 的图糊了', ['3.3.1']],
    ['chap 3 sec 4: typo', ['3.4']],
    ['三章四节的页脚', ['3.4']],
    ['第三章（四）的图', ['3.4']],
    // another book's
    ['《凤凰项目》第三章', []],
    ['《Google SRE 运维解密》第 3 章讲过', []],
    ['Chapter 3 of the Google SRE book is better', []],
    ["Chapter 3 of Monty Don's book is better", []],
    ['Chapter 3 of that book is better', []],
    ['Chapter 3 of "The Lazy Gardener" is better', []],
    ['Section 2.2 of the README is wrong', []],
    ['In the Google workbook, section 3.4 is better', []],
    // ours
    ['《运维实践手册》第三章', ['第三章']],
    ['《变更管理》2.2 的图', ['2.2']],
    ['《手册》第三章', ['第三章']],
    ['In section 3.4 in "a quoted sentence" a word is missing', ['3.4']],
    ['Love the book, chapter 3 most', ['第三章']],
    ['Chapter 3 of the official user guide', ['第三章']],
    ['section 3.4 of this book', ['3.4']],
    ['section 3.4 of the new edition of the book', ['3.4']],
    ['In the white paper, section 3.4 has a typo', ['3.4']],
    // denied and taken back
    ['不是 3.1、3.2，是 2.1', ['2.1']],
    ["It's not section 3.1, sorry, it's 2.1", ['2.1']],
    ['3.1 改成 2.1（我写错了）', ['2.1']],
  ])('%s', (title, expected) => {
    expect(located(title)).toEqual(expected);
  });

  it('are another book’s wherever they stand in the report', () => {
    expect(located('Google SRE 的第 3 章', '《Google SRE 运维解密》第 3 章讲得好')).toEqual([]);
  });
});

describe('a form’s answer', () => {
  it.each<[string, string[]]>([
    ['第3章 > 3.3 全链路压测 > 3.3.2', ['3.3.2']],
    ['第三章 故障应急 3.4', ['3.4']],
    ['第三章 / 变更评审', ['3.4']],
    ['第四章 平台工程', ['第四章']],
    ['第二章、第三章', ['第三章', '第二章']],
    ['全书', []],
  ])('%s', (answer, expected) => {
    expect(located(...form(answer))).toEqual(expected.toSorted());
  });
});

describe('a company’s case', () => {
  it.each<[string, string[]]>([
    ['携程那篇标题里的“基础设施”是不是打错了', ['2.1']],
    ['The Ctrip load testing article: a typo', ['3.3.1']],
    ['The Tencent chaos engineering piece', ['3.3.2']],
    ['Oppo 那个案例的图糊了', ['4.1']],
    ['腾讯游戏的混沌工程案例', ['3.3.2']],
  ])('%s', (title, expected) => {
    expect(located(title)).toEqual(expected);
  });
});

describe('titles', () => {
  it.each<[string, string[]]>([
    ['《平台工程》一节建议引用《变更管理》里的定义', ['第四章']],
    ['请看《变更管理》', ['第二章']],
    ['“中国联通数字化监控平台的实践”有错字', ['3.2']],
    ['标题还有“变更管理”字样', []],
    ['不是变更管理那章，而是故障应急', ['第三章']],
    ['想投稿一篇故障应急的实践', []],
    ['有没有讲故障应急的章节', []],
  ])('%s', (title, expected) => {
    expect(located(title)).toEqual(expected);
  });
});

describe('pages', () => {
  it.each<[string, string[]]>([
    ['v1.0 第 25 页的图', ['3.2']],
    ['v1.0 41 页的图', ['3.4']],
    ['v1.0 第 55 页的图', []],
    ['v1.0 P2 故障怎么定级', []],
    ['v1.0 20 页的精简版', []],
  ])('%s', (title, expected) => {
    expect(located(title)).toEqual(expected);
  });
});

it('reports on several chapters get the newest notice, whatever the notices name', () => {
  const { notice } = triage({ title: '2.1 和 3.3.1', body: '', createdAt: null }, catalogue, { prefix: '' });
  expect(notice?.version).toBe('v1.1');
});
