import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errataOf } from '../../../src/core/errata/errata-of.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { hostileText } from '../hostile-text.ts';

/** "error → correction (sentence)" for each. */
function shown(body: string, title = ''): string[] {
  return errataOf(parseReport({ title, body, createdAt: null })).map(({ error, correction, within }) =>
    [error, correction === null ? '' : ` → ${correction}`, within === null ? '' : ` (${within})`].join(''),
  );
}

const wrong = 'alerts wakes two people';
const right = 'alerts wake two people';

describe('errataOf: quoted words', () => {
  it.each<[string, string]>([
    ['should be', `“${wrong}” should be “${right}”`],
    ['should read', `The sentence "${wrong}" in 3.1 should read "${right}".`],
    ['an arrow', `“${wrong}” → “${right}”`],
    ['an arrow of two characters', `"${wrong}" -> "${right}"`],
    ['did you mean', `“${wrong}” doesn't parse for me. Did you mean “${right}”?`],
    ['a question', `"${wrong}" looks wrong, shouldn't it be "${right}"?`],
    ['replace with', `Please replace “${wrong}” with “${right}”.`],
    ['change to', `Change "${wrong}" to "${right}" please`],
    ['instead of, behind should', `It should be “${right}” instead of “${wrong}”.`],
    ['instead of, behind says', `It says “${wrong}” instead of “${right}”.`],
    ['not … but', `not “${wrong}” but “${right}”`],
    ['meant to be …, not', `That's meant to be "${right}", not "${wrong}".`],
    ['labels', `Expected: "${right}"\nActual: "${wrong}"`],
    ['labels the other way round', `Actual: "${wrong}"\nExpected: "${right}"`],
    ['block quotes', `Current text:\n\n> ${wrong}\n\nSuggested text:\n\n> ${right}`],
    ['应为', `“${wrong}”应为“${right}”`],
    ['应该改为', `这里的「${wrong}」应该改为「${right}」`],
    ['改成', `把“${wrong}”改成“${right}”更准确`],
    ['a clause between', `“${wrong}”好像打错了，应为“${right}”。`],
    ['是…之误', `我觉得“${wrong}”是“${right}”之误`],
    ['误作', `“${right}”误作“${wrong}”`],
    ['写成', `“${right}”写成了“${wrong}”`],
    ['可以写成', `“${wrong}” 可以写成 “${right}”`],
    ['原文 and 建议', `原文：“${wrong}”\n建议改为：“${right}”`],
    ['marked labels', `【原文】“${wrong}”\n【修改】“${right}”`],
    ['a diff', `\`\`\`diff\n- ${wrong}\n+ ${right}\n\`\`\``],
    ['struck and bold words', `~~${wrong}~~ **${right}**`],
    ['struck words and alike ones', `It reads: ~~${wrong}~~ ${right} at night`],
    ['struck and quoted words', `~~${wrong}~~ “${right}”`],
    ['sed', `s/${wrong}/${right}/`],
    ['should A be B', `Should "${wrong}" be "${right}" in 3.1?`],
    ['should this be', `“${wrong}” – should this be “${right}”?`],
    ['a typo for', `"${wrong}" is a typo for "${right}"`],
    ['before and after', `Before: "${wrong}"\nAfter: "${right}"`],
    ['疑为', `“${wrong}”疑为“${right}”`],
    ['系…之误', `“${wrong}”系“${right}”之误`],
    ['labels of lines without quotation marks', `原文：${wrong}\n应改为：${right}`],
    ['labels of lines, apart', `Current: ${wrong}\n\nProposed: ${right}`],
    ['in the title', `\n`],
  ])('%s', (name, body) => {
    const title = name === 'in the title' ? `“${wrong}” should be “${right}”` : '';
    expect(shown(body, title)).toEqual([`${wrong} → ${right}`]);
  });

  it.each<[string, string, string[]]>([
    [
      'finds the sentence around',
      '“A night of two alrms.” - “alrms” should be “alarms”',
      ['alrms → alarms (A night of two alrms.)'],
    ],
    [
      'says once what is said of a word and of its sentence',
      '“alrms”→“alarms”\n\n> A night of two alrms.\n\n改为\n\n> A night of two alarms.',
      ['alrms → alarms (A night of two alrms.)'],
    ],
    ['finds several', '- “甲乙”应为“甲丙”\n- “丁戊”应为“丁己”', ['甲乙 → 甲丙', '丁戊 → 丁己']],
    [
      'gives the longest quotation if nothing is proposed',
      '“短” “这一句话读起来不太通顺” 有问题',
      ['这一句话读起来不太通顺'],
    ],
    ['joins no quotations without a word for it', '“甲乙丙丁戊” 和 “己庚辛” 都对不上', ['甲乙丙丁戊']],
    ['joins none across paragraphs', `“采样”后面多了一个逗号\n\n第七章：\n- 快门写成“快们”`, ['快们 → 快门']],
    ['joins none across items', '- “采样后按下快门”少了一步\n- 公式：分母应该是“快门”', ['采样后按下快门']],
    ['joins items if a cue begins the second', '- 原文：“采祥”\n- 改为：“采样”', ['采祥 → 采样']],
    [
      'makes no pair of words and a block of code',
      '"HashMap" ->\n\n```\nuse a map of things that you want to keep\n```',
      ['use a map of things that you want to keep'],
    ],
    [
      'pairs the lines of a diff in order, and all if they are not as many',
      '```diff\n-one\n-two\n+three\n+four\n same\n-five\n-six\n+seven\n```',
      ['one → three', 'two → four', 'five six → seven'],
    ],
    ['proposes nothing that is refused', 'Please don’t change “a first wording of it” to “a second one”', []],
    ['proposes nothing that must not be', '"a first wording of it" should not be changed to "a second one"', []],
    ['proposes nothing that is refused in Chinese', '“甲乙丙丁戊”不应改为“甲乙丙”', ['甲乙丙丁戊']],
    ['takes a question for no refusal', '“甲乙丙丁”是不是应该改为“甲乙丙戊”？', ['甲乙丙丁 → 甲乙丙戊']],
    ['knows "corresponds"', '“甲乙丙丁戊”对应“己庚”', ['甲乙丙丁戊']],
    ['knows "means"', 'What does “a lot of work here” mean in “it”?', ['a lot of work here']],
    ['asks for no place', '“第四章”→“第五章”', ['第四章 → 第五章']],
    ['finds nothing in nothing', '', []],
  ])('%s', (_, body, expected) => {
    expect(shown(body)).toEqual(expected);
  });
});

