import { describe, expect, it } from 'vitest';
import { isAboutNoPlace } from '../../../src/core/locate/is-about-no-place.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';

function isNone(title: string, body = ''): boolean {
  return isAboutNoPlace(parseReport({ title, body, createdAt: null }));
}

describe('a report about no place', () => {
  it.each([
    ['投稿'],
    ['征稿：欢迎分享压测实践'],
    ['我们公司想投稿一个混沌工程的案例'],
    ['想建一个故障应急读书群'],
    ['有没有讲变更管理的章节'],
    ['Is there a chapter on load testing?'],
    ['[反馈]', '### 章节\n\n全书\n\n### 问题描述\n\n术语不统一'],
    ['[bug]', '### Chapter\n\nAll chapters\n\n### Problem\n\nThe font is small'],
  ])('%s %s', (title, body = '') => {
    expect(isNone(title, body)).toBe(true);
  });

  it.each([
    ['小米投稿的那篇图糊了'],
    ['第三章有没有勘误'],
    ['小米后来投稿的案例'],
    ['故障应急里的学习群体'],
    ['有没有第 3 章的章节号写错'],
    ['全书最好的一章是变更管理'],
    ['[反馈]', '### 章节\n\n第三章\n\n### 问题描述\n\n全书'],
  ])('but not %s %s', (title, body = '') => {
    expect(isNone(title, body)).toBe(false);
  });
});
