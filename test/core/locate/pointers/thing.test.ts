import { describe, expect, it } from 'vitest';
import { triage } from '../../../../src/core/triage.ts';
import { bees, sailing } from '../roles/small-books.ts';

/** Titles of the chapters whose labels a report gets. */
function chapters(book: typeof bees, title: string, body: string): readonly string[] {
  return triage({ title, body, createdAt: null }, book, { prefix: '' }).labels.toSorted();
}

describe('the number of a figure or formula', () => {
  it.each<[string, string, string[]]>([
    // words of correction behind it
    ['公式错误', '纸质书P88最下面式(5.12)中应该为a、b，最后一个c应该更改为b', ['蜂蜜采收']],
    ['下标', '最上面式（5.12）里的下标应为 i', ['蜂蜜采收']],
    ['单位', '图3.2的单位应该是毫米', ['越冬管理']],
    ['疑问', '第一行“式（6.3）代表蜜蜂飞过的距离”是否说反了', ['转地放蜂']],
    ['勘误', '倒数第二行式(4.7)右边少了一个负号，应改为 -b', ['病虫害防治']],
    ['勘误', '表2.3中第三列数字应改成 12', ['蜂箱与工具']],
    ['引用', '3.1 中“式(4.12)”应为“式(4.13)”', ['越冬管理']],
    ['引用', '式(4.12)应为式(5.13)', []],
    // a printing that the catalogue lacks
    ['勘误', '纸质书第61页式(3.41)下标有误，我的是第8次印刷', ['越冬管理']],
    ['勘误', '2023年11月第3次印刷，第126页图4.3的箭头反了', ['病虫害防治']],
    [
      '第8次印刷勘误',
      '第30页公式2.12和2.13少平方；第61页图3.9标错；第122页式5.10下标错',
      ['蜂箱与工具', '越冬管理', '蜂蜜采收'],
    ],
    [
      '勘误',
      '我的书是第8次印刷。\n1. 第30页公式2.12和2.13少平方\n2. 第61页图3.9标错\n3. 第122页式5.10下标错',
      ['蜂箱与工具', '越冬管理', '蜂蜜采收'],
    ],
    ['勘误', '第8次印刷，第122页 3.1 节有错字', ['越冬管理']],
    ['勘误', '第8次印刷，第122页有错字', []],
    ['勘误', '旧书，22页图6.1看不清', ['转地放蜂']],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(bees, title, body)).toEqual(expected.toSorted());
  });

  it.each<[string, string, string[]]>([
    ['Wrong sign', 'The bottom line of equation (5.12) should be a, b; the last c should be b', ['Emergencies']],
    ['Axis', 'In Fig. 3.2 the axis should read km', ['Reading the Weather']],
    ['Reversed?', 'First line: "equation (6.3) stands for the distance sailed". Is that reversed?', ['Anchoring']],
    ['Sign', 'Formula (4.7), last term: -b instead of b', ['Rules of the Road']],
    ['Reference', 'Section 3.1: "figure 4.12" should be "figure 4.13"', ['Reading the Weather']],
    ['Reference', 'Figure 4.12 should be figure 5.13', []],
    ['Subscript', 'I have the eighth printing. Page 61, eq. (2.41), wrong subscript', ['Sails']],
    [
      'Errata of the 3rd printing',
      'p. 30 eq. 2.12 and 2.13 lack a square; p. 61 fig. 3.9 is mislabelled; p. 125 eq. 5.10 has a wrong index',
      ['Sails', 'Reading the Weather', 'Emergencies'],
    ],
    ['Typo', '3rd printing, page 122, section 3.1: "teh"', ['Reading the Weather']],
    ['Typo', '3rd printing, page 122: "teh"', []],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(sailing, title, body)).toEqual(expected.toSorted());
  });
});
