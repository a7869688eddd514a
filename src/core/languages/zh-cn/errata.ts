import type { ErrataWording } from '../en/errata.ts';

export const errata: ErrataWording = {
  title: (publication, edition) => `勘误一览：${publication}${edition === null ? '' : `（${edition}）`}`,
  page: (page) => `第 ${page} 页`,
  summary(repository, { reports, open, fixed, closed }, day) {
    if (day === null) return `${repository} 尚无反馈。`;
    return `截至 ${day}，${repository} 共有 ${reports} 条反馈：${open} 条待处理，${fixed} 条已更正，${closed} 条未更正即关闭。`;
  },
  note: '涉及多个章节的反馈会在每个章节下列出，合计时只算一次。更正所在的版本以维护者的说明为准，其次是该反馈的里程碑；没有里程碑时，以提到该处的发布公告为准。',
  chapters: '章节',
  chapter: '章节',
  noChapter: '未归入章节',
  open: '待处理',
  fixed: '已更正',
  closed: '未更正即关闭',
  all: '合计',
  leftOut({ rejected, duplicates }) {
    const counts = [rejected > 0 && `${rejected} 条无需改动`, duplicates > 0 && `${duplicates} 条重复`];
    return `未列出：${counts.filter(Boolean).join('，')}。`;
  },
  credits: (logins) => `反馈者：${logins.join('、')}。`,
  reported: '反馈所指版本',
  kind: '类别',
  kinds: { erratum: '勘误', editorial: '文字修改', none: '尚未判定' },
  perhapsFixed: '（文中已无此文字，可能已更正）',
  standing: '状态',
  reports: '反馈',
  state({ state, fixedIn }) {
    if (state === 'open') return '待处理';
    if (state === 'closed') return '未更正即关闭';
    return fixedIn === null ? '已更正，版本未知' : `已在 ${fixedIn} 更正`;
  },
};
