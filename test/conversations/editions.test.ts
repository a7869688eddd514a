import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticeFile } from '../core/publication/observatory.ts';
import { Conversation } from './conversation.ts';
import { type Stage, startStage } from './stage.ts';

const OLD = '1 Introduction\n2 Alerting\n2.1 Paging\n3 Rollout\n';
const NEW = '1 Introduction\n2 Rollout\n3 Alerting\n3.1 Paging\n4 Teams\n';

function book(name: string, files: Record<string, string>, language = 'en', sources = 'contents: { path: contents }') {
  const configuration = `publication: { name: Handbook, language: ${language}, ${sources} }\n`;
  return { name, files: { '.github/chapter-triage.yml': configuration, ...files } };
}

const news = (version: string, date: string, body = 'News.') => ({
  [`notices/obs-${version}.md`]: noticeFile(version, date, body).text,
});

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([
    book(
      'patched',
      {
        'contents/v1.0.txt': OLD,
        'contents/v2.0.txt': NEW,
        ...news('v1.0', '2024-01-01'),
        ...news('v2.0', '2025-01-01'),
        ...news('v1.0.1', '2025-06-01', '### 2.1 Paging'),
      },
      'en',
      'contents: { path: contents }, notices: { path: notices }',
    ),
    book('tagged', { 'contents/v1.0.txt': OLD, 'contents/v2.0.txt': NEW }),
    book('dated', { 'contents/2019.4.10.txt': OLD, 'contents/2022-11-20.txt': NEW }, 'zh-CN'),
    book('printed', { 'contents/第1版第1次印刷.txt': OLD, 'contents/第1版第2-4次印刷.txt': NEW }, 'zh-CN'),
    book(
      'living',
      {
        'book/_toc.yml':
          'format: jb-book\nroot: intro\nchapters:\n- file: rollout\n- file: alerting\n  sections:\n  - file: paging\n',
        'book/intro.md': '# Handbook\n\nWelcome.\n',
        'book/rollout.md': '---\ntitle: Rollout\n---\n\nSlowly.\n',
        'book/alerting.md': '# Alerting\n\nLoudly.\n',
        'book/paging.md': '# Paging\n\nA pager wakes exactly one person, and never more than one.\n',
      },
      'en',
      'contents: { path: book/_toc.yml }, text: { path: book }',
    ),
  ]);
  for (const tag of ['book-v1.0', 'Book-V2.0']) {
    const response = await fetch(`${stage.github.url}/repos/press/tagged/releases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.github.tokenOf('maintainer')}` },
      body: JSON.stringify({ tag_name: tag, name: `Handbook ${tag}`, body: 'News.' }),
    });
    expect(response.status).toBe(201);
  }
});
afterAll(() => stage?.github.close());

/** What the labels and the acknowledgement are after each step. */
async function talkIn(repository: string, ...steps: readonly (readonly [title: string, body?: string])[]) {
  const talk = new Conversation('issue', `press/${repository}`, stage.github, stage.look);
  talk.startListening();
  const seen: { labels: readonly string[]; says: string }[] = [];
  for (const [index, [title, body = '']] of steps.entries()) {
    if (index === 0) await talk.open(title, body);
    else await talk.edit({ title, body });
    await talk.hear();
    const { labels, acknowledgements } = await talk.outcome();
    expect(acknowledgements).toHaveLength(1);
    seen.push({ labels, says: acknowledgements[0]?.replace(/<!--.*$/su, '') ?? '' });
  }
  return { talk, seen };
}

it('goes by the newest version, though a patch of an old one came out later', async () => {
  const { seen } = await talkIn('patched', ['Section 4 is short'], ['Section 2.1 of v1.0 is short'], ['3.1 is short']);

  expect(seen.map(({ labels }) => labels)).toEqual([['chapter: Teams'], ['chapter: Alerting'], ['chapter: Alerting']]);
  expect(seen[0]?.says).toContain('“4 Teams” in v2.0.');
  expect(seen[0]?.says).toContain('Release notice: 《观星手册》v2.0 发布 (2025-01-01)');
  expect(seen[1]?.says).toContain('“2.1 Paging” in v1.0.');
  expect(seen[1]?.says).toContain('has changed since v1.0: see v1.0.1.');
  expect(seen[2]?.says).not.toContain('has changed');
});

it('joins contents and releases whose tags have a prefix', async () => {
  const { seen, talk } = await talkIn('tagged', ['Section 2.1 of v1.0 is short'], ['v3.0: section 4 is short']);

  expect(seen[0]?.labels).toEqual(['chapter: Alerting']);
  expect(seen[0]?.says).toContain('“2.1 Paging” in v1.0.');
  expect(seen[0]?.says).toMatch(/Release notice: \[.*book-v1\.0\]\(/u);
  expect(seen[1]?.labels).toEqual(['chapter: Teams']);
  expect(seen[1]?.says).toContain('The edition `v3.0` is unknown here. Numbers and pages were looked up in v2.0.');

  await talk.say('/notice v1.0');
  await talk.hear();
  const { acknowledgements, reactions } = await talk.outcome();
  expect(acknowledgements[0]).toMatch(/Release notice: \[.*book-v1\.0\]\(/u);
  expect(reactions).toEqual(['+']);
});

it('reads the day that a copy bears', async () => {
  const { seen } = await talkIn('dated', ['2019年4月10日版，2.1 节有错字'], ['2.1 有错字', '我的是 2020年1月1日版']);

  expect(seen[0]?.labels).toEqual(['chapter: Alerting']);
  expect(seen[0]?.says).toContain('2019.4.10 中的“2.1 Paging”');
  expect(seen[1]?.says).toContain('已知的版本中没有 `2020年1月1日`，章节号和页码以 2019.4.10 为准。');
});

it('reads the printing of a copy', async () => {
  const { seen } = await talkIn(
    'printed',
    ['第3次印刷 3.1 有错字'],
    ['第1版 第1次印刷 2.1 有错字'],
    ['第6次印刷 第4章'],
  );

  expect(seen.map(({ labels }) => labels)).toEqual([['chapter: Alerting'], ['chapter: Alerting'], ['chapter: Teams']]);
  expect(seen[0]?.says).toContain('第1版第2-4次印刷 中的“3.1 Paging”');
  expect(seen[1]?.says).toContain('第1版第1次印刷 中的“2.1 Paging”');
  expect(seen[2]?.says).toContain('已知的版本中没有 `第6次印刷`，章节号和页码以 第1版第2-4次印刷 为准。');
});

it('speaks of no edition where there is one living edition', async () => {
  const { seen } = await talkIn(
    'living',
    ['Typo', 'In v1.2 the page on paging has “A pager wakes exactly one person”.'],
    ['The chapter “Alerting” is too short'],
  );

  expect(seen.map(({ labels }) => labels)).toEqual([['chapter: Alerting'], ['chapter: Alerting']]);
  expect(seen[0]?.says).toContain('It seems to be about “Paging”. This is based on');
  for (const { says } of seen) expect(says).not.toMatch(/v1\.2 is|edition|Release notice/u);
});
