import { describe, expect, it } from 'vitest';
import { isAttribution, isReply } from '../../../src/core/report/is-reply.ts';

describe('isReply', () => {
  it.each([
    ['a robot', '> 🤖 已归入 故障应急', '', ''],
    ['a bot by name', '> labels[bot] moved this', '', ''],
    ['our marker', '> text <!-- chapter-triage {"v":1} -->', '', ''],
    ['our commands', '> Not right? Say `/chapter 5.3`.', '', ''],
    ['an account', '> @lin-wei 我觉得是 4.1', '', ''],
    ['a mail', '> so do I', 'On Tue, 3 Apr 2025 at 16:30 Lin <lin@example.com> wrote:', ''],
    ['thanks and a label', '> Thanks for the report! I filed this under Error Budgets.', '', ''],
    ['bold and filed', '> 已自动归入 **平台工程**', '', ''],
    ['filed, and the reader contradicts', '> 已归入平台工程', '', '标错了，应该是故障应急'],
  ])('%s', (_, source, before, after) => {
    expect(isReply(source, before, after)).toBe(true);
  });

  it.each([
    ['words of the book', '> 预案要先演练再上线', '这句话不通', '少了主语'],
    ['bold words of the book', '> **预案**要先演练再上线', '', ''],
    ['a book that speaks of labels', '> 每条告警都会被打上标签', '', ''],
    ['a book that speaks of bots', '> 机器人会先确认告警', '', '主语是谁？'],
    ['the authors', '> 预案要先演练', '作者写道：', ''],
    ['a path', '> see /docs/chapter-4 for more', '', ''],
  ])('not: %s', (_, source, before, after) => {
    expect(isReply(source, before, after)).toBe(false);
  });
});

it.each([
  ['On Tue, 3 Apr 2025 at 16:30 Lin wrote:', true],
  ['@lin-wei 说：', true],
  ['书里写道：', false],
  ['The preface said:', false],
])('isAttribution: %s', (line, expected) => {
  expect(isAttribution(line)).toBe(expected);
});
