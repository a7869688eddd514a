import { fold } from '../../text/fold.ts';
import type { TemplateWords } from '../template-words.ts';

/** What Japanese forms and templates are made of. */
export const templates: TemplateWords = {
  asks: {
    environment: fold('環境 ブラウザ 端末'),
    link: fold('リンク アドレス'),
    place: fold('章 節番号 何節'),
    edition: fold('版 バージョン'),
    page: fold('ページ 頁'),
    location: fold('箇所 場所 位置 該当'),
  },
  neverAsks: fold('出版社'),
  headings: fold(
    '問題 内容 説明 詳細 提案 修正 訂正 誤り 誤植 誤字 脱字 間違い 正誤表 報告 指摘 箇所 該当 場所 位置 章節 章番号 節番号 項番号 ページ番号 ページ数 ページ 頁 行数 行目 ' +
      '版数 刷数 版 番号 タイトル 見出し 書名 本書 図表 リンク 環境 端末 ブラウザ 期待 実際 動作 結果 再現 手順 補足 備考 その他 参考 情報 種類 確認 事項 原文 引用 本文 ' +
      '正しい 正しくは 理由 根拠 連絡先 名前 意見 感想 質問 要望 について に関する どの どこ どちら 何 ですか でしょうか してください お願いします ください ました ます です ' +
      '必須 任意 できれば わかれば 分かれば または および 章 節 と の が は を に で も や か お ご こと もの',
  ),
  blank: fold('なし 特になし 無し 不明 わからない 分からない わかりません 分かりません'),
  sentences: '',
  confirmations: fold('既存のissue 既存の報告 重複する報告 行動規範'),
  hints: fold('例えば 例) 記入例'),
  examples: fold('例えば 任意 必須 わかれば 分かれば'),
};
