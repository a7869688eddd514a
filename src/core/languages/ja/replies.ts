import type { ReplyWording } from '../reply-wording.ts';

/** Why a notice is shown that is not of the reader's edition. */
const NOTICE = { place: 'この箇所に触れた最新のもの', newest: '最新のもの', person: '人が選んだもの' };

/** 日本語. */
export const replies: ReplyWording = {
  and: (items) => items.join('、'),
  or: (items) => items.join('、または'),
  sentenceSpace: '',

  filed: ({ publication, label }) => `${thanks(publication)}${label} に分類しました。`,
  filedSeveral: ({ publication }) => `${thanks(publication)}複数の箇所に関わるため、次のとおり分類しました。`,
  filedItem: ({ label, places, reasons, change, today }) => {
    const about = [label, places].filter(Boolean).join('：');
    const why = reasons === null ? about : `${about}（${reasons}）`;
    return [why, [change, today].filter(Boolean).join('、')].filter(Boolean).join('：');
  },
  more: ({ count }) => `ほか ${count} 件`,
  filedByPerson: ({ publication, labels }) =>
    `${thanks(publication)}担当者の判断により、${labels} に分類されています。`,
  ambiguous: ({ publication, candidates }) =>
    `${thanks(publication)}どの箇所についてのご報告か、まだ特定できていません。候補は${candidates}です。`,
  doubtful: ({ publication, candidate }) =>
    `${thanks(publication)}${candidate}についてのご報告かもしれませんが、確実ではありません。`,
  unplaced: ({ publication }) =>
    `${thanks(publication)}どの章についてのご報告か、判断できませんでした。メンテナーが確認して分類します。`,
  waiting: ({ label }) => `章が決まるまで、${label} のラベルを付けておきます。`,

  judged: {
    erratum: () => 'メンテナーが誤りと認めました。',
    editorial: () => 'メンテナーが表現の修正として採用しました。',
    rejected: () => 'メンテナーの判断により、本文は変更しません。',
  },
  fixed: ({ edition }) => (edition === null ? '修正済みです。' : `${edition} で修正済みです。`),
  duplicate: ({ report }) => `${report} と重複しています。`,

  about: ({ places, edition }) =>
    edition === null
      ? `${places}についてのご報告と思われます。`
      : `${edition} の${places}についてのご報告と思われます。`,
  because: ({ reasons }) => `判断の根拠：${reasons}。`,
  place: ({ number, title }) => (number === null ? `「${title}」` : `「${number} ${title}」`),
  candidate: ({ number, title }) => (number === null ? `「${title}」` : `「${title}」（${number}）`),
  reason: {
    form: (words) => `フォームの回答 ${words}`,
    number: (words) => `章・節の番号 ${words}`,
    page: (words) => `ページ ${words}`,
    title: (words) => `見出しと一致する ${words}`,
    quote: (words) => `引用された本文 ${words}`,
    link: (words) => `リンク ${words}`,
    topic: (words) => `話題を表す語 ${words}`,
    person: (words) => `人による訂正 ${words}`,
  },

  corrected: ({ places, by, date }) =>
    places === null ? `${date} に ${by} さんが訂正しました。` : `${date} に ${by} さんが${places}と指定しました。`,
  correctedToNone: ({ publication, by, date }) =>
    `${thanks(publication)}${date} の ${by} さんの指定により、どの章にも分類していません。`,

  notice: ({ notice, date, why }) =>
    `関連するリリースのお知らせ：${notice}（${why === null ? date : `${date}、${NOTICE[why]}`}）`,
  changed: ({ edition, notices }) =>
    edition === null
      ? `この箇所は、その後の版で変更されています。詳しくは ${notices} をご覧ください。ご指摘の点が今も当てはまるか、ご確認をお願いします。`
      : `この箇所は、${edition} の後に変更されています。詳しくは ${notices} をご覧ください。ご指摘の点が今も当てはまるか、ご確認をお願いします。`,

  today: {
    there: ({ words, text }) => `引用された ${words} は、${text} にそのまま残っています。`,
    changed: ({ words, now, text }) => `引用された ${words} は、${text} では ${now} に変わっています。`,
    gone: ({ words, text }) => `引用された ${words} は、${text} にはもうありません。`,
  },
  todayItem: {
    there: ({ text }) => `${text} でもそのまま`,
    changed: ({ now, text }) => `${text} では ${now}`,
    gone: ({ text }) => `${text} にはもうありません`,
  },
  newestText: () => '最新の本文',

  repeated: ({ report }) => `この箇所は以前にも報告されています：${report} 。`,

  lacking: ({ words, edition }) => `${words} にあたる版が見つからないため、番号とページは ${edition} で調べました。`,

  correct: ({ command }) =>
    command === null
      ? '分類が誤っている場合は、コメントでお知らせください。メンテナーがラベルを直接変更することもでき、その変更は上書きされません。'
      : `分類が誤っている場合は、${command} のように正しい番号または見出しを書いてコメントしてください。メンテナーがラベルを直接変更することもでき、その変更は上書きされません。`,
  choose: ({ command }) =>
    command === null
      ? 'どの章についてのご報告か、コメントでお知らせいただければ、メンテナーがラベルを付けます。'
      : `どの章かお分かりでしたら、${command} のように番号または見出しを書いてコメントしてください。メンテナーがラベルを直接付けることもできます。`,
  smallPrint: () => 'この返信は自動で作成されたもので、誤りを含むことがあります。',
  noAnswer: () => '章に分類するだけで、ご質問への回答はしません。',

  question: {
    check: ({ notices, places, edition }) => {
      const what =
        places === null ? 'ご報告の箇所' : `ご報告いただいた${edition === null ? '' : ` ${edition} の`}${places}`;
      return `${notices} で、${what}が変更されました。`;
    },
    answer: () =>
      'ご指摘の点が今も当てはまるか、新しい版でご確認いただけますか。解決していれば、この報告を閉じてください。まだ残っている場合は、コメントでお知らせください。',
    withdrawn: ({ notices }) =>
      `このコメントで ${notices} による変更のご確認をお願いしましたが、そのお知らせは取り下げられました。ご確認は不要です。`,
    lapsed: ({ notices }) =>
      `このコメントで ${notices} による変更のご確認をお願いしましたが、ご報告の箇所は変更されていませんでした。ご確認は不要です。`,
    smallPrint: () => 'このコメントは自動で作成されたもので、新しい版ごとに一度だけ投稿されます。',
  },

  commands: {
    to: ({ who }) => `${who} さんへ：`,
    help: () =>
      [
        '次のコマンドが使えます。それぞれ行の先頭に書いてください。',
        '- `/chapter 5.3.1`：章に分類します。番号でも見出しでもかまいません。複数はコンマで区切ります。`none` も書けます',
        '- `/notice v1.0.3`：別のリリースのお知らせに結び付けます',
        '- `/triage`：以上の訂正を取り消し、判断し直します',
        '- `/help`：この説明を表示します',
      ].join('\n'),
    helpMaintainers: () =>
      [
        '- `/erratum`、`/editorial`、`/rejected`：誤り、表現の修正、変更なしのどれかを示します',
        '- `/fixed v1.0.8`：どの版で修正されたかを示します。その版がまだなければ `/fixed` だけ、取り消しは `none` です',
        '- `/duplicate #12`：別の報告と同じ内容であることを示します。取り消しは `none` です',
      ].join('\n'),
    notAllowed: () =>
      'コマンドを使えるのは、この報告の投稿者と、このリポジトリーで triage の権限を持つ人だけです。通常のコメントもメンテナーに届きます。',
    maintainersOnly: ({ command }) =>
      `${command} を使えるのは、このリポジトリーで triage の権限を持つ人だけです。お使いになれるコマンドは \`/help\` で確認できます。`,
    tooMany: () => '一度に書かれたコマンドが多すぎるため、どれも実行しませんでした。10 行まで書けます。',
    unknownCommand: ({ words, commands }) => `${words} というコマンドはありません。使えるコマンドは ${commands} です。`,
    unknownNotice: ({ words, known }) =>
      known === null
        ? 'この出版物にはリリースのお知らせがありません。'
        : `${words} というリリースのお知らせはありません。最近のものは ${known} です。`,
    unknownEdition: ({ words, known }) =>
      known === null
        ? 'この出版物には版がありません。`/fixed` とだけ書いてください。'
        : `${words} という版はありません。最近のものは ${known} です。版がまだ出ていない場合は、\`/fixed\` とだけ書いてください。`,
    unknownReport: ({ words }) =>
      words === ''
        ? '番号が書かれていません。`/duplicate #12` のように書いてください。'
        : `このリポジトリーに、番号が ${words} の issue やディスカッションはほかにありません。\`/duplicate #12\` のように書いてください。`,
    unknownPlace: ({ words, suggestions }) =>
      [
        words === '' ? '章が書かれていません。' : `${words} にあたる章や節が見つかりません。`,
        suggestions === null ? '番号または見出しを書いてください。' : `${suggestions} のように書いてください。`,
      ].join(''),
    ambiguousPlace: ({ words, suggestions }) =>
      suggestions === null
        ? `${words} にあたる章が複数あります。見出しをすべて書いてください。`
        : `${words} にあたる章が複数あります。${suggestions} のように書いてください。`,
  },
};

/** Names the publication in 二重かぎ括弧, unless the name has its own. */
function thanks(name: string): string {
  return `${name.includes('『') ? name : `『${name}』`}へのご報告ありがとうございます。`;
}
