import { REPORTS } from '../../../demo/reports.ts';
import { readFolder } from '../../../src/cli/folder/read-folder.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import type { KeptRecord } from '../../../src/core/record/kept-record.ts';
import { placeInContents } from '../../../src/core/record/place-in-contents.ts';
import type { PublicationState } from '../../../src/core/subject/subject-policy.ts';
import { triage } from '../../../src/core/triage.ts';

const EXAMPLE = 'examples/sre-whitepaper';
const { configuration, sources } = readFolder(`${EXAMPLE}/chapter-triage.yml`, EXAMPLE);

/** The publication of the first user, as reports are judged by it. */
export const whitepaper: PublicationState = {
  catalogue: compileCatalogue(sources).catalogue,
  policy: configuration,
};

const MORE = [
  '4.1 的公式',
  '3.4 的图',
  '5.4.6 少一张图',
  '第二章的术语',
  '3.2 测试策略的表格',
  '1.2 的定义',
  '排版建议',
];

/** Slips that many texts have. */
const SLIPS = [
  ['帐号', '账号'],
  ['布署', '部署'],
  ['阀值', '阈值'],
  ['登陆', '登录'],
] as const;
const JUDGEMENTS = ['erratum', null, 'editorial', 'erratum', 'rejected', null] as const;

/** The reports of the demo and some more, as they are kept after their looks; the same ones each time. */
export function whitepaperRecords(owner: string, repo: string, isPrivate: boolean): KeptRecord[] {
  const more = Array.from({ length: 60 }, (_, index) => {
    const month = String(1 + (index % 9)).padStart(2, '0');
    return { title: MORE[(index * index) % MORE.length] ?? '', body: '', createdAt: `2026-${month}-11T08:00:00Z` };
  });
  const editions = whitepaper.catalogue.editions.map(({ version }) => version);
  return [...REPORTS, ...more].map((report, index) => {
    const found = triage(report, whitepaper.catalogue, { prefix: configuration.labels.prefix });
    const [error = '', correction = ''] = SLIPS[index % SLIPS.length] ?? [];
    const judgement = JUDGEMENTS[index % JUDGEMENTS.length] ?? null;
    const isFixed = judgement === 'erratum' && index % 4 < 2;
    const isCorrected = index % 11 === 4 && found.labels.length > 0;
    return {
      subject: { owner, repo, kind: index % 4 === 3 ? 'discussion' : 'issue', number: index + 1 },
      publication: configuration.publication.name,
      labelPrefix: configuration.labels.prefix,
      unsureLabel: configuration.labels.unsure,
      title: report.title,
      state: index % 3 === 2 ? 'closed' : 'open',
      isFixed,
      createdAt: report.createdAt,
      updatedAt: report.createdAt,
      language: found.language,
      labels: found.labels,
      place: placeInContents(found.labels, found.locations, whitepaper.catalogue, configuration.labels),
      isUnsure: found.labels.length === 0,
      locations: found.locations,
      candidates: found.candidates,
      edition: found.namedEdition ?? editions[(index * index + 3) % editions.length] ?? '',
      isEditionNamed: found.namedEdition !== null,
      notice: found.notice?.version ?? null,
      changedIn: index % 5 === 0 ? 'v1.0.7' : null,
      fixedIn: isFixed ? 'v1.0.7' : null,
      today: null,
      standsIn: [],
      earlier: null,
      judgement,
      duplicateOf: index % 17 === 16 ? 1 : null,
      errata:
        index % 3 === 1 ? [] : [{ error, correction: index % 7 === 3 ? null : correction, within: null, places: [] }],
      correction: isCorrected
        ? { kind: 'command', by: 'lin', date: '2026-05-02', ours: ['章节: 变更管理'], theirs: found.labels }
        : null,
      actions: ['add-labels', 'create-comment'],
      isPrivate,
      lookedAt: '2026-11-20T10:00:00.000Z',
    };
  });
}
