import type { Language } from '../../src/core/languages/languages.ts';
import type { Catalogue } from '../../src/core/publication/catalogue.ts';
import { compileCatalogue } from '../../src/core/publication/compile.ts';
import { MemorySubject } from '../../test/conversations/memory-subject.ts';
import { sampleRecord } from '../../test/store/records/sample-record.ts';

/** A report and what people do about it, for one kind of reply. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  readonly body: string;
  /** A maintainer's comment. */
  readonly comment?: string;
  /** A label that a maintainer sets. */
  readonly label?: string;
  /** The same was reported before. */
  readonly isRepeated?: boolean;
}

const REPOSITORY = { owner: 'press', repo: 'book' };

/** The reply to a report on a small handbook, as a look writes it. */
export async function replyTo(kind: Kind, language: Language): Promise<string> {
  const subject = new MemorySubject(
    'issue',
    language === 'en' ? '' : 'labels: { prefix: "章节: ", unsure: 章节待定 }\n',
  );
  subject.catalogue = handbook(language);
  subject.title = kind.title;
  subject.body = kind.body;
  if (kind.isRepeated)
    subject.others = [
      sampleRecord(8, { subject: { ...REPOSITORY, kind: 'issue', number: 8 }, createdAt: '2025-12-01T00:00:00Z' }),
    ];
  await subject.look();
  if (kind.comment) subject.say(kind.comment, 'maintainer');
  if (kind.label) subject.setLabel(kind.label);
  await subject.look();
  const [reply] = subject.acknowledgements();
  if (reply === undefined) throw new Error(`there is no reply to "${kind.title}"`);
  return reply;
}

export function kindsOf(language: Language): readonly Kind[] {
  return KINDS[language] ?? [];
}

const KINDS: Partial<Record<Language, readonly Kind[]>> = {
  en: [
    { name: 'A section number', title: 'Typo in 2.1', body: 'The second paragraph says “teh pager”.' },
    {
      name: 'Quoted words that were corrected',
      title: 'How long does it take?',
      body: 'I read v1.0. “Draining a machine takes ten minutes at the very most”: “ten” should be “twenty”.',
    },
    {
      name: 'Quoted words that still stand',
      title: 'Grammar',
      body: '“A pager that wake two people wakes nobody the next time” – “wake” should be “wakes”.',
    },
    {
      name: 'Several findings',
      title: 'Three typos',
      body: '- 2.1: “alrm” should be “alarm”\n- 3.1: recieve → receive\n- “takes ten minutes at the very most”: “ten” should be “twenty”',
    },
    {
      name: 'Several findings in one chapter',
      title: 'Chapter 3, v1.0',
      body: '- p. 22: “teh” should be “the”\n- p. 26: “machin” should be “machine”',
    },
    { name: 'Several chapters', title: 'Chapters 2 and 3 contradict each other', body: 'Who drains the machine?' },
    { name: 'Two chapters are possible', title: 'The figure in “Capacity”', body: 'It is too small to read.' },
    { name: 'An unknown edition', title: 'Page 12 of v1.5', body: 'The figure is upside down.' },
    { name: 'No chapter', title: 'Thank you', body: 'I liked reading this.' },
    {
      name: 'Reported before',
      title: 'Wrong time in 3.1',
      body: '“Draining a machine takes twenty minutes at the very most”: it took me thirty.',
      isRepeated: true,
    },
    { name: 'A person chose the chapter', title: 'Typo in 2.1', body: 'It says “teh”.', comment: '/chapter 3.2' },
    {
      name: 'A maintainer says what became of it',
      title: 'Typo in 3.1',
      body: 'It says “teh”.',
      comment: '/erratum\n/fixed v2.0',
    },
  ],
  'zh-CN': [
    { name: '写明章节号', title: '2.1 有错别字', body: '第二段“通致”写错了。' },
    {
      name: '引用的文字已经改过',
      title: '时间不对',
      body: '我看的是 v1.0。“一台机器的排空最多需要十分钟的时间”，“十分钟”应为“二十分钟”。',
    },
    {
      name: '引用的文字仍在',
      title: '多了一个字',
      body: '“演练之前要先通知值班的的人员，再开始演练”，“的的”应为“的”。',
    },
    {
      name: '一条反馈，多处问题',
      title: '三处错误',
      body: '- 2.1：“报敬”应为“报警”\n- 3.1：误：排控 正：排空\n- “一台机器的排空最多需要十分钟的时间”：“十分钟”应为“二十分钟”',
    },
    {
      name: '同一章的多处问题',
      title: '第3章（v1.0）',
      body: '- 第 22 页：“既时”应为“即时”\n- 第 26 页：“机气”应为“机器”',
    },
    { name: '涉及多个章节', title: '第2章和第3章说法不一致', body: '到底由谁来排空？' },
    { name: '可能是两个章节', title: '“容量规划”里的图看不清', body: '放大以后还是糊的。' },
    { name: '版本未知', title: 'v1.5 第 12 页', body: '图是倒的。' },
    { name: '看不出章节', title: '谢谢', body: '写得很好。' },
    {
      name: '之前有人反馈过',
      title: '3.1 的时间不对',
      body: '“一台机器的排空最多需要二十分钟的时间”，我用了三十分钟。',
      isRepeated: true,
    },
    { name: '由人指定章节', title: '2.1 有错别字', body: '“通致”写错了。', comment: '/chapter 3.2' },
    { name: '维护者说明结果', title: '3.1 有错别字', body: '“通致”写错了。', comment: '/erratum\n/fixed v2.0' },
  ],
};

