import { describe, expect, it } from 'vitest';
import { normaliseTitle } from '../../../src/core/text/normalise-title.ts';

describe('normaliseTitle', () => {
  it.each([
    ['SRE 团队的综合算力调度', 'SRE团队的综合算力调度'],
    ['《變更管理》', '变更管理'],
    ['数字化转型：构建“新”体系', '数字化转型:构建新体系'],
    ['To panic! or Not to panic!', 'To `panic!` or Not To `panic!`'],
    ['第Ⅲ章', '第III章'],
    ['## 前言', '前言'],
    ['C++', 'Ｃ＋＋'],
  ])('%s = %s', (one, other) => {
    expect(normaliseTitle(one)).toBe(normaliseTitle(other));
  });

  it.each([
    ['C++', 'C'],
    ['C#', 'C'],
    ['4.1 概述', '4.2 概述'],
  ])('%s ≠ %s', (one, other) => {
    expect(normaliseTitle(one)).not.toBe(normaliseTitle(other));
  });

  it('has nothing to compare in a title without letters', () => {
    expect(normaliseTitle('——《》 …')).toBe('');
  });
});
