import { describe, expect, it } from 'vitest';
import { scanReferences } from '../../../src/core/numbers/scan-references.ts';
import { parseContents } from '../../../src/core/publication/contents/contents.ts';
import { buildTree } from '../../../src/core/publication/contents/draft.ts';
import { findNumber } from '../../../src/core/publication/find-number.ts';
import { fold } from '../../../src/core/text/fold.ts';

/** Titles of the sections that a text names by number. */
function find(contents: string, words: string): string[] {
  const sections = buildTree(parseContents({ path: 'contents/v1.md', name: 'v1', text: contents }).entries);
  return scanReferences(fold(words)).flatMap(({ steps, marked }) =>
    findNumber(sections, steps, marked).map(({ title }) => title),
  );
}

const INDENTED = `Part I: Foundations
  Chapter 1. Introduction
  Chapter 2. Objectives
    2.1 Indicators
Part II: Practices
  Chapter 3. Monitoring
    3.1 Signals
    3.2 Alerts
`;
const FLAT = INDENTED.replaceAll(/^ +/gmu, '');
const NESTED = `- [Part I: Foundations](p1.md)
  - [1. Introduction](c1.md)
  - [2. Objectives](c2.md)
    - [2.1 Indicators](c21.md)
- [Part II: Practices](p2.md)
  - [3. Monitoring](c3.md)
    - [3.1 Signals](c31.md)
    - [3.2 Alerts](c32.md)
`;

describe.each([
  ['indented', INDENTED],
  ['flat', FLAT],
  ['nested', NESTED],
])('chapters that go on across parts, %s', (_, contents) => {
  it.each<[string, string[]]>([
    ['chapter 2', ['Objectives']],
    ['Chapter 3', ['Monitoring']],
    ['Part II', ['Practices']],
    ['part two', ['Practices']],
    ['第二部分', ['Practices']],
    ['Part 3', []],
    ['Part 2, chapter 3', ['Monitoring']],
    ['Part 2, chapter 3, section 2', ['Alerts']],
    ['section 1 of chapter 2', ['Indicators']],
    ['3.1', ['Signals']],
  ])('%s', (words, titles) => {
    expect(find(contents, words)).toEqual(titles);
  });
});

const AGAIN = `Part I: Foundations
  Chapter 1. Introduction
  Chapter 2. Objectives
Part II: Practices
  Chapter 1. Monitoring
  Chapter 2. Incidents
`;

describe.each([
  ['indented', AGAIN],
  ['flat', AGAIN.replaceAll(/^ +/gmu, '')],
  ['by numbers alone', AGAIN.replaceAll(/Chapter (\d)\./gu, '$1')],
])('chapters that begin anew in each part, %s', (_, contents) => {
  it.each<[string, string[]]>([
    ['chapter 2', ['Objectives', 'Incidents']],
    ['Part II, chapter 2', ['Incidents']],
    ['chapter 1 of part I', ['Introduction']],
    ['Part I', ['Foundations']],
  ])('%s', (words, titles) => {
    expect(find(contents, words)).toEqual(titles);
  });
});

describe('parts and chapters as readers mix them up', () => {
  it.each<[string, string, string[]]>([
    ['no chapter but parts', '第一部分 概述\n  1.1 背景\n第二部分 实践\n  2.1 监控\n', ['实践']],
    ['no part but chapters', '第一章 概述\n  1.1 背景\n第二章 实践\n  2.1 监控\n', ['实践']],
    [
      'chapters without number in parts',
      '- [Part I: A](a.md)\n  - [B](b.md)\n- [Part II: C](c.md)\n  - [D](d.md)\n',
      [],
    ],
  ])('%s', (_, contents, titles) => {
    expect(find(contents, '第二章')).toEqual(titles);
  });

  it('a part of a publication that has none is a chapter', () => {
    expect(find('第一章 概述\n第二章 实践\n', '第二部分')).toEqual(['实践']);
  });
});

it('does not leave a place that is not listed for the section around it', () => {
  expect(find('第四章 变更\n第五章 应急\n1 背景\n5.3.1 甲\n', '第五章第三节第一小节')).toEqual(['甲']);
});

describe('a place that only deeper numbers show', () => {
  const contents = '第四章 变更\n第五章 应急\n5.1 目标\n5.3.1 甲\n5.3.2 乙\n';

  it.each<[string, string[]]>([
    ['第五章第三节', ['应急']],
    ['第五章第三节第一小节', ['甲']],
    ['第五章第三节第二小节', ['乙']],
    ['第五章第一节', ['目标']],
  ])('%s', (words, titles) => {
    expect(find(contents, words)).toEqual(titles);
  });
});
