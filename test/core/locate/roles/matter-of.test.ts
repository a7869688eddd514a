import { describe, expect, it } from 'vitest';
import { matterOf } from '../../../../src/core/locate/roles/matter-of.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';

function matter(title: string, body = '') {
  return matterOf(parseReport({ title, body, createdAt: null }));
}

describe('a report about no place', () => {
  it.each([
    ['投稿'],
    ['征稿：欢迎分享压测实践'],
    ['我们公司想投稿一个混沌工程的案例'],
    ['想建一个故障应急读书群'],
    ['有没有讲变更管理的章节'],
    ['Is there a chapter on load testing?'],
    ['Should there be a "testing" chapter too?'],
    ['Do we also need a chapter on rye?'],
    ['Please add a new section on knots'],
    ['Ideas for new chapters'],
    ['Typo on the back cover'],
    ['封面的作者名印错了'],
    ['Answers for exercises'],
    ['Could you publish solutions to all problems?'],
    ['建议增加一章讲混沌工程'],
    ['能不能新增关于可观测性的章节'],
    ['课后习题的参考答案'],
    ['请问习题答案在哪'],
    ['[反馈]', '### 章节\n\n全书\n\n### 问题描述\n\n术语不统一'],
    ['[bug]', '### Chapter\n\nAll chapters\n\n### Problem\n\nThe font is small'],
  ])('%s %s', (title, body = '') => {
    expect(matter(title, body)).toBe('all');
  });

  it.each([
    ['The section on wicks needs a new figure'],
    ['Chapter 3 does not cover splicing'],
    ['Add the missing word in chapter 3'],
    ['The solution to exercise 3.2 is wrong'],
    ['There is a section missing in chapter 4'],
    ['习题 3.2 的答案错了'],
    ['这一章少写了一个字'],
    ['小米投稿的那篇图糊了'],
    ['第三章有没有勘误'],
    ['小米后来投稿的案例'],
    ['故障应急里的学习群体'],
    ['有没有第 3 章的章节号写错'],
    ['全书最好的一章是变更管理'],
    ['[反馈]', '### 章节\n\n第三章\n\n### 问题描述\n\n全书'],
  ])('but not %s %s', (title, body = '') => {
    expect(matter(title, body)).toBeNull();
  });
});

describe('a wish that something be mentioned', () => {
  it.each([
    ['Should we mention thermometers somewhere?'],
    ['It would be nice to cover splicing'],
    ['Suggestion: add an index'],
    ['希望能增加一些监控的内容'],
    ['能不能介绍一下灰度发布'],
    ['建议补充容量评估'],
  ])('%s', (title) => {
    expect(matter(title)).toBe('wish');
  });
});
