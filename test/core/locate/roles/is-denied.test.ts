import { describe, expect, it } from 'vitest';
import { isDenied } from '../../../../src/core/locate/roles/is-denied.ts';
import { fold } from '../../../../src/core/text/fold.ts';

/** Whether what stands between [ and ] is denied. */
function denied(marked: string): boolean {
  const [before = '', words = '', behind = ''] = marked.split(/[[\]]/u);
  return isDenied(fold(`${before}${words}${behind}`), before.length, before.length + words.length);
}

describe('a place that a reader denies', () => {
  it.each([
    '不是 [5.3.1]，是 4.3.1',
    '不是 5.3.1、[5.3.2]，是 4.3.1',
    '不是 5.3.1 或 [5.3.2]',
    '不是第一章、第二章和[第三章]',
    '不是《折射镜》和《[反射镜]》',
    'not 5.3.1 or [5.3.2] but 4.3.1',
    'neither, not chapter 2 and [chapter 3]',
    "It's not [section 5.3.1], sorry, it's 4.3.1",
    '上次说是 [5.4.4]，其实是 5.4.8',
    'ignore what I wrote about [5.3.1]. It is 5.3.2',
    '不要归到 [5.3.1]，应该归到 4.3.1',
    '别标成[第三章]',
    '误标为 [4.3]',
    '[5.3.1] 改成 4.3.1（我写错了）',
    '[5.3.1]（我看错了）',
    '和[第四章]无关',
    '请把 [5.4.4] 的标签改成 5.4.8',
    '[第三章]没问题',
    '以[第三章]为准，请改第五章',
    '应该照 [7.2] 改',
    '照 [7.2] 的改',
    'No slip in [2.1] after all',
    'There is nothing wrong with [section 2.1]',
    '原来 [3.2] 是好的',
  ])('%s', (text) => {
    expect(denied(text)).toBe(true);
  });

  it.each([
    '不是 5.3.1，是 [4.3.1]',
    '以 [3.1] 为准还是以 5.1 为准？',
    '不是 5.3.1，[5.3.2] 才对',
    '是不是 [5.3.1]？',
    "isn't [5.3.1] wrong?",
    '5.3.1 改成 [4.3.1]（我写错了）',
    '[5.3.1] 写错了，应该是六步',
    '不要归到 5.3.1，应该归到 [4.3.1]',
    '5.3.1 和 [5.3.2] 矛盾',
    'You forget [5.3.1]',
    '上次说的 [5.3.1] 改好了',
    '把 5.4.4 的标签改成 [5.4.8]',
    '[5.3.1] 的标签字体太小',
    '这张图不应该放在 [5.3.1]',
    '把 5.3.2 误写成 [5.3.1]',
  ])('but not %s', (text) => {
    expect(denied(text)).toBe(false);
  });
});
