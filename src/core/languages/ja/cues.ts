import { fold } from '../../text/fold.ts';
import { everyWord } from '../../text/words.ts';
import type { CueWords } from '../cue-words.ts';

/** How a sentence speaks of words that stand there: "「…」とありますが". */
const STANDS = everyWord(
  ['と', 'に'],
  ['あり', 'なってい', '書かれてい', '書いてあり', '記載されてい', '表記されてい'],
  ['ますが', 'るが'],
);
/** How it goes on if they are a slip for others: "…の誤りです". */
const SLIP_FOR = everyWord(['の'], '誤り 間違い まちがい 誤植 誤記 誤字 書き間違い 打ち間違い'.split(' '));

/** What Japanese readers say around places. Most of it is behind them. */
export const cues: CueWords = {
  // Hiragana are the small words; katakana and Han are names, two of which make a word.
  signs: [
    [/[\u3041-\u3096]/gu, 5],
    [/[\u30a1-\u30fa\p{Script=Han}]/gu, 0.5],
  ],
  otherBefore: [],
  otherBehind: [fold('に飛ぶ に飛び に飛んで に移動し に遷移 にリンク へのリンク が表示され が開')],
  asideBefore: [],
  asideBehind: [
    fold('を参照 を参考 と同様 と同じ のように と違い と違って とは違い と異なり とは異なり と矛盾 と比べ に合わせ'),
  ],
  wordingBefore: [],
  wordingBehind: [fold('とすべき とするべき が正しい')],
  setAside: [
    fold(
      'ありがとうございま 助かりました 参考になりました 分かりやす わかりやす 素晴らし 面白か 問題ありません 問題ない',
    ),
    fold('読み終え 読了 飛ばして 前回 以前報告 修正済み 直していただ 勘違いでした 読み間違え 無視して'),
  ],
  negations: [],
  contrasts: [fold('が、 けれど けど、 しかし ただし ものの、')],
  wishes: [fold('でしょうか ほしい 欲しい いただけ たら、 れば、')],
  deniedBefore: [],
  deniedBehind: [fold('ではなく じゃなく でなく')],
  fineBehind: [fold('は問題ありません は問題ない は問題なく は正しい は大丈夫 に誤りはありません に問題はありません')],
  slips: [fold('私の勘違い 私の間違い 書き間違えました')],
  general: [
    fold('サイト ホームページ ログイン 会員登録 アカウント 電子書籍 ダウンロード 紙の本 紙版 書店 購入 価格 値段'),
    fold('ライセンス 許諾 著作権 転載 翻訳 英語版 中国語版 ありがとうございま 応援 寄付 発売日'),
  ],
  whole: [fold('全体 全般 全章 すべて 全て 本書全体 なし 特になし')],
  titleBefore: [fold('見出し 章題 タイトル')],
  titleBehind: [everyWord(['の', 'という'], fold('章 節 項 部分 箇所 ところ コラム 説明 見出し').split(' '))],
  aboutBefore: [],
  aboutBehind: [fold('について に関して に関する の中 の内容')],
  pieceBehind: [everyWord(['の', 'という'], fold('記事 事例 コラム 論文').split(' '))],
  should: [fold('正しくは')],
  proposed: [fold('ではなく じゃなく でなく 修正案 訂正案')],
  now: [fold('現状 実際の記載')],
  mistaken: [],
  framed: [
    {
      between: fold(`は を とあるのは となっているのは ${STANDS}`),
      behind: fold(
        `${SLIP_FOR} とすべき とするべき が正しい が正解 が適切 のほうが の方が のはず ではない ではありません だと思 に訂正 に修正 に直 に変更 に置き換え`,
      ),
      order: 'error first',
    },
    { between: 'が', behind: fold('になって となって と誤って と書かれ と表記され と誤植'), order: 'correction first' },
  ],
  wrong: [fold('誤 誤り 誤植 誤記 現状 変更前 修正前 訂正前')],
  right: [fold('正 正しい 正しくは 修正 訂正 修正案 訂正案 変更後 修正後 訂正後')],
};
