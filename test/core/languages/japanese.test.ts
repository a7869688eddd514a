import { describe, expect, it } from 'vitest';
import { errataOf } from '../../../src/core/errata/errata-of.ts';
import { formOptions } from '../../../src/core/forms/form-options.ts';
import { renderAnswers } from '../../../src/core/forms/render-answers.ts';
import { languages, placeWords } from '../../../src/core/languages/languages.ts';
import { searchTopics } from '../../../src/core/publication/indexes/search-topics.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { triage } from '../../../src/core/triage.ts';
import { breadBook } from './bread-book.ts';

const { catalogue, problems } = breadBook;

function triaged(title: string, body = '') {
  return triage({ title, body, createdAt: null }, catalogue, { prefix: '章: ' });
}

describe('a Japanese contents', () => {
  it('is read with its parts, chapters and appendices', () => {
    expect(problems).toEqual([]);
    const newest = catalogue.editions.at(-1)?.sections ?? [];
    expect(newest.map(({ number, title, page }) => [number?.printed, number?.style, title, page].join(' '))).toEqual([
      '第Ⅰ部 part 準備 ',
      '第1章 chapter 道具と材料 3',
      '1.1 plain オーブンの選び方 5',
      '1.2 plain 小麦粉の種類 9',
      '第2章 chapter 生地の基本 15',
      '2.1 plain こね方 17',
      '2.2 plain 一次発酵 22',
      '2.3 plain 成形 28',
      '第Ⅱ部 part 実践 ',
      '第3章 chapter ライ麦パン 35',
      '3.1 plain サワー種 37',
      '3.2 plain 温度の管理 44',
      '第4章 chapter 食パンと菓子パン 55',
      '4.1 plain 折り込み生地 58',
      '4.2 plain トッピング 66',
      '第5章 chapter 失敗から学ぶ 75',
      '付録A appendix 分量の換算表 90',
      '付録B appendix 用語集 97',
    ]);
  });
});

/** What readers write, and the numbers of what they mean. */
const REPORTS: readonly [title: string, body: string, places: string[]][] = [
  ['第3章の誤植', '', ['第3章']],
  ['3.2節の表について', '', ['3.2']],
  ['図3-1が見えません', '', ['第3章']],
  ['表2.1の単位が違います', '', ['第2章']],
  ['式(4.9)の符号', '', ['第4章']],
  ['リスト3-2の行が欠けています', '', ['第3章']],
  ['コード4.1が動きません', '', ['第4章']],
  ['97ページの誤字', '', ['付録B']],
  ['p.38の脱字', '', ['3.1']],
  ['44頁3行目', '', ['3.2']],
  ['誤字', 'ページ番号：58', ['4.1']],
  ['第２章第１節の手順が抜けています', '', ['2.1']],
  ['第3章の2節に脱字があります', '', ['3.2']],
  ['第二章に誤りがあります', '', ['第2章']],
  ['付録Aの表が間違っています', '', ['付録A']],
  ['付録Ｂに項目が足りません', '', ['付録B']],
  ['第2章と第4章の用語が揃っていません', '', ['第2章', '第4章']],
  ['3.1節および4.2節の写真', '', ['3.1', '4.2']],
  ['第2章から第4章までの図番号がずれています', '', ['第2章', '第3章', '第4章']],
  ['該当箇所', '該当箇所：3.1\n内容：読みがなが必要です', ['3.1']],
  ['「サワー種」の節について', '水の量がよくわかりません。', ['3.1']],
  ['温度の管理の節が難しいです', '', ['3.2']],
  ['オーブンの選び方について', '', ['1.1']],
  [
    '本文の誤り',
    '「生地が三倍に膨らんだら、指に粉を付けて中央に穴を開けます」とありますが、二倍ではないでしょうか。',
    ['2.2'],
  ],
  ['質問です', '> アーモンドスライスは焼く直前に散らすと、焦げにくくなります。\n\n何度の場合ですか。', ['4.2']],
  ['設定温度', '本に「家庭用のオーブンは設定した温度より二十度ほど低い」とあります。', ['1.1']],
  // of several places the one that is meant
  ['誤植の報告', '第4章ではなく第5章の話です。写真がありません。', ['第5章']],
  ['お礼と報告', '第3章はとても参考になりましたが、第5章の写真が暗いです。', ['第5章']],
  ['参照先', '3.2で、詳しくは第5章を参照と書かれていますが、載っていません。', ['3.2']],
  ['手順', '4.1の手順が2.1と矛盾しています。2.1と同様に書いてください。', ['4.1']],
  ['第1章は問題ありません。', '第2章の図が逆さまです。', ['第2章']],
  // numbers that are no places
  ['Pythonのバージョン3.8で動きますか', '', []],
  ['約2.2倍に膨らみました', '', []],
  ['4.2インチの型でも作れますか', '', []],
  ['全97ページですか', '', []],
  ['地図 3.1', '', ['3.1']],
  // nothing of a chapter
  ['電子書籍のダウンロードができません', '', []],
  ['ありがとうございました', 'とても面白かったです。', []],
  ['Kindle版はありますか', '', []],
];

