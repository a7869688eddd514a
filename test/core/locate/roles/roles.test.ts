import { describe, expect, it } from 'vitest';
import { triage } from '../../../../src/core/triage.ts';
import { bees, sailing } from './small-books.ts';

const chapters = (book: typeof bees, title: string, body: string) =>
  triage({ title, body, createdAt: null }, book, { prefix: '' }).labels;

describe('the place that a report is about', () => {
  it.each<[string, string, string[]]>([
    // what stands in the title is the place
    ['Typo in section 2.1', 'The figure repeats what 4.1 says. In 5.1 it is right.', ['Sails']],
    ['Chapter 3 is unclear', 'I read on to chapter 5 and came back.', ['Reading the Weather']],
    // compared with, copied from, referred to
    ['A contradiction', 'Section 2.2 reefs at force 5 whereas chapter 3 says force 6.', ['Sails']],
    ['Old table', 'In 4.1 there is a stale copy of the table from 5.1.', ['Rules of the Road']],
    ['Lights', 'Section 4.1 shows a lantern, see also section 6.1 for its place.', ['Rules of the Road']],
    ['Ebb', 'This was explained in chapter 3 but I did not get it.', ['Reading the Weather']],
    ['Terms', 'In chapter 2 the term differs from the one in chapter 4', ['Sails']],
    ['Question', 'After reading chapters 1-3 I started on section 4.1 and got lost.', ['Rules of the Road']],
    ['Section 2.2 belongs in chapter 5', '', ['Sails']],
    // linked to
    ['Wrong link', 'In section 2.1 the arrow goes to chapter 5.', ['Sails']],
    ['Wrong link', 'Section 2.1: the button takes me to section 4.1', ['Sails']],
    // wording
    [
      'Wrong reference',
      'Section 3.1: "as chapter 4 told us at some length" should read "as chapter 2 told us".',
      ['Reading the Weather'],
    ],
    ['Chapter 4 -> chapter 5', 'The running head is wrong.', []],
    // searched, and all but
    ['Dead addresses', 'I checked chapters 1 to 7, all fine except chapter 6.', ['Anchoring']],
    ['Typos', 'Sections 3.1 and 4.1 have the same slip.', ['Reading the Weather', 'Rules of the Road']],
    // what begins a line is what it is about
    ['Some slips', 'In 2.1 a word is missing.\nI first saw it in 5.1 of my copy.', ['Sails']],
    ['Some slips', '- 2.1: "teh"\n- 5.1: "adn"\n- page 104, last line', ['Sails', 'Emergencies', 'Anchoring']],
    ['Some slips', '## Chapter 2\n- "teh", page 22\n## Chapter 6\n- "adn", page 104', ['Sails', 'Anchoring']],
    ['The same slip twice', 'Section 2.1, second line. It is also in section 5.1.', ['Sails', 'Emergencies']],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(sailing, title, body).toSorted()).toEqual(expected.toSorted());
  });

  it.each<[string, string, string[]]>([
    ['2.1 有错字', '和4.1里说的不一样，5.1就写对了。', ['蜂箱与工具']],
    ['关于第3章的疑问', '我翻到第5章又回来看了一遍。', ['越冬管理']],
    ['前后矛盾', '4.1 说每周一次，与第3章不一致。', ['病虫害防治']],
    ['读完第1章到第3章，看到4.1卡住了', '', ['病虫害防治']],
    ['建议把2.1移到第5章', '', ['蜂箱与工具']],
    ['表格没更新', '5.1 的表格还是沿用第2章的旧数据。', ['蜂蜜采收']],
    ['没看懂', '前面第3章讲过的内容，这里又用了一遍。', ['越冬管理']],
    ['链接错误', '第4章的“下一节”点开以后跳转到了第6章。', ['病虫害防治']],
    ['页眉', '第2章：页眉显示的是第5章。', ['蜂箱与工具']],
    ['措辞', '3.1 第二段，“这一点我们将在第5章里详细讨论清楚”，应该是“第4章”。', ['越冬管理']],
    ['第4章→第5章', '页脚写错了。', []],
    ['失效网址', '第1章到第7章都点过了，除第6章外都正常。', ['转地放蜂']],
    ['错字', '3.1 和 4.1 有同一个错字。', ['越冬管理', '病虫害防治']],
    ['几处错字', '2.1 少一个字。\n我的旧书里是在 5.1 看到的。', ['蜂箱与工具']],
    ['几处错字', '- 2.1 少一个字\n- 5.1 多一个字\n- 第100页最后一行', ['蜂箱与工具', '蜂蜜采收', '转地放蜂']],
    ['几处错字', '第2章：\n- 22页少一个字\n\n第6章：\n- 100页多一个字', ['蜂箱与工具', '转地放蜂']],
    ['同一个错', '第3章第二行，4.1 节第一段也有。', ['越冬管理', '病虫害防治']],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(bees, title, body).toSorted()).toEqual(expected.toSorted());
  });
});

describe('a number of another edition', () => {
  it.each([
    ['Chapter 7: Reading the Weather', 'second line', ['Reading the Weather']],
    ['Typo', '“Rules of the Road” (chapter 6), second line', ['Rules of the Road']],
  ])('gives way to the title beside it: %s, %s', (title, body, expected) => {
    expect(chapters(sailing, title, body)).toEqual(expected);
  });

  it.each([
    ['第6章 越冬管理 有错字', '第二行', ['越冬管理']],
    ['错字', '《病虫害防治》（第2章）第二行', ['病虫害防治']],
    ['第3章蜂箱与工具混用的问题', '', ['越冬管理']],
  ])('gives way to the title beside it: %s, %s', (title, body, expected) => {
    expect(chapters(bees, title, body)).toEqual(expected);
  });
});