describe('errataOf: words without quotation marks', () => {
  it.each<[string, string, string[]]>([
    ['a slip', 'On page 9, teh cat: watr should be water.', ['watr → water']],
    ['an arrow', 'typo: Cappacity → Capacity', ['Cappacity → Capacity']],
    ['a sentence', 'Error: we prove teh equivalance here -> we prove the equivalence here', []],
    [
      'most of a sentence',
      'Error: we prove the equivalance in two -> we prove the equivalence in two',
      ['we prove the equivalance in two → we prove the equivalence in two'],
    ],
    ['应为', '第 165 页倒数第二行的既时应为即时。', ['既时 → 即时']],
    ['应该是…吧', '异步并法 应该是 异步并发吧', ['异步并法 → 异步并发']],
    ['写成', '4.2 签字写成签子', ['签子 → 签字']],
    ['numbers', '6-29 应该改为 6-30', ['6-29 → 6-30']],
    ['one side quoted', '"prick every hole trice" -> thrice', ['trice → thrice (prick every hole trice)']],
    ['words that are not alike', 'plus should be minus', []],
    ['a sentence about the book', 'This chapter should be shorter. 这一节应该是一个例子。', []],
    ['a small word', 'I think it should be its', []],
    ['a path through menus', 'Settings -> General', []],
    ['a walk through a graph', 'the component 3 -> 4 -> 7 -> 3 is first', []],
    ['a slip of an apostrophe', 'Its → It’s', ['Its → It’s']],
    ['a slip of an apostrophe in a sentence', 'On page 9 the oven knows its should be it’s.', ['its → it’s']],
    ['words that belong together', 'In 3.2 an other -> another', ['an other → another']],
    ['other arrows', 'recieve ➜ receive', ['recieve → receive']],
    ['the place behind', 'teh cat -> the cat on p. 12', ['teh cat → the cat']],
    ['replace with', 'Please replace affect with effect.', ['affect → effect']],
    ['change to', 'Change Its to It’s', ['Its → It’s']],
    ['a wish to change something else', 'Please change the font to another font by default', []],
    ['replace with words that are not alike', 'Replace plus with minus', []],
    ['instead of, behind should', 'It should be effect instead of affect', ['affect → effect']],
    ['instead of, behind says', 'It says affect instead of effect', ['affect → effect']],
    ['not, behind should', 'It should read effect, not affect', ['affect → effect']],
    ['not, without should', 'This is chapter 3, not chapter 4', []],
    ['而不是', '这里应为即时而不是既时', ['既时 → 即时']],
    ['a typo for', 'recieve is a typo for receive', ['recieve → receive']],
    ['疑为', '既时疑为即时', ['既时 → 即时']],
    ['title marks', '《既时通信》应为《即时通信》', ['既时通信 → 即时通信']],
    ['误 and 正', '误：既时 正：即时', ['既时 → 即时']],
    ['误 and 正 behind the page', 'P12 误：先止损再定为；正：先止损后再定位。', ['先止损再定为 → 先止损后再定位']],
    ['误 and 正 behind a number and a colon', '3.1：误：排控 正：排空', ['排控 → 排空']],
    ['错误 and 正确', '错误：既时/正确：即时', ['既时 → 即时']],
    ['wrong and right', 'Wrong: teh cat\nRight: the cat', ['teh cat → the cat']],
    ['wrong and right on one line', 'wrong: teh, right: the', ['teh → the']],
    ['wrong and right about other things', '错误：编译失败\n正确：应当先安装依赖', []],
    ['sed without its last stroke', 's/teh cat/the cat on page 3', ['teh cat → the cat']],
    ['struck words and an arrow', '~~affect~~ → effect', ['affect → effect']],
    ['struck words that are not alike', '~~plus~~ minus', []],
    ['fields of a form', '### 原文\n\n先止损再定为\n\n### 修改建议\n\n先止损再定位', ['先止损再定为 → 先止损再定位']],
  ])('%s', (_, body, expected) => {
    expect(shown(body)).toEqual(expected);
  });
});

it('finds a few short words at most, whatever is written', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 20 }), (parts) => {
      for (const joined of [
        parts.join('” should be “'),
        parts.join('~~ **'),
        parts.map((part) => `“${part}”`).join('→'),
      ]) {
        const found = errataOf(parseReport({ title: joined, body: joined, createdAt: null }));
        expect(found.length).toBeLessThanOrEqual(20);
        for (const { error, correction, within } of found)
          for (const words of [error, correction ?? '', within ?? '']) expect(words.length).toBeLessThanOrEqual(500);
      }
    }),
    { numRuns: 200 },
  );
});
