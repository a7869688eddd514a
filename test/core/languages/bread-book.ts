import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { sourceFile } from '../publication/observatory.ts';

const CONTENTS = `目次
第Ⅰ部 準備
第1章 道具と材料 …… 3
1.1 オーブンの選び方 …… 5
1.2 小麦粉の種類 …… 9
第2章 生地の基本 …… 15
2.1 こね方 …… 17
2.2 一次発酵 …… 22
2.3 成形 …… 28
第Ⅱ部 実践
第3章 ライ麦パン …… 35
3.1 サワー種 …… 37
3.2 温度の管理 …… 44
第4章 食パンと菓子パン …… 55
4.1 折り込み生地 …… 58
4.2 トッピング …… 66
第5章 失敗から学ぶ …… 75
付録A 分量の換算表 …… 90
付録B 用語集 …… 97
`;

const TEXT = [
  { section: '1.1', page: 5, text: '家庭用のオーブンは、設定した温度より二十度ほど低いことがあります。' },
  { section: '2.2', page: 23, text: '生地が二倍に膨らんだら、指に粉を付けて中央に穴を開けます。' },
  { section: '3.1', page: 38, text: 'サワー種は毎日同じ時刻に、同じ量の水と粉を加えて育てます。' },
  { section: '4.2', page: 67, text: 'アーモンドスライスは焼く直前に散らすと、焦げにくくなります。' },
];

/** A Japanese book in two editions, of which the second has two printings' worth of text. */
export const breadBook = compileCatalogue({
  name: '自家製パンの手帖',
  language: 'ja',
  contents: [
    sourceFile('contents/第1版.txt', CONTENTS.replace('4.2 トッピング …… 66\n', '')),
    sourceFile('contents/第2版.txt', CONTENTS),
  ],
  notices: [],
  text: [sourceFile('text/第2版.jsonl', TEXT.map((line) => JSON.stringify(line)).join('\n'))],
  noticeUrl: null,
  moved: [],
  bySection: [],
});
