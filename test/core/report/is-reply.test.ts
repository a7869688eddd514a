import { describe, expect, it } from 'vitest';
import { isReply } from '../../../src/core/report/is-reply.ts';

describe('isReply', () => {
  it.each([
    ['a robot', '> 🤖 已归入 故障应急'],
    ['a bot by name', '> labels[bot] moved this'],
    ['our marker', '> text <!-- chapter-triage {"v":1} -->'],
    ['our commands', '> Not right? Say `/chapter 5.3`.'],
    ['an account', '> @lin-wei 我觉得是 4.1'],
    ['a mail', '> On Tue, 3 Apr 2025 at 16:30 Lin <lin@example.com> wrote:'],
  ])('%s', (_, source) => {
    expect(isReply(source)).toBe(true);
  });

  it.each([
    ['words of the book', '> 预案要先演练再上线'],
    ['bold words of the book', '> **预案**要先演练再上线'],
    ['a book that speaks of bots', '> 机器人会先确认告警'],
    ['a path', '> see /docs/chapter-4 for more'],
  ])('not: %s', (_, source) => {
    expect(isReply(source)).toBe(false);
  });
});
