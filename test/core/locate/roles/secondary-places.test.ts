import { describe, expect, it } from 'vitest';
import { triage } from '../../../../src/core/triage.ts';
import { bees, sailing } from './small-books.ts';

/** Numbers of the top-level chapters whose labels a report gets. */
function chapters(title: string, body: string): number[] {
  const book = /\p{Script=Han}/u.test(title + body) ? bees : sailing;
  const tops = (book.editions[0]?.sections ?? []).filter(({ parent }) => parent === null);
  const { labels } = triage({ title, body, createdAt: null }, book, { prefix: '' });
  return labels.map((label) => tops.findIndex((section) => section.title === label) + 1).toSorted();
}

describe('the place of a report in which another is denied or set aside', () => {
  it.each<[string, string, number[]]>([
    ['Typo in the sound signal part', 'I mean 7.2, not the one of 4.2, which is fine.', [7]],
    ['Missing comma', 'Sorry, I misread 4.2. It is 7.2 that lacks the comma.', [7]],
    ['Wrong word', 'Section 4.2 is fine, but 7.2 has "teh".', [7]],
    ['Wrong word', '4.1 I misread that one, sorry. Still, in 7.1 there is "adn".', [7]],
    ['The other chapters are clear', 'Only chapter 6 lost me.', [6]],
    ['Feedback', 'Chapters 1 to 5 are great. Only chapter 6 confused me.', [6]],
    ['Feedback', 'I read from chapter 1 to chapter 7, and only chapter 3 has no summary.', [3]],
    ['Feedback', 'I went through chapters 1, 2 and 3 without trouble; chapter 5 is where it breaks.', [5]],
    ['Missing table', 'It is neither in chapter 2 nor in chapter 3; it should be in 7.2.', [7]],
    ['Missing table', 'There is none in chapter 2, and none in chapter 3. I expected it in 7.2.', [7]],
    ['Where is the checklist?', 'I looked in chapter 4, nothing. Looked in chapter 5, nothing. Should be in 7.1.', [7]],
    ['Chapter 4 is correct', 'but chapter 6 has the old value', [6]],
    ['Typo', 'Please ignore 4.2, that was my mistake. The slip is in 7.2.', [7]],
    ['Typo', 'Forget about chapter 2, I got it wrong: it is chapter 3.', [3]],
    ['Hard', 'All chapters are well written except for chapter 6.', [6]],
    ['Hard', 'Chapter 2 was no problem. Chapter 6 was.', [6]],
    ['缺少表格', '第四章里没有，第三章里也没有；应该在 7.2。', [7]],
    ['缺少表格', '第2章没找到，第3章也没找到，按理说应该在7.1。', [7]],
    ['读后感', '其他章节都很清楚，只有第六章看不懂。', [6]],
    ['读后感', '我从第1章翻到第7章，都写得很好，唯独第6章没有小结。', [6]],
    ['读后感', '前面第1章到第5章都顺，就是第6章卡住了。', [6]],
    ['错字', '不好意思，4.2 是我看错了，7.2 那里才少一个字。', [7]],
    ['错字', '4.2 没错，错的是 7.2。', [7]],
    ['错字', '4.2 写得没问题，7.2 少一个逗号。', [7]],
    ['错字', '第4章我核对过是对的，第6章的数字有误。', [6]],
    ['错字', '请忽略4.2，我搞错了，是7.2。', [7]],
    ['找不到', '翻了第4章和第5章都没有，最后在第7章也只有一半。', [7]],
    ['难懂', '第2章还好，第6章实在看不懂。', [6]],
    ['难懂', '第1章、第2章都懂了，到第3章就不明白了。', [3]],
    ['少了小结', '每章末尾都有小结，第5章却没有。', [5]],
    ['从第一章看到第七章', '每章末尾都有习题，只有第三章没有', [3]],
    ['除第3章外都读完了', '写得很好，谢谢', []],
    ['I have read it all except chapter 3', 'Nice work.', []],
    ['换了新蜂箱', '软件升级到 7.2 以后打不开，原来 4.1 是好的', []],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});

describe('the place of a report in which another is compared with', () => {
  it.each<[string, string, number[]]>([
    ['Inconsistent term', '4.2 is written differently from 7.2; it should follow 7.2.', [4]],
    ['Inconsistent', 'Chapter 6 says 10 m, chapter 2 says 12 m. Chapter 2 is right, please fix chapter 6.', [6]],
    ['Inconsistent', 'The numbers of 5.1 do not match those of 3.1, and 5.1 must be corrected.', [5]],
    ['Better example', 'It would be clearer to write chapter 6 the way chapter 3 is written.', [6]],
    ['Better example', 'If only chapter 6 were as clear as chapter 3!', [6]],
    ['Table layout in 6.1', 'A layout like the one of chapter 2 would help.', [6]],
    ['Old word', '5.1 still says "jib" whereas 2.1 has "headsail".', [5]],
    ['Chapter 6', 'Do it as chapter 3 does.', [6]],
    ['A list moved from 2.2 to 5.1', 'It still says "below".', [5]],
    ['Lights', 'They used to be in 4.1, now 7.1 has them without the drawing.', [7]],
    ['表格', '原先在 2.1 的表，现在放进 7.1 了，7.1 里没改表号', [7]],
    ['呼应', '最好在 5.1 里加一句，回指 2.1', [5]],
    ['Two words', '1.1 has "knott", and in 7.2 it is "antifoulling".', [1, 7]],
    ['Anchor table', 'Chapter 6 should use the same units as chapter 3.', [6]],
    ['Anchor table', 'Unlike chapter 3, chapter 6 gives no source.', [6]],
    ['Anchor table', 'Compared with chapter 3, chapter 6 is thin.', [6]],
    ['Anchor table', 'In contrast to chapter 3 there is no summary in chapter 6.', [6]],
    ['Different', 'Other sources differ in 6.1: https://foreign.example/guide/maintenance.html', [6]],
    ['写法不统一', '4.2 写得和 7.2 不一样，应该照 7.2 改。', [4]],
    ['写法不统一', '4.2 的单位应当与 7.2 保持一致。', [4]],
    ['写法不统一', '第6章的术语请按第2章统一。', [6]],
    ['数字矛盾', '第5章说三天，第3章说五天，以第3章为准，请改第5章。', [5]],
    ['例子', '第6章要是像第3章那样写就清楚得多。', [6]],
    ['例子', '建议第6章参照第3章的写法。', [6]],
    ['例子', '相比第3章，第6章少了小结。', [6]],
    ['例子', '第6章不如第3章清楚。', [6]],
    ['例子', '第6章比第3章难懂。', [6]],
    ['例子', '5.1 写的是三天，而 3.1 写的是五天，3.1 是对的。', [5]],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});

describe('the place of a report in which others are thanked for, read, promised or copied from', () => {
  it.each<[string, string, number[]]>([
    ['Thanks for chapter 3', 'In chapter 5 there is a typo.', [5]],
    ['Typo', 'Thanks for chapter 3, it helped a lot. In 5.1 "adn" should be "and".', [5]],
    ['Typo', 'I read up to chapter 5 so far. Section 2.1 has "teh".', [2]],
    ['Question', 'After reading chapter 4 I do not understand 6.1.', [6]],
    ['Question', 'I have just finished chapter 4. In 6.1, what is scope?', [6]],
    ['Missing', 'As promised in chapter 1, 6.1 should list the chains, but does not.', [6]],
    ['Missing', 'Chapter 1 promises a list of chains, but chapter 6 has none.', [6]],
    ['Exercise', 'The exercise from chapter 2 that you reuse in chapter 5 lacks the figure.', [5]],
    ['Copied', '5.1 has a sentence copied from 7.1.', [5]],
    ['Copied', 'The caption in 5.1 was taken over from 7.1 unchanged.', [5]],
    ['Broken reference', 'In 5.1 the reference to section 9.4 leads nowhere.', [5]],
    ['Broken reference', 'Section 5.1 refers to section 7.1, which has no such table.', [5]],
    ['Broken reference', 'The cross-reference to 7.1 in section 5.1 is broken.', [5]],
    ['Broken reference', '5.1 says "see 7.1", but there is nothing there.', [5]],
    ['Typo', 'You fixed chapter 2 quickly, thanks! Now 5.1: "adn".', [5]],
    ['Typo', 'Chapter 4 is my favourite. 6.1 has a slip: "teh".', [6]],
    ['Question', 'I skipped chapter 4. Does 6.1 need it?', [6]],
    ['Order', 'Chapter 6 uses a term that is only defined in chapter 7.', [6]],
    ['Order', 'The bowline is used in 2.1 before it is introduced in 5.1.', [2]],
    ['Where', 'As you wrote in the introduction to chapter 1, knots matter; 6.1 ignores them.', [6]],
    ['Good', 'The explanation in chapter 3 is excellent, chapter 6 needs one too.', [6]],
    ['Follow-up', 'Same kind of slip as the one I reported for chapter 2: 5.1 has "adn".', [5]],
    ['感谢', '谢谢第3章的讲解，很有帮助。5.1 有个错字。', [5]],
    ['感谢', '看到第5章了，回头发现 2.1 有个错字。', [2]],
    ['疑问', '学完第4章再看6.1，还是不懂第6章的公式。', [6]],
    ['疑问', '第1章说好后面会讲定价，结果第7章没有讲。', [7]],
    ['例题', '5.1 里用的还是第2章的那个例子，图没有换。', [5]],
    ['照抄', '5.1 有一句是从 7.1 抄来的。', [5]],
    ['引用', '5.1 里说见 7.1，可那里什么也没有。', [5]],
    ['引用', '5.1 中引用的 9.4 不存在。', [5]],
    ['引用', '5.1 对 7.1 的引用点不开。', [5]],
    ['很好', '第3章写得非常好，第6章也配个图吧。', [6]],
    ['错字', '上次第2章改得很快，这次是5.1：多了一个“的”。', [5]],
    ['顺序', '第2章用到的名词到第5章才解释。', [2]],
    ['顺序', '第2章里的“巢脾”，第5章才有定义。', [2]],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});

describe('the place of a report in which a number is an amount, a version or of another book', () => {
  it.each<[string, string, number[]]>([
    ['Speed', 'At 4.2 knots the boat drags. Why?', []],
    ['Speed', 'In a 5.1 mix the epoxy never sets.', []],
    ['Weight', 'My anchor of 6.1 kilograms is too light', []],
    ['Weight', '6.1kg is too light', []],
    ['Wind', '4.2 kn of wind', []],
    ['Distance', '4.2 nautical miles away', []],
    ['Tide', 'It rose by 3.1 metres', []],
    ['Time', 'After 5.1 secs the page is blank', []],
    ['Volt', '6.1 volts at the battery', []],
    ['Version', 'upgrade to 4.2 and the app crashes', []],
    ['Version', 'Broken since 4.1 of the app', []],
    ['Version', 'The app 4.2 and 5.1 both crash', []],
    ['Version', 'software 4.2.1 and 5.1', []],
    ['Version', 'I updated from 4.1 to 4.2 and the reader crashes', []],
    ['Version', 'Crashes on release 4.2', []],
    ['Version', 'firmware 5.1', []],
    ['Foreign', "Chapter 6 of Lind's Seamanship says the opposite", []],
    ['Foreign', 'In Chapter 6 of Lind\'s "Seamanship" it is otherwise', []],
    ['Foreign', "chapter 6 in Ashley's book of knots", []],
    ['Foreign', "Ashley's chapter 6 is better", []],
    ['Foreign', "Is 2.1 taken from chapter 6 of Lind's Seamanship?", [2]],
    ['速度', '每小时 4.2 海里会走锚', []],
    ['重量', '一箱 6.1 公斤', []],
    ['时间', '要等 6.1 秒才打开', []],
    ['温度', '降到 4.2 摄氏度', []],
    ['电压', '6.1 伏的电池', []],
    ['比例', '按 5.1 的比例混合', []],
    ['版本', '升级到 4.2 以后打不开', []],
    ['版本', '软件 4.2.1 和 5.1 都闪退', []],
    ['版本', '自从 4.1 之后应用就闪退', []],
    ['版本', '从 4.1 升到 4.2 后闪退', []],
    ['版本', '阅读器 4.2 打不开', []],
    ['版本', '系统是 5.1，打不开', []],
    ['版本', '安卓 5.1 打不开', []],
    ['别的书', '《中国养蜂学》第6章说法相反', []],
    ['别的书', '老王的《蜂经》第6章不是这么说的', []],
    ['别的书', '《蜂经》的第6章里写得更清楚', []],
    ['别的书', '2.1 是不是照《蜂经》第6章写的？', [2]],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});

describe('the place of a report in which a page is of another copy', () => {
  it.each<[string, string, number[]]>([
    ['Old copy', 'In my hardback of 1998, p. 112, the bowline is upside down.', []],
    ['Old copy', 'my paperback from 2003, page 64', []],
    ['Old copy', 'Third printing, p. 64: a comma is lost.', []],
    ['Old copy', 'page 212', []],
    ['Old copy', 'p. 176: a smudge', []],
    ['Old copy', 'On p. 64 of the 1998 edition a line is lost', []],
    ['Old copy', "Page 64 in the library's old edition", []],
    ['Old copy', '2nd printing, page 64', []],
    ['Page', 'page 64, line 3: "teh"', [4]],
    ['Page', 'my copy, page 64, line 3: "teh"', [4]],
    ['Page', 'page 130: "teh"', [7]],
    ['Page', 'In my hardback of 1998, p. 112, the section “Holding Ground” says otherwise.', [6]],
    ['旧书', '我手上是1998年精装版，第112页蜂王画反了。', []],
    ['旧书', '第三次印刷，第64页少一个字。', []],
    ['旧书', '第212页少一个字', []],
    ['旧书', '图书馆借的旧版，第64页', []],
    ['旧书', '平装本第64页少一个字，2003年印的', []],
    ['页码', '第64页少一个字', [4]],
    ['页码', '第130页少一个字', [7]],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});

describe('the place of a report in which a form holds hints', () => {
  it.each<[string, string, number[]]>([
    ['Erratum', '**Chapter:** (for example: 3 Knots)\n\n5\n\n**What is wrong:**\n\nA comma.', [5]],
    ['Erratum', '**Chapter** (e.g. 3):\n5\n**Description**:\nA comma.', [5]],
    ['Erratum', '### Chapter (e.g. 3 Reading the Weather)\n\n5\n\n### What is wrong?\n\nA comma.', [5]],
    ['Erratum', 'Chapter (such as 3.1): 5\nPage (like 64): 81\nDescription: a comma', [5]],
    ['Erratum', '**Chapter:** (number or title, like "3 Reading the Weather") 5\n**Description:** A comma.', [5]],
    ['Erratum', '**Chapter:** [e.g. 3]\n5\n**Description:** A comma.', [5]],
    ['Erratum', '**Chapter:** *(for example: 3)* 5\n**Description:** A comma.', [5]],
    ['Erratum', '**Section (for example: 3.1):** 5.1\n**Description:** A comma.', [5]],
    ['Erratum', '**Chapter:** (for example: 3 Knots)\n\n**Description:** A comma in 5.1', [5]],
    ['勘误', '**章节：**（例如：第3章）\n\n第5章\n\n**问题描述：**\n少一个逗号。', [5]],
    ['勘误', '章节（如 3.1）：5.1\n描述：少一个逗号', [5]],
    ['勘误', '**章节（例：第3章 越冬管理）**\n第5章\n\n**描述**\n少一个逗号。', [5]],
    ['勘误', '**所在章节：**（请填写，比如 3.1 保温与通风）5.1\n**描述：** 少一个逗号。', [5]],
    ['勘误', '章节：【如：第3章】第5章\n描述：少一个逗号', [5]],
    ['勘误', '### 章节（例如 3.1）\n\n5.1\n\n### 问题\n\n少一个逗号', [5]],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});

describe('the place of a report in which a numbered thing stands in it', () => {
  it.each<[string, string, number[]]>([
    ['Drawing 4.2 is upside down', '', [4]],
    ['Wrong picture', 'Illustration 6.1 shows the wrong anchor', [6]],
    ['Plate 3.1 is dark', '', [3]],
    ['Photo 5-1', 'Photo 5-1 is blurred', [5]],
    ['Photograph 5.1 is blurred', '', [5]],
    ['Sketch 2.1', 'Sketch 2.1 lacks a label', [2]],
    ['Chart 3.1 has no legend', '', [3]],
    ['Diagram 4.2', 'the arrow of diagram 4.2 is gone', [4]],
    ['Picture 6-2 is missing', '', [6]],
    ['Image 6.2 does not load', '', [6]],
    ['Box 3.2 has a typo', '', [3]],
    ['Graph 3.2: the axis', '', [3]],
    ['插图 4.2 上下颠倒', '', [4]],
    ['图片6.1 打不开', '', [6]],
    ['示意图 3.1 箭头画反了', '', [3]],
    ['照片5-1模糊', '', [5]],
    ['附图 2.1 缺标注', '', [2]],
    ['图表 3.2 没有图例', '', [3]],
    ['流程图 5.1 少一步', '', [5]],
    ['相片 5.2 太暗', '', [5]],
    ['结构图4-2 标错', '', [4]],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});

describe('the place of a report in which a title is quoted as wording', () => {
  it.each<[string, string, number[]]>([
    ['“Sails” in Holding Ground', 'in Holding Ground the word “Sails” is spelt wrong', [6]],
    ['Holding Ground: “Clouds” is misspelt', '', [6]],
    ['Antifouling: “Varnish” should be “varnish”', '', [7]],
    ['Man Overboard: "Sails" twice', '', [5]],
    ['Reading the Weather, the word "sails"', '', [3]],
    ['转地放蜂：“蜂蜜定价”一词不通', '', [6]],
    ['病虫害防治里“白垩病”写成了“白亚病”', '', [4]],
    ['越冬管理：“摇蜜机的选购”放这里不合适', '', [3]],
    ['蜂蜜采收一章，“蜂箱与工具”应加引号', '', [5]],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});

describe('the place of a report in which others are good or right', () => {
  it.each<[string, string, number[]]>([
    ['Feedback', 'Chapter 4 reads well. In chapter 6 I got lost.', [6]],
    ['Feedback', 'I liked chapter 4 a lot, but chapter 6 needs work.', [6]],
    ['Feedback', 'Chapter 4: no complaints. Chapter 6: wrong units.', [6]],
    ['Feedback', 'Unlike the rest, chapter 6 has no exercises.', [6]],
    ['Feedback', 'Up to and including chapter 5 all is well; chapter 6 is where I stopped.', [6]],
    ['Feedback', 'I had no trouble until chapter 6.', [6]],
    ['Feedback', 'Everything before chapter 5 was clear.', [5]],
    ['Feedback', 'Nothing wrong with chapter 4. It is 6.1 that puzzles me.', [6]],
    ['Feedback', 'Correction to my report: it is not 4.1 but 6.1.', [6]],
    ['Feedback', 'Chapter 4 has it right, chapter 6 does not.', [6]],
    ['Feedback', '6.1 gives 10 m. In 4.1 it is 12 m, which is right.', [6]],
    ['Feedback', '6.1 disagrees with 4.1 about the depth.', [6]],
    ['Feedback', '6.1 is at odds with 4.1', [6]],
    ['Feedback', 'Please make 6.1 agree with 4.1.', [6]],
    ['Feedback', 'Please bring 6.1 in line with 4.1.', [6]],
    ['Feedback', '6.1 should be rewritten along the lines of 4.1.', [6]],
    ['Feedback', 'Take 4.1 as a model for 6.1.', [6]],
    ['Feedback', 'The sentence in 6.1 is a repetition of 4.1.', [6]],
    ['Feedback', '6.1 has the same diagram as 4.1, but mirrored.', [6]],
    ['Feedback', '6.1 builds on 4.1 but does not say so.', [6]],
    ['反馈', '第4章读起来很流畅，第6章却读不下去。', [6]],
    ['反馈', '我挺喜欢第4章，但第6章需要改。', [6]],
    ['反馈', '第4章没意见，第6章单位错了。', [6]],
    ['反馈', '第6章之前都没问题，第6章开始就乱了。', [6]],
    ['反馈', '5.1 与 4.1 的说法对不上，4.1 是对的。', [5]],
    ['反馈', '5.1 写的是十天，4.1 写的是五天，应以 4.1 为准。', [5]],
    ['反馈', '第6章的图跟第4章的图是同一张。', [6]],
    ['反馈', '不是第4章的问题，是第6章。', [6]],
    ['反馈', '第4章不用改，要改的是第6章。', [6]],
    ['反馈', '问题出在第6章，跟第4章没关系。', [6]],
    ['反馈', '第4章倒没什么，第6章有点乱。', [6]],
    ['反馈', '第6章能不能也像第4章一样加个图？', [6]],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(title, body)).toEqual(expected);
  });
});
