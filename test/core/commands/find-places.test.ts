import { describe, expect, it } from 'vitest';
import { findPlaces, type Lookup } from '../../../src/core/commands/find-places.ts';
import { suggestPlaces } from '../../../src/core/commands/suggest-places.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';

const texts = {
  'v1.0': '第一章 概述\n第二章 职能\n1 可靠性架构设计\n2 变更管理\n2.3.1 携程变更管理\n3 故障应急\n3.1 小米故障应急\n',
  'v2.0':
    '第一章 概述\n第二章 职能\n1 可靠性架构设计\n2 研发保障与演练\n3 变更管理\n3.3.1 携程变更管理\n4 故障应急\n4.3.1 小米故障应急\n第三章 进阶\n4.3 数据与场景\n4.4 监控与观测\n',
};
const { catalogue } = compileCatalogue({
  name: '书',
  language: 'zh-CN',
  contents: Object.entries(texts).map(([name, text]) => ({ path: name, name, text })),
  notices: [],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: ['职能', '进阶'],
});
const [old, newest] = catalogue.editions;
const lookup: Lookup = { catalogue, inForce: newest!, labelPrefix: '章节: ' };

function titles(words: string, from: Lookup = lookup): string[] {
  return findPlaces(words, from).map(({ sections, chapters }) => {
    const names = sections.map(({ title }) => title).join('|');
    return chapters.size === 1 ? names : `${chapters.size} ${names}`;
  });
}

describe('findPlaces', () => {
  it.each<[string, string[]]>([
    ['3.3.1', ['携程变更管理']],
    ['第二章第4节', ['故障应急']],
    ['第三章 4.3', ['数据与场景']],
    ['4.3 数据与场景', ['数据与场景']],
    ['故障应急', ['故障应急']],
    ['《故障应急》', ['故障应急']],
    ['章节: 故障应急', ['故障应急']],
    ['携程', ['携程变更管理']],
    ['小米', ['小米故障应急']],
    ['研发保障与演练', ['研发保障与演练']],
    ['故障应急、监控与观测', ['故障应急', '监控与观测']],
    ['故障应急和监控与观测', ['故障应急', '监控与观测']],
    ['3.3.1, 4.4', ['携程变更管理', '监控与观测']],
    ['1 3.3.1', ['概述', '携程变更管理']],
    ['1 2', ['概述', '职能']],
    ['应该是故障应急才对', ['故障应急']],
    ['v1.0 3', ['故障应急']],
    ['99.9', ['0 ']],
    ['完全没有的东西', ['0 ']],
    ['', ['0 ']],
  ])('%s', (words, expected) => {
    expect(titles(words)).toEqual(expected);
  });

  it('means numbers in the edition that the report is about', () => {
    expect(titles('2.3.1', { ...lookup, inForce: old! })).toEqual(['携程变更管理']);
    expect(titles('3', { ...lookup, inForce: old! })).toEqual(['故障应急']);
  });

  it('tells several chapters apart by words that work', () => {
    const [place] = findPlaces('4.3', lookup);
    expect(place?.chapters.size).toBe(2);
    const suggestions = suggestPlaces(place!, lookup);
    expect(suggestions).toHaveLength(2);
    for (const words of suggestions) expect(findPlaces(words, lookup)[0]?.chapters.size).toBe(1);
  });

  it('offers what is most like words that name nothing', () => {
    const [place] = findPlaces('故障救急', lookup);
    expect(place?.chapters.size === 1 || suggestPlaces(place!, lookup).includes('故障应急')).toBe(true);
  });
});