describe('a Japanese report', () => {
  it.each(REPORTS)('%s %s', (title, body, places) => {
    const { language, locations } = triaged(title, body);
    expect(locations.map(({ number }) => number)).toEqual(places);
    expect(language).toBe('ja');
  });

  it.each([
    ['第1版第3刷の28ページ', '第1版'],
    ['第2版の4.2に脱字', '第2版'],
    ['初めまして', null],
  ])('%s names %s', (title, edition) => {
    expect(triaged(title).namedEdition).toBe(edition);
  });

  it.each([
    ['誤：折り込生地\n正：折り込み生地', '折り込生地', '折り込み生地'],
    ['誤：発行する　正：発酵する', '発行する', '発酵する'],
    ['【誤】指に水を付けて【正】指に粉を付けて', '指に水を付けて', '指に粉を付けて'],
    ['「二倍」は「三倍」の間違いです。', '二倍', '三倍'],
    ['「スライズ」は「スライス」とすべきです。', 'スライズ', 'スライス'],
    ['「スライズ」ではなく「スライス」だと思います。', 'スライズ', 'スライス'],
    ['「スライズ」を「スライス」に訂正してください。', 'スライズ', 'スライス'],
    ['「スライス」が「スライズ」になっています。', 'スライズ', 'スライス'],
    ['「スライズ」とありますが、「スライス」が正しいのではないでしょうか。', 'スライズ', 'スライス'],
    ['スライズ→スライス', 'スライズ', 'スライス'],
  ])('%j says what is wrong', (body, error, correction) => {
    expect(errataOf(parseReport({ title: '4.2', body, createdAt: null }))).toMatchObject([{ error, correction }]);
  });

  it.each(['「二十度」とありますが、「三十度」の本もありました。', '「水」と「粉」の順番がわかりません。'])(
    '%j corrects nothing',
    (body) => {
      const errata = errataOf(parseReport({ title: '4.2', body, createdAt: null }));
      expect(errata.filter(({ correction }) => correction !== null)).toEqual([]);
    },
  );

  it('answers a form of ours', () => {
    const [, chapter = ''] = formOptions(catalogue).chapter;
    const body = renderAnswers({ chapter, edition: '第1版', place: '12ページ', details: '字が小さいです' }, 'ja');
    expect(body).toMatch(/^### 章 \/ Chapter\n/u);
    expect(triaged('', body)).toMatchObject({ namedEdition: '第1版', labels: ['章: 道具と材料'] });
  });

  it('is found by words of kana, and of kana and Han', () => {
    const found = (words: string) => searchTopics(fold(words), catalogue.topics)[0]?.family;
    const family = (title: string) => catalogue.editions.at(-1)?.sections.find((one) => one.title === title)?.family;
    expect(found('アーモンドが焦げる')).toBe(family('トッピング'));
    expect(found('同じ時刻に育てる')).toBe(family('サワー種'));
  });
});

describe('the words of every language', () => {
  it('are folded, as the texts are in which they are sought', () => {
    const cues = Object.values(languages).flatMap(({ cues: { signs, framed, ...rows } }) => [
      ...Object.values(rows).flat(),
      ...framed.flatMap(({ between, behind }) => [between, behind]),
    ]);
    const templates = Object.values(languages).flatMap(({ templates: { asks, ...rows } }) => [
      ...Object.values(asks),
      ...Object.values(rows),
    ]);
    const places = placeWords.flatMap(({ before, behind, things, thingsUnless, pages, pagesBehind, amounts }) => [
      ...Object.values(before),
      ...behind.flatMap(({ words, never }) => [words, never]),
      ...thingsUnless.map(({ word }) => word),
      ...[things, pages, pagesBehind, amounts],
    ]);
    for (const words of [...cues, ...templates, ...places]) expect(fold(words)).toBe(words);
  });
});
