import { fold } from '../../text/fold.ts';
import type { PlaceWords } from '../place-words.ts';

/** How Japanese readers write places. Words that Japanese shares with Chinese (章, 節, 頁, 表, 式) are in the other folder. */
export const places: PlaceWords = {
  spaced: false,
  before: { appendix: fold('付録') },
  behind: [{ unit: 'part', words: '部', never: '分 门 落 队 长 件 署 手 电 作' }],
  of: 'の',
  and: 'と や および 及び または',
  to: 'から',
  things: fold('図表 リスト コード コード例 ソースコード プログラム 演習 演習問題 練習問題 補題'),
  thingsUnless: [
    { word: '図', notAfter: '意 企 地', notBefore: fold('書 形 示') },
    { word: fold('数式'), notAfter: '函', notBefore: '' },
  ],
  pages: 'ページ番号 ページ(?=\\s?[:(])',
  pagesBehind: 'ページ',
  printings: '刷',
  amounts: fold(
    'つ ヶ所 か所 カ所 箇所 円 インチ メートル キロ グラム ドル パーセント ポイント バイト ビット ミリ秒 回目 行目 番目 文字目 か月 ヶ月 分間 秒間 日間 年間',
  ),
  amountsUnless: [],
  others: { 'a version': 'バージョン', software: 'ブラウザ アプリ', 'an address': 'ポート', 'an amount': 'およそ' },
};
