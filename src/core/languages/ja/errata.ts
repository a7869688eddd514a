import type { ErrataWording } from '../en/errata.ts';

export const errata: ErrataWording = {
  title: (publication, edition) => `正誤表：${publication}${edition === null ? '' : `（${edition}）`}`,
  page: (page) => `${page}ページ`,
  summary(repository, { reports, open, fixed, closed }, day) {
    if (day === null) return `${repository} にはまだ報告がありません。`;
    return `${day} 現在、${repository} の報告は ${reports} 件です。未対応 ${open} 件、修正済み ${fixed} 件、修正せず終了 ${closed} 件。`;
  },
  note: '複数の章に関わる報告は、それぞれの章に載せ、合計では一度だけ数えます。修正された版は、メンテナーの指定、報告のマイルストーン、その箇所に触れたリリースのお知らせの順に判断します。',
  chapters: '章',
  chapter: '章',
  noChapter: '章なし',
  open: '未対応',
  fixed: '修正済み',
  closed: '修正せず終了',
  all: '合計',
  leftOut({ rejected, duplicates }) {
    const counts = [rejected > 0 && `変更なし ${rejected} 件`, duplicates > 0 && `重複 ${duplicates} 件`];
    return `載せていないもの：${counts.filter(Boolean).join('、')}。`;
  },
  credits: (logins) => `報告者：${logins.join('、')}。`,
  reported: '報告された版',
  kind: '種別',
  kinds: { erratum: '誤り', editorial: '表現の修正', none: '未判定' },
  perhapsFixed: '（本文にこの語はもうありません。修正済みの可能性があります）',
  standing: '状態',
  reports: '報告',
  state({ state, fixedIn }) {
    if (state === 'open') return '未対応';
    if (state === 'closed') return '修正せず終了';
    return fixedIn === null ? '修正済み（版は不明）' : `${fixedIn} で修正済み`;
  },
};