const BOOK = {
  en: {
    name: 'Handbook',
    'v1.0': ['1 Introduction', '2 Alerting', '2.1 Paging', '2.2 Capacity', '3 Rollout', '3.1 Draining', '3.2 Capacity'],
    text: [
      'A pager that wake two people wakes nobody the next time.',
      'Draining a machine takes twenty minutes at the very most.',
    ],
    before: 'Draining a machine takes ten minutes at the very most.',
    changed: '“3.1 Draining” is new.',
  },
  'zh-CN': {
    name: '运维手册',
    'v1.0': ['1 概述', '2 告警', '2.1 值守', '2.2 容量规划', '3 变更', '3.1 排空', '3.2 容量规划'],
    text: ['演练之前要先通知值班的的人员，再开始演练。', '一台机器的排空最多需要二十分钟的时间。'],
    before: '一台机器的排空最多需要十分钟的时间。',
    changed: '更新了“3.1 排空”。',
  },
};
const PAGES = [1, 9, 10, 15, 20, 22, 26];

/** Two editions of a small handbook, with the text of both. */
function handbook(language: Language): Catalogue {
  const book = language === 'en' ? BOOK.en : BOOK['zh-CN'];
  const contents = book['v1.0'].map((line, index) => `${line} .... ${PAGES[index]}`).join('\n');
  const line = (section: string, text: string) => JSON.stringify({ section, text });
  const [paging = '', draining = ''] = book.text;
  const notice = (version: string, date: string, body: string) =>
    `---\ntitle: ${version}\ndate: ${date}\nversion: ${version}\n---\n\n${body}\n`;
  return compileCatalogue({
    name: book.name,
    language,
    contents: ['v1.0', 'v2.0'].map((name) => ({ path: `contents/${name}.txt`, name, text: contents })),
    notices: [
      { path: 'notices/v1.md', name: 'v1', text: notice('v1.0', '2025-03-01', '') },
      { path: 'notices/v2.md', name: 'v2', text: notice('v2.0', '2025-10-01', book.changed) },
    ],
    text: [
      { path: 'text/v1.0.jsonl', name: 'v1.0', text: [line('2.1', paging), line('3.1', book.before)].join('\n') },
      { path: 'text/v2.0.jsonl', name: 'v2.0', text: [line('2.1', paging), line('3.1', draining)].join('\n') },
    ],
    noticeUrl: 'https://handbook.example/{name}',
    moved: [],
    bySection: [],
  }).catalogue;
}
