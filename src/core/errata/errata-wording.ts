import { counted } from '../languages/counted.ts';
import type { Language } from '../languages/language.ts';
import type { ErrataChapter, ErrataEntry, ErrataTotals } from './errata.ts';

/** The words of the errata in one language. Values are plain text: the caller escapes them. */
export interface ErrataWording {
  /** `edition` is null if the errata are for all. */
  title(publication: string, edition: string | null): string;
  page(page: number): string;
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
    title: (publication, edition) => `Errata: ${publication}${edition === null ? '' : `, ${edition}`}`,
    page: (page) => `p. ${page}`,
    summary(repository, { reports, open, fixed, closed }, day) {
      if (day === null) return `${repository} has no reports.`;
      return `${counted(reports, 'report')} in ${repository} as of ${day}: ${open} open, ${fixed} fixed, ${closed} closed without a fix.`;
    },
    note: 'A report about several chapters is listed under each, and counted once in the total. The edition with the fix comes from the report’s milestone, otherwise from the release notice that names the place.',
    chapters: 'Chapters',
    chapter: 'Chapter',
    noChapter: 'No chapter',
    open: 'Open',
    fixed: 'Fixed',
    closed: 'Closed without a fix',
    all: 'All',
    reported: 'Reported edition',
    standing: 'State',
    reports: 'Reports',
    state({ state, fixedIn }) {
      if (state === 'open') return 'open';
      if (state === 'closed') return 'closed without a fix';
      return fixedIn === null ? 'fixed, edition unknown' : `fixed in ${fixedIn}`;
    },
  },
  'zh-CN': {
    title: (publication, edition) => `勘误一览：${publication}${edition === null ? '' : `（${edition}）`}`,
    page: (page) => `第 ${page} 页`,
    summary(repository, { reports, open, fixed, closed }, day) {
      if (day === null) return `${repository} 尚无反馈。`;
      return `截至 ${day}，${repository} 共有 ${reports} 条反馈：${open} 条待处理，${fixed} 条已更正，${closed} 条未更正即关闭。`;
    },
    note: '涉及多个章节的反馈会在每个章节下列出，合计时只算一次。更正所在的版本以该反馈的里程碑为准；没有里程碑时，以提到该处的发布公告为准。',
    chapters: '章节',
    chapter: '章节',
    noChapter: '未归入章节',
    open: '待处理',
    fixed: '已更正',
    closed: '未更正即关闭',
    all: '合计',
    reported: '反馈所指版本',
    standing: '状态',
    reports: '反馈',
    state({ state, fixedIn }) {
      if (state === 'open') return '待处理';
      if (state === 'closed') return '未更正即关闭';
      return fixedIn === null ? '已更正，版本未知' : `已在 ${fixedIn} 更正`;
    },
  },
};

/** The title of a chapter with its page, if that is known. */
export function headingOf({ title, page }: Pick<ErrataChapter, 'title' | 'page'>, wording: ErrataWording): string {
  return [title ?? wording.noChapter, page === null ? '' : ` (${wording.page(page)})`].join('');
}

/** “error” → “correction”, or the quoted words alone, in every language. The words are escaped already. */
export function change(error: string, correction: string | null): string {
  return correction === null ? `“${error}”` : `“${error}” → “${correction}”`;
}
