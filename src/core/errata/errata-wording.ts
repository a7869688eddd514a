import type { Language } from '../languages/language.ts';
import type { ErrataEntry, ErrataTotals } from './errata.ts';

/** The words of the errata in one language. Values are plain text: the caller escapes them. */
export interface ErrataWording {
  title(publication: string): string;
  /** `day` is null if there are no reports. */
  summary(repository: string, totals: ErrataTotals, day: string | null): string;
  /** What the errata can and cannot tell. */
  readonly note: string;
  readonly chapters: string;
  readonly chapter: string;
  readonly noChapter: string;
  readonly open: string;
  readonly fixed: string;
  readonly closed: string;
  readonly all: string;
  readonly reported: string;
  readonly standing: string;
  readonly reports: string;
  state(entry: Pick<ErrataEntry, 'state' | 'fixedIn'>): string;
}

export const errataWordings: Readonly<Record<Language, ErrataWording>> = {
  en: {
    title: (publication) => `Errata: ${publication}`,
    summary(repository, { reports, open, fixed, closed }, day) {
      if (day === null) return `${repository} has no reports.`;
      const count = reports === 1 ? '1 report' : `${reports} reports`;
      return `${count} in ${repository} as of ${day}: ${open} open, ${fixed} put right, ${closed} closed otherwise.`;
    },
    note: 'A report that concerns several chapters stands under each, and is counted once in the sum. An edition stands as the one of a correction where the report’s milestone names it, or its release notice names the place.',
    chapters: 'Chapters',
    chapter: 'Chapter',
    noChapter: 'No chapter',
    open: 'Open',
    fixed: 'Put right',
    closed: 'Closed otherwise',
    all: 'All',
    reported: 'Reported against',
    standing: 'State',
    reports: 'Reports',
    state({ state, fixedIn }) {
      if (state === 'open') return 'open';
      if (state === 'closed') return 'closed otherwise';
      return fixedIn === null ? 'put right, edition not known' : `put right in ${fixedIn}`;
    },
  },
  'zh-CN': {
    title: (publication) => `勘误一览：${publication}`,
    summary(repository, { reports, open, fixed, closed }, day) {
      if (day === null) return `${repository} 尚无反馈。`;
      return `截至 ${day}，${repository} 共有 ${reports} 条反馈：${open} 条待处理，${fixed} 条已更正，${closed} 条以其他方式关闭。`;
    },
    note: '涉及多个章节的反馈在每个章节下列出，合计中只计一次。更正所在的版本，取自该反馈的里程碑，或提到该处的版本公告。',
    chapters: '章节',
    chapter: '章节',
    noChapter: '未归入章节',
    open: '待处理',
    fixed: '已更正',
    closed: '其他方式关闭',
    all: '合计',
    reported: '反馈所指版本',
    standing: '状态',
    reports: '反馈',
    state({ state, fixedIn }) {
      if (state === 'open') return '待处理';
      if (state === 'closed') return '以其他方式关闭';
      return fixedIn === null ? '已更正，版本未知' : `已在 ${fixedIn} 更正`;
    },
  },
};

/** “error” → “correction”, or the quoted words alone, in every language. The words are escaped already. */
export function change(error: string, correction: string | null): string {
  return correction === null ? `“${error}”` : `“${error}” → “${correction}”`;
}
