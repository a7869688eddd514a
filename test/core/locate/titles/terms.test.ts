import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../../src/core/problem.ts';
import { compileCatalogue } from '../../../../src/core/publication/compile.ts';
import type { Terms } from '../../../../src/core/publication/sources/publication-sources.ts';
import { triage } from '../../../../src/core/triage.ts';
import { sourceFile } from '../../publication/observatory.ts';

const SKY = '第1章 认识夜空\n  1.1 北斗星会的观测分享\n第2章 器材\n  2.1 赤道仪校准\n第3章 深空摄影\n';
const BREAD = '1 Flour\n  1.1 Wholemeal\n2 Sourdough Starters\n3 Shaping Loaves\n';
const SKY_TERMS = { 北斗星会: ['Dipper Club', 'DC'], 赤道仪校准: ['mount alignment'], 深空摄影: ['astrophotography'] };
const BREAD_TERMS = { 'Sourdough Starters': ['levain', '老面'], 'Shaping Loaves': ['moulding'] };

function compiled(language: 'en' | 'zh-CN', contents: string, terms: Terms) {
  const files = { contents: [sourceFile('contents/v1.txt', contents)], notices: [], text: [] };
  return compileCatalogue({ name: 'Handbook', language, ...files, noticeUrl: null, moved: [], bySection: [], terms });
}

function located(language: 'en' | 'zh-CN', contents: string, terms: Terms, title: string) {
  const { catalogue } = compiled(language, contents, terms);
  const { locations } = triage({ title, body: '', createdAt: null }, catalogue, { prefix: '' });
  return locations.map((place) => place.number ?? place.title);
}

describe('a report that names a section as the configured terms do', () => {
  it.each([
    ['zh-CN', SKY, SKY_TERMS, 'A typo in the Dipper Club article', ['1.1']],
    ['zh-CN', SKY, SKY_TERMS, 'DC 那篇有错字', ['1.1']],
    ['zh-CN', SKY, SKY_TERMS, 'The mount alignment section lacks a step', ['2.1']],
    ['zh-CN', SKY, SKY_TERMS, 'The astrophotography chapter: a figure is missing', ['第3章']],
    ['en', BREAD, BREAD_TERMS, 'A typo in the levain chapter', ['2']],
    ['en', BREAD, BREAD_TERMS, '老面 chapter: typo', ['2']],
    ['en', BREAD, BREAD_TERMS, 'The moulding chapter lacks a picture', ['3']],
  ] as const)(
    '%s %#: is filed there, and without the terms it is not',
    (language, contents, terms, title, expected) => {
      expect(located(language, contents, terms, title)).toEqual(expected);
      expect(located(language, contents, {}, title)).toEqual([]);
    },
  );

  it('is told of a word that no title holds', () => {
    const { problems } = compiled('zh-CN', SKY, { 赤道义: ['mount'], 深空: ['deep sky'] });
    expect(problems.map(describeProblem)).toEqual([
      'chapter-triage.yml: publication.terms.赤道义: no title of an edition has the word "赤道义" (write it as in a title)',
    ]);
  });
});
